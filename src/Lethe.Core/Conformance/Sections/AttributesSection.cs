using Lethe.Planning;
using Lethe.Standard;

namespace Lethe.Conformance;

/// <summary>Attributes removed, emptied and given dummies, how dummies are made, what is inserted and what is encrypted (R140).</summary>
internal static class AttributesSection
{
    internal static void Write(StatementSubject subject, StatementBuilder page)
    {
        page.Section("Attributes");
        page.Part("What the actions mean");
        page.Text("Each element of an instance, at any depth, meets exactly one of these actions. An element that no rule allows does not get into the output.");
        page.Table("Actions", ["Action", "What happens"], Enum.GetValues<ActionKind>().Select(kind => (string[])[kind.ToString(), ActionPhrases.Of(kind)]));
        WriteCounts(subject, page);
        WriteLists(subject, page);
        DummyPart.Write(subject, page);
        InsertedPart.Write(subject, page);
        EncryptedPart.Write(subject, page);
    }

    private static void WriteCounts(StatementSubject subject, StatementBuilder page)
    {
        page.Part("How many rows meet which action");
        page.Text("A row counts for each action that it meets for some Type. Codes such as X/Z/D are decided by the Type that the attribute has at its place in the IOD of the object; for a SOP class that is not known the strictest Type of all IODs counts. Annex A has the rows one by one, Annex B all other attributes of PS3.6.");
        var rows = ConfidentialityTable.All.Where(row => !IsJudged(subject, row)).Select(row => subject.Rules.Resolve(row.Example)).ToList();
        page.Table("Rows of Table E.1-1 by action", ["Action", "Rows"], Enum.GetValues<ActionKind>()
            .Select(kind => (Kind: kind, Count: rows.Count(rule => TypeNames.All.Any(type => rule.For(type) == kind))))
            .Where(pair => pair.Count > 0)
            .Select(pair => (string[])[pair.Kind.ToString(), FormattableString.Invariant($"{pair.Count}")]));
        if (rows.Count < ConfidentialityTable.Count)
        {
            page.Text("The row of private attributes is not counted: each private element is judged by its creator, see section 10.");
        }
    }

    private static bool IsJudged(StatementSubject subject, ConfidentialityRow row) => row.Example.IsPrivate && subject.Plan.Private is not null;

    private static void WriteLists(StatementSubject subject, StatementBuilder page)
    {
        page.Part("Attributes of Table E.1-1 by treatment");
        page.Text("For objects for which no condition of the profile holds.");
        var groups = ConfidentialityTable.All
            .Where(row => !IsJudged(subject, row))
            .Select(row => (Row: row, Rule: subject.Rules.Resolve(row.Example)))
            .GroupBy(pair => Treatment.Of(pair.Rule))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        WriteGroup(page, "Attributes that are removed", groups, kinds => kinds.All(kind => kind is ActionKind.Remove or ActionKind.EmptyForAnimals));
        WriteGroup(page, "Attributes that are removed, emptied or replaced by a dummy, as the Type at their place demands", groups, kinds => kinds.Any(IsWithheld) && kinds.All(IsWithheldOrGone) && kinds.Any(IsGone));
        WriteGroup(page, "Attributes that are always given another value", groups, kinds => kinds.All(kind => IsWithheld(kind) && kind != ActionKind.Empty));
        WriteGroup(page, "Attributes that are emptied or given another value", groups, kinds => kinds.All(IsWithheld) && kinds.Contains(ActionKind.Empty));
        WriteGroup(page, "Attributes of which something may stay", groups, kinds => !kinds.All(IsWithheldOrGone));
    }

    private static void WriteGroup(StatementBuilder page, string caption, IEnumerable<IGrouping<string, (ConfidentialityRow Row, Rule Rule)>> groups, Func<HashSet<ActionKind>, bool> isMeant)
    {
        var rows = groups
            .Where(group => isMeant([.. TypeNames.All.Select(group.First().Rule.For)]))
            .Select(group => (string[])[group.Key, FormattableString.Invariant($"{group.Count()}"), string.Join(", ", group.Select(pair => NameOf(pair.Row)))])
            .ToList();
        if (rows.Count > 0)
        {
            page.Table(caption, ["What happens", "Rows", "Attributes"], rows);
        }
    }

    private static bool IsGone(ActionKind kind) => kind is ActionKind.Remove or ActionKind.EmptyForAnimals;

    private static bool IsWithheldOrGone(ActionKind kind) => IsGone(kind) || IsWithheld(kind);

    /// <summary>True for actions after which nothing of the value is there.</summary>
    private static bool IsWithheld(ActionKind kind) => kind is ActionKind.Empty or ActionKind.Dummy or ActionKind.RemapUids or ActionKind.PatientCode
        or ActionKind.Mark or ActionKind.NeutralDate or ActionKind.KeyedCode or ActionKind.Replace or ActionKind.DocumentLength;

    internal static string NameOf(ConfidentialityRow row) => row.Keyword.Length > 0 ? row.Keyword : row.Name;
}

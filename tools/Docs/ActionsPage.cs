using System.Globalization;
using System.Text;
using Lethe.Dicom.Dictionary;
using Lethe.Planning;
using Lethe.Standard;

namespace Docs;

/// <summary>docs/actions.md: one entry for each action.</summary>
internal static class ActionsPage
{
    private const string Head = """
        # Actions

        Every element of an object meets exactly one of these. Each action is one file, which also holds the test that the re-check
        applies to the finished output before it is written. Which attribute meets which action: [attributes.md](attributes.md).

        """;

    internal static Page Make(RuleResolver rules)
    {
        var comments = CodeComments.Read();
        var listed = ConfidentialityTable.All.Select(row => rules.Resolve(row.Example)).ToList();
        var unlisted = DicomDictionary.All
            .Where(entry => UnlistedTable.ClassOf(entry.Tag) != UnlistedClass.NeverInDataSet && !ConfidentialityTable.TryFind(entry.Tag, out _))
            .Select(entry => rules.Resolve(entry.Tag)).ToList();
        var page = new StringBuilder(Page.Notice).Append(Head);
        foreach (var kind in Enum.GetValues<ActionKind>())
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {kind}\n\n{comments.Of($"F:Lethe.Planning.ActionKind.{kind}")}\n\n");
            page.Append(CultureInfo.InvariantCulture, $"{comments.Of($"T:Lethe.Actions.{kind}Action")}\n\n");
            page.Append(CultureInfo.InvariantCulture, $"Used by {Count(listed, kind)} rows of Table E.1-1 and by {Count(unlisted, kind)} other attributes, for some Type at least. ");
            page.Append(CultureInfo.InvariantCulture, $"Code: [{kind}Action.cs](../{ActionLinks.SourceOf(kind)}).\n");
        }

        return new Page("docs/actions.md", page.ToString());
    }

    private static int Count(IEnumerable<Rule> rules, ActionKind kind) =>
        rules.Count(rule => Enum.GetValues<AttributeType>().Where(type => type != AttributeType.Unknown).Any(type => rule.For(type) == kind));
}

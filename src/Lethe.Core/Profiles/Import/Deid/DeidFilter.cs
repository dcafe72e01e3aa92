using System.Text.RegularExpressions;
using Lethe.Profiles.Yaml.Rules;

namespace Lethe.Profiles.Import.Deid;

/// <summary>The sections <c>%filter</c>: images that are flagged by criteria under a label.</summary>
/// <param name="draft">Receives conditions and notes.</param>
internal sealed partial class DeidFilter(ProfileDraft draft)
{
    // The pattern below looks ahead from each character.
    private const int LongestLine = 2000;

    internal void Import(IReadOnlyList<DeidLine> lines)
    {
        var criteria = new List<DeidLine>();
        DeidLine? label = null;
        foreach (var line in lines.Where(line => line.Section == "filter"))
        {
            if (line.Word == "label")
            {
                Finish(label, criteria);
                (label, criteria) = (line, []);
            }
            else
            {
                criteria.Add(line);
            }
        }

        Finish(label, criteria);
    }

    private void Finish(DeidLine? label, List<DeidLine> lines)
    {
        var isCoordinates = lines.ToLookup(line => line.Word.Contains("coordinates", StringComparison.Ordinal));
        foreach (var line in isCoordinates[true])
        {
            draft.Note(line.Number, "coordinates belong to the cleaning of pixels, which profiles do not do; the images are quarantined");
        }

        var criteria = isCoordinates[false].ToList();
        if ((label ?? criteria.FirstOrDefault()) is not { } first || criteria.Count == 0)
        {
            return;
        }

        if (first.SectionName.Contains("white", StringComparison.OrdinalIgnoreCase))
        {
            draft.Note(first.Number, "images that need no look are no reason for a condition; those that the other filters name are quarantined all the same");
            return;
        }

        // Several criteria of one label: any of them flags the image.
        var groups = new List<Condition>();
        foreach (var line in criteria)
        {
            if (Criterion(line, out var reason) is not { } condition)
            {
                draft.Note(line.Number, $"{reason}, so this label does not hold back images{(label is null ? "" : $": {label.Rest}")}");
                return;
            }

            groups = Join(groups, line.Text, condition);
        }

        draft.Instances.Add(new DraftInstance(InstanceVerdict.Quarantine, groups.Count == 1 ? groups[0] : new AnyOf(groups), first.Number));
    }

    private static List<Condition> Join(List<Condition> groups, string text, Condition condition)
    {
        var isAnd = text.StartsWith('+');
        if (groups.Count == 0 || (!isAnd && !text.StartsWith("||", StringComparison.Ordinal)))
        {
            return [.. groups, condition];
        }

        Condition joined = isAnd ? DraftText.And(groups[^1], condition) : DraftText.Or(groups[^1], condition);
        return [.. groups.SkipLast(1), joined];
    }

    /// <summary>One line, on which + and || join from left to right.</summary>
    private static Condition? Criterion(DeidLine line, out string reason)
    {
        Condition? whole = null;
        reason = "the criterion is too long";
        if (line.Text.Length > LongestLine)
        {
            return null;
        }

        foreach (Match match in Piece().Matches(line.Text))
        {
            if (Test(match.Groups["test"].Value.ToLowerInvariant(), match.Groups["field"].Value, match.Groups["value"].Value.Trim(), out reason) is not { } test)
            {
                return null;
            }

            whole = whole is null ? test : match.Groups["join"].Value == "+" ? DraftText.And(whole, test) : DraftText.Or(whole, test);
        }

        reason = whole is null ? "the criterion cannot be read" : "";
        return whole;
    }

    private static Condition? Test(string test, string field, string value, out string reason)
    {
        if (!AttributeNames.TryFind(field, out var entry, out reason))
        {
            return null;
        }

        var words = test is "contains" or "notcontains" or "equals" or "notequals" ? PatternWords.Of(entry.Tag, value, isWhole: test.EndsWith("equals", StringComparison.Ordinal)) : null;
        reason = $"'{test}' with this value is more than words";
        return test switch
        {
            "present" => new AttributeTest(entry.Tag, TestKind.Present, []),
            "missing" or "empty" => new AttributeTest(entry.Tag, TestKind.Missing, []),
            "contains" or "equals" => words,
            _ => words is null ? null : new Not(words),
        };
    }

    // A value goes on to the next join that a test follows: "+ contains Manufacturer GE".
    [GeneratedRegex(
        @"(?<join>\+|\|\|)?\s*\b(?<test>notcontains|notequals|contains|equals|missing|empty|present) (?<field>\S+)(?<value>.*?)(?=$|\s*(?:\+|\|\|)\s*(?:notcontains|notequals|contains|equals|missing|empty|present) )",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Piece();
}

using Lethe.Dicom.Elements;

namespace Lethe.Profiles.Import;

/// <summary>Regular expressions that are nothing but words, which conditions can say: <c>CT|MR</c>, <c>^GE.*</c>, <c>.*SAVE.*</c>.</summary>
internal static class PatternWords
{
    /// <summary>The condition, or null for a pattern that says more.</summary>
    /// <param name="tag">The attribute.</param>
    /// <param name="pattern">The pattern; letter case does not count.</param>
    /// <param name="isWhole">True if the pattern has to cover the whole value.</param>
    internal static Condition? Of(Tag tag, string pattern, bool isWhole)
    {
        var words = new List<(TestKind Kind, string Word)>();
        foreach (var alternative in Alternatives(pattern.Trim()))
        {
            if (Read(alternative, isWhole) is not { } word)
            {
                return null;
            }

            words.Add(word);
        }

        var tests = words.GroupBy(word => word.Kind, word => word.Word).Select(group => (Condition)new AttributeTest(tag, group.Key, [.. group])).ToList();
        return tests.Count == 1 ? tests[0] : new AnyOf(tests);
    }

    /// <summary>A|B, or .*(A|B).* with what stands around the brackets put to each.</summary>
    private static IEnumerable<string> Alternatives(string pattern)
    {
        var (open, close) = (pattern.IndexOf('(', StringComparison.Ordinal), pattern.LastIndexOf(')'));
        var (before, after) = open >= 0 && close > open ? (pattern[..open], pattern[(close + 1)..]) : ("", "");
        return open >= 0 && close > open && before is "" or "^" or ".*" or "^.*" && after is "" or "$" or ".*" or ".*$"
            ? pattern[(open + 1)..close].Split('|').Select(part => before + part + after)
            : pattern.Split('|');
    }

    private static (TestKind Kind, string Word)? Read(string text, bool isWhole)
    {
        var isFixedStart = Take(ref text, "^", atStart: true) || isWhole;
        var isFixedEnd = Take(ref text, "$", atStart: false) || isWhole;
        var openStart = Take(ref text, ".*", atStart: true) || !isFixedStart;
        var openEnd = Take(ref text, ".*", atStart: false) || !isFixedEnd;
        return Literal(text) is not { Length: > 0 } word ? null
            : (openStart, openEnd) switch
            {
                (true, true) => (TestKind.Contains, word),
                (false, true) => (TestKind.StartsWith, word),
                (true, false) => (TestKind.EndsWith, word),
                _ => (TestKind.Equals, word),
            };
    }

    private static bool Take(ref string text, string piece, bool atStart)
    {
        var found = atStart ? text.StartsWith(piece, StringComparison.Ordinal) : text.EndsWith(piece, StringComparison.Ordinal);
        text = !found ? text : atStart ? text[piece.Length..] : text[..^piece.Length];
        return found;
    }

    /// <summary>The text without escapes; null if it holds an operator. A dot between digits is meant as one.</summary>
    private static string? Literal(string text)
    {
        var word = "";
        for (var i = 0; i < text.Length; i++)
        {
            var isEscaped = text[i] == '\\' && i + 1 < text.Length && !char.IsAsciiLetterOrDigit(text[i + 1]);
            i += isEscaped ? 1 : 0;
            var isDot = text[i] == '.' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
            if (!isEscaped && !isDot && ".*+?[](){}^$\\".Contains(text[i]))
            {
                return null;
            }

            word += text[i];
        }

        return word.Trim();
    }
}

using System.Globalization;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Profiles.Yaml.Tree;

namespace Lethe.Profiles.Yaml.Rules;

/// <summary>Conditions: attributes with the values they should have, and the words any, all and not.</summary>
internal static class ConditionReader
{
    private static readonly string[] Tests = ["equals", "contains", "starts-with", "ends-with", "less-than", "greater-than", "present", "missing"];

    /// <summary>The condition, or null with a problem.</summary>
    internal static Condition? Read(YamlNode node, ProblemList problems)
    {
        if (node.Kind != YamlKind.Mapping || node.Entries.Count == 0)
        {
            problems.Add(node, "a condition names attributes with their values, such as { Modality: CT }");
            return null;
        }

        var parts = new List<Condition>();
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        var isWhole = true;
        foreach (var (key, value) in node.Entries)
        {
            if (!keys.TryAdd(key.Text, key.Line))
            {
                problems.Add(key, $"'{key.Text}' stands here twice; the first is in line {keys[key.Text]}. For one of several values write a list");
            }

            var part = ReadEntry(key, value, problems);
            isWhole &= part is not null;
            parts.AddRange(part is null ? [] : [part]);
        }

        return !isWhole ? null : parts.Count == 1 ? parts[0] : new AllOf(parts);
    }

    private static Condition? ReadEntry(YamlNode key, YamlNode value, ProblemList problems)
    {
        switch (key.Kind == YamlKind.Scalar ? key.Text : "")
        {
            case "any":
                return ReadParts(value, problems) is { } some ? new AnyOf(some) : null;
            case "all":
                return ReadParts(value, problems) is { } every ? new AllOf(every) : null;
            case "not":
                return Read(value, problems) is { } part ? new Not(part) : null;
            case "":
                problems.Add(key, "a condition begins with an attribute, or with any, all or not");
                return null;
            default:
                return ReadAttribute(key, value, problems);
        }
    }

    private static List<Condition>? ReadParts(YamlNode node, ProblemList problems)
    {
        var parts = YamlValues.Items(node).Select(item => Read(item, problems)).ToList();
        if (parts.Count == 0)
        {
            problems.Add(node, "a list of conditions is wanted here");
        }

        return parts.Count == 0 || parts.Contains(null) ? null : [.. parts.OfType<Condition>()];
    }

    private static Condition? ReadAttribute(YamlNode key, YamlNode value, ProblemList problems)
    {
        if (!AttributeNames.TryFind(key.Text, out var entry, out var refusal))
        {
            problems.Add(key, $"{refusal}{(key.Text.Contains('/') ? "; conditions ask attributes of the top level" : "")}");
            return null;
        }

        if (entry.Tag.Group is 0x0000 or 0x0002 or 0x0004)
        {
            problems.Add(key, $"{AttributeNames.NameOf(entry.Tag)} is not in the data set; conditions ask attributes of the top level");
            return null;
        }

        if (value.Kind != YamlKind.Mapping)
        {
            return ReadTest(entry, TestKind.Equals, key, value, problems);
        }

        var parts = new List<Condition>();
        foreach (var (word, operand) in value.Entries)
        {
            var kind = Array.IndexOf(Tests, word.Kind == YamlKind.Scalar ? word.Text : "");
            if (kind < 0)
            {
                problems.Add(word, $"there is no test '{word.Text}'{Nearest.Suggest(word.Text, Tests)}; tests are {string.Join(", ", Tests)}");
            }
            else if (ReadTest(entry, (TestKind)kind, word, operand, problems) is { } test)
            {
                parts.Add(test);
            }
        }

        if (value.Entries.Count == 0)
        {
            problems.Add(value, $"a test is missing here; tests are {string.Join(", ", Tests)}");
        }

        return parts.Count != value.Entries.Count || parts.Count == 0 ? null : parts.Count == 1 ? parts[0] : new AllOf(parts);
    }

    private static AttributeTest? ReadTest(DictionaryEntry entry, TestKind kind, YamlNode word, YamlNode operand, ProblemList problems)
    {
        if (Refusal(entry, kind) is { } refusal)
        {
            problems.Add(word, refusal);
            return null;
        }

        if (kind is TestKind.Present or TestKind.Missing)
        {
            return ReadPresence(entry.Tag, kind, operand, problems);
        }

        var items = YamlValues.Items(operand);
        if (items.Count == 0)
        {
            problems.Add(word, $"a value is missing here; for attributes without a value write {AttributeNames.NameOf(entry.Tag)}: {{ missing: true }}");
            return null;
        }

        if (items.Count > 1 && kind is TestKind.LessThan or TestKind.GreaterThan)
        {
            problems.Add(operand, $"{Tests[(int)kind]} compares with one number");
            return null;
        }

        var values = items.Select(item => ReadValue(entry, kind, item, problems)).ToList();
        return values.Contains(null) ? null : new AttributeTest(entry.Tag, kind, [.. values.OfType<string>()]);
    }

    /// <summary>present: false is missing, and the other way round.</summary>
    private static AttributeTest? ReadPresence(Tag tag, TestKind kind, YamlNode operand, ProblemList problems) =>
        (operand.IsNothing ? true : YamlValues.YesNo(operand, Tests[(int)kind], problems)) switch
        {
            true => new AttributeTest(tag, kind, []),
            false => new AttributeTest(tag, kind == TestKind.Present ? TestKind.Missing : TestKind.Present, []),
            null => null,
        };

    /// <summary>Why the attribute cannot be asked so. A test that can never hold would let everything through.</summary>
    private static string? Refusal(DictionaryEntry entry, TestKind kind)
    {
        var about = $"{AttributeNames.NameOf(entry.Tag)} has VR {entry.Vr}";
        return entry.Vr.IsBulk() ? $"{about}, bytes about which conditions cannot ask"
            : kind is TestKind.Present or TestKind.Missing ? null
            : entry.Vr == Vr.SQ ? $"{about}, which cannot be compared; ask whether it is there: {{ present: true }}"
            : !entry.Vr.IsText() && !IsInteger(entry.Vr) ? $"{about}, which cannot be compared; numbers of VR DS, IS, US and SS can"
            : kind is TestKind.LessThan or TestKind.GreaterThan && !IsNumber(entry.Vr) && entry.Vr != Vr.DA ? $"{about}, which is no number; {Tests[(int)kind]} compares numbers and dates"
            : kind is TestKind.Contains or TestKind.StartsWith or TestKind.EndsWith && !entry.Vr.IsText() ? $"{about}, a number; {Tests[(int)kind]} compares text"
            : null;
    }

    private static string? ReadValue(DictionaryEntry entry, TestKind kind, YamlNode item, ProblemList problems)
    {
        var name = AttributeNames.NameOf(entry.Tag);
        if (YamlValues.Text(item, name, problems) is not { } text)
        {
            return null;
        }

        var isOrder = kind is TestKind.LessThan or TestKind.GreaterThan;
        if ((isOrder || IsNumber(entry.Vr)) && (isOrder || kind == TestKind.Equals) && !IsNumeric(text))
        {
            problems.Add(item, $"{name} is compared with a number{(entry.Vr == Vr.DA ? ", a date as 20000131" : "")}, and '{text}' is none");
            return null;
        }

        if (IsInteger(entry.Vr))
        {
            // Compared with what is printed of the two bytes.
            var number = YamlValues.Integer(item, name, short.MinValue, ushort.MaxValue, problems);
            return number?.ToString(CultureInfo.InvariantCulture);
        }

        if (entry.Vr == Vr.UI && kind == TestKind.Equals)
        {
            var uid = SopClassNames.Find(text, out var refusal);
            if (uid is null)
            {
                problems.Add(item, refusal);
            }

            return uid;
        }

        return text.Trim();
    }

    private static bool IsNumeric(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsNumber(Vr vr) => vr is Vr.DS or Vr.IS || IsInteger(vr);

    private static bool IsInteger(Vr vr) => vr is Vr.US or Vr.SS;
}

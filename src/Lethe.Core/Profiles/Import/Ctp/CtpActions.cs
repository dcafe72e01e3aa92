using System.Globalization;
using Lethe.Dicom.Dictionary;
using Lethe.Planning;
using Lethe.Profiles.Yaml.Rules;

namespace Lethe.Profiles.Import.Ctp;

/// <summary>Turns the script of one element into rules of the draft.</summary>
/// <param name="draft">Receives rules, conditions and notes.</param>
/// <param name="names">Names and parameters of the script.</param>
/// <param name="entry">The element.</param>
/// <param name="line">Its line.</param>
internal sealed class CtpActions(ProfileDraft draft, CtpNames names, DictionaryEntry entry, int line)
{
    private const int MostNested = 8;
    private const int MostDays = 36_500;

    private string Name => AttributeNames.NameOf(entry.Tag);

    internal void Map(string script) => Map(script, when: null, depth: 0);

    private void Map(string script, Condition? when, int depth)
    {
        if (depth > MostNested || CtpExpression.Parse(script) is not { } parsed)
        {
            Refuse("the script cannot be read");
            return;
        }

        var parts = parsed.Where(part => part.Call?.Name != "always").ToList();
        if (parts.Count < parsed.Count)
        {
            draft.Note(line, $"{Name}: is not added where it is absent");
        }

        var calls = parts.Where(part => part.Call is not (null or { Name: "param" })).ToList();
        if (calls.Count == 0)
        {
            Constant(parts, when);
        }
        else if (parts.Count == 1)
        {
            Single(calls[0].Call!, when, depth);
        }
        else if (calls.Count == 1 && calls[0].Call!.Name is "hash" or "hashptid" or "hashname" or "integer")
        {
            var at = parts.IndexOf(calls[0]);
            Coded(calls[0].Call!, TextOf(parts[..at]), TextOf(parts[(at + 1)..]), when);
        }
        else
        {
            Refuse($"@{calls[0].Call!.Name} beside other text: {CtpReasons.Of(calls[0].Call!.Name)}");
        }
    }

    private void Single(CtpCall call, Condition? when, int depth)
    {
        switch (call.Name)
        {
            case "keep" or "process":
                Add(new RuleAction(RuleVerb.Keep), when);
                break;
            case "require":
                draft.Note(line, $"{Name}: is kept, but not added where it is absent");
                Add(new RuleAction(RuleVerb.Keep), when);
                break;
            case "remove":
                Add(new RuleAction(RuleVerb.Remove), when);
                break;
            case "empty" or "blank":
                Add(new RuleAction(RuleVerb.Empty), when);
                break;
            case "hash" or "hashname" or "hashptid" or "integer":
                Coded(call, "", "", when);
                break;
            case "hashuid" when IsSelf(call.Argument(1)):
                Add(new RuleAction(RuleVerb.RemapUid), when);
                break;
            case "hashdate" when IsSelf(call.Argument(0)):
                Add(new RuleAction(RuleVerb.ShiftDate), when);
                break;
            case "incrementdate" when IsSelf(call.Argument(0)):
                Increment(call.Argument(1), when);
                break;
            case "modifydate" when IsSelf(call.Argument(0)):
                Truncate(call, when);
                break;
            case "if":
                If(call, when, depth);
                break;
            case "quarantine" or "skip":
                NotWritten(call, CtpConditions.And(when, new AttributeTest(entry.Tag, TestKind.Present, [])));
                break;
            case "hashuid" or "hashdate" or "incrementdate" or "modifydate":
                Refuse($"@{call.Name} makes the value from another attribute");
                break;
            default:
                Refuse($"@{call.Name}: {CtpReasons.Of(call.Name)}");
                break;
        }
    }

    private void If(CtpCall call, Condition? when, int depth)
    {
        if (CtpConditions.Read(call, entry.Tag, names, out var reason) is not { } condition)
        {
            Refuse(reason);
            return;
        }

        // Behind an object that is not written nothing has to be asked any more.
        var (first, second) = (Verdict(call.First), Verdict(call.Second));
        Branch(call.First, CtpConditions.And(when, condition), second is null ? CtpConditions.And(when, condition) : when, depth);
        Branch(call.Second, CtpConditions.And(when, new Not(condition)), first is null ? CtpConditions.And(when, new Not(condition)) : when, depth);
    }

    private void Branch(string script, Condition full, Condition? needed, int depth)
    {
        if (Verdict(script) is { } call)
        {
            NotWritten(call, full);
        }
        else
        {
            Map(script, needed, depth + 1);
        }
    }

    private static CtpCall? Verdict(string script) =>
        CtpExpression.Parse(script) is [{ Call: { Name: "quarantine" or "skip" } call }] ? call : null;

    private void NotWritten(CtpCall call, Condition when) =>
        draft.Instances.Add(new DraftInstance(call.Name == "skip" ? InstanceVerdict.Skip : InstanceVerdict.Quarantine, when, line));

    private void Increment(string argument, Condition? when)
    {
        if (int.TryParse(names.Value(argument), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && days is not 0 and >= -MostDays and <= MostDays)
        {
            draft.Days ??= days;
            Add(new RuleAction(RuleVerb.IncrementDate, Number: days), when);
            return;
        }

        draft.Note(line, $"{Name}: {argument} is no number of days, so dates move by the shift that the key gives each patient");
        Add(new RuleAction(RuleVerb.ShiftDate), when);
    }

    private void Truncate(CtpCall call, Condition? when)
    {
        var (year, month, day) = (call.Argument(1), call.Argument(2), call.Argument(3));
        if (year == "*" && day.TrimStart('0') == "1" && (month == "*" || month.TrimStart('0') == "1"))
        {
            Add(new RuleAction(RuleVerb.TruncateDate, Number: month == "*" ? 6 : 4), when);
        }
        else
        {
            Refuse("dates can be cut to the first of the year or month, not changed otherwise");
        }
    }

    private void Constant(List<CtpPart> parts, Condition? when)
    {
        if (TextOf(parts) is not { } text)
        {
            Refuse("a parameter that the script does not define");
        }
        else if (text.Trim().Trim('"') is not { Length: > 0 } value)
        {
            Add(new RuleAction(RuleVerb.Empty), when);
        }
        else if (entry.Tag.Value == SpecialAttributes.PatientId)
        {
            Refuse("a fixed Patient ID would make one patient of all; patients get a code");
        }
        else if (entry.Tag.Value == SpecialAttributes.PatientName && when is null)
        {
            draft.SetName(value.Replace('{', '(').Replace('}', ')'), line);
        }
        else
        {
            Add(new RuleAction(RuleVerb.Replace, value), when);
        }
    }

    private void Coded(CtpCall call, string? before, string? after, Condition? when)
    {
        var source = names.Element(call.Argument(call.Name == "hashptid" ? 1 : 0), entry.Tag);
        var isSelf = source == entry.Tag;
        if (before is null || after is null || (before + after).AsSpan().ContainsAny('{', '}'))
        {
            Refuse("the text beside the code cannot be resolved");
        }
        else if (entry.Tag.Value is SpecialAttributes.PatientId or SpecialAttributes.PatientName && when is null && (isSelf || source?.Value == SpecialAttributes.PatientId))
        {
            Patient(call, before, after);
        }
        else if (call.Name == "integer")
        {
            Refuse(CtpReasons.Of("integer"));
        }
        else if (isSelf)
        {
            Add(new RuleAction(RuleVerb.Code, before + FixedValue.CodePlace + after), when);
        }
        else if (source?.Value == SpecialAttributes.PatientId && before.Length + after.Length == 0)
        {
            Add(new RuleAction(RuleVerb.PatientCode), when);
        }
        else
        {
            Refuse($"@{call.Name} makes the value from another attribute");
        }
    }

    private void Patient(CtpCall call, string before, string after)
    {
        var width = call.Name == "integer" && int.TryParse(names.Value(call.Argument(2)), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? Math.Min(digits, 10) : 0;
        var place = call.Name != "integer" ? FixedValue.CodePlace : width > 0 ? $"{{number:{new string('0', width)}}}" : "{number}";
        if (entry.Tag.Value == SpecialAttributes.PatientId)
        {
            draft.SetId(before + place + after, line);
        }
        else
        {
            draft.SetName(before.Length + after.Length == 0 && call.Name != "integer" ? "{id}" : before + place + after, line);
        }
    }

    /// <summary>Text with parameters put in; null if one is missing.</summary>
    private string? TextOf(List<CtpPart> parts)
    {
        var texts = parts.Select(part => part.Call is { } call ? call.Name == "param" ? names.Value(call.Argument(0)) : null : part.Text).ToList();
        return texts.Contains(null) ? null : string.Concat(texts);
    }

    private bool IsSelf(string argument) => names.Element(argument, entry.Tag) == entry.Tag;

    private void Add(RuleAction action, Condition? when) => draft.Rules.Add(new DraftRule(Name, action, when, line));

    private void Refuse(string reason) => draft.Note(line, $"{Name}: {reason}; the base decides");
}

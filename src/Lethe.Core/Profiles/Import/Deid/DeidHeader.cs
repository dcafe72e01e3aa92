using System.Globalization;
using Lethe.Dicom.Elements;
using Lethe.Profiles.Yaml.Rules;

namespace Lethe.Profiles.Import.Deid;

/// <summary>The section <c>%header</c>: actions for fields.</summary>
/// <param name="draft">Receives rules and notes.</param>
/// <param name="lines">The whole recipe.</param>
internal sealed class DeidHeader(ProfileDraft draft, IReadOnlyList<DeidLine> lines)
{
    private const int MostDays = 36_500;

    // Where several lines are for one attribute, the action that stands first here decides.
    private static readonly string[] Actions = ["keep", "add", "replace", "jitter", "remove", "blank"];

    private readonly DeidFields _fields = new(lines);
    private readonly Dictionary<string, (int Rank, DraftRule? Rule)> _chosen = new(StringComparer.Ordinal);

    internal void Import()
    {
        foreach (var line in lines.Where(line => line.Section == "header"))
        {
            var rank = Array.IndexOf(Actions, line.Word);
            if (rank < 0)
            {
                draft.Note(line.Number, $"there is no action '{line.Text.Split(' ')[0]}'");
                continue;
            }

            var end = EndOfField(line.Rest);
            Import(line, rank, line.Rest[..end], line.Rest[end..].Trim());
        }

        draft.Rules.AddRange(_chosen.Values.Select(chosen => chosen.Rule).OfType<DraftRule>().OrderBy(rule => rule.Line));
    }

    private void Import(DeidLine line, int rank, string field, string value)
    {
        if (line.Word == "remove" && value.Length > 0)
        {
            draft.Note(line.Number, $"{field}: values cannot decide about a removal; the base decides");
            return;
        }

        if (line.Word == "remove" && field.ToLowerInvariant() is "all" or "allfields")
        {
            draft.RequiredOnly = true;
            draft.Note(line.Number, "what no rule names and the object does not need is removed; what it needs to be valid is decided by the base");
            return;
        }

        var targets = _fields.Expand(field, out var reason);
        if (targets.Count == 0)
        {
            draft.Note(line.Number, $"{field}: {reason}");
            return;
        }

        var unfit = new List<string>();
        foreach (var target in targets)
        {
            Choose(line, rank, target, ActionFor(line, target, value), unfit);
        }

        if (unfit.Count > 0)
        {
            draft.Note(line.Number, $"{field}: {unfit.Count} of {targets.Count} attributes cannot be treated so, {unfit[0]} for one; the base decides about them");
        }
    }

    /// <summary>Without an action the base decides, and no weaker line of the recipe does.</summary>
    private void Choose(DeidLine line, int rank, DeidTarget target, RuleAction? action, List<string> unfit)
    {
        // What a pattern found and cannot be is counted, not told one by one.
        if (action is { } found && !target.IsOne && SelectorReader.Read(target.Selector, out _) is { } selector && RuleChecks.Refusal(selector, found, draft.Patients) is not null)
        {
            unfit.Add(target.Selector);
        }
        else if (!_chosen.TryGetValue(target.Selector, out var before) || rank < before.Rank)
        {
            _chosen[target.Selector] = (rank, action is { } chosen ? new DraftRule(target.Selector, chosen, null, line.Number) : null);
        }
    }

    /// <summary>Where a blank ends the field; one between double quotes does not.</summary>
    private static int EndOfField(string text)
    {
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '"';
            if (text[i] == ' ' && !isQuoted)
            {
                return i;
            }
        }

        return text.Length;
    }

    private RuleAction? ActionFor(DeidLine line, DeidTarget target, string value)
    {
        switch (line.Word)
        {
            case "keep":
                return new RuleAction(RuleVerb.Keep);
            case "blank":
                return new RuleAction(RuleVerb.Empty);
            case "remove":
                return new RuleAction(RuleVerb.Remove);
            case "jitter":
                return Jitter(line, target, value);
            default:
                return Replacement(line, target, value);
        }
    }

    private RuleAction Jitter(DeidLine line, DeidTarget target, string value)
    {
        if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && days is not 0 and >= -MostDays and <= MostDays)
        {
            return new RuleAction(RuleVerb.IncrementDate, Number: days);
        }

        draft.Note(line.Number, $"{(target.IsOne ? target.Selector : "dates")}: '{value}' is no number of days, so dates move by the shift that the key gives each patient");
        return new RuleAction(RuleVerb.ShiftDate);
    }

    private RuleAction? Replacement(DeidLine line, DeidTarget target, string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        var kind = colon < 0 ? "" : value[..colon].ToLowerInvariant();
        if (kind is not ("var" or "func" or "deid_func"))
        {
            return Constant(line, target, value);
        }

        if (target.Selector is "PatientID" or "PatientName")
        {
            draft.Note(line.Number, $"{target.Selector}: '{value}' comes from the program that ran the recipe; patients get the code of the key, or what --patients says");
            return null;
        }

        if (target.Vr == Vr.UI && kind != "var")
        {
            return new RuleAction(RuleVerb.RemapUid);
        }

        if (target.Vr is Vr.DA or Vr.DT && value.Contains("jitter", StringComparison.OrdinalIgnoreCase))
        {
            return Jitter(line, target, value);
        }

        draft.Note(line.Number, $"{target.Selector}: '{value}' comes from the program that ran the recipe; the base decides");
        return null;
    }

    private RuleAction? Constant(DeidLine line, DeidTarget target, string value)
    {
        if (AttributeNames.TryFind(target.Selector, out var entry, out _) && ProtectedAttributes.Refusal(entry.Tag, RuleVerb.Replace) is { } reason)
        {
            draft.Note(line.Number, $"{target.Selector} {reason}");
            return null;
        }

        if (line.Word == "add")
        {
            draft.Note(line.Number, $"{target.Selector}: is not added where it is absent");
        }

        if (target.Selector == "PatientID")
        {
            draft.Note(line.Number, "PatientID: a fixed Patient ID would make one patient of all; patients get a code");
            return null;
        }

        if (target.Selector == "PatientName")
        {
            draft.SetName(value.Replace('{', '(').Replace('}', ')'), line.Number);
            return null;
        }

        return value.Trim('"').Length == 0 ? new RuleAction(RuleVerb.Empty) : new RuleAction(RuleVerb.Replace, value.Trim('"'));
    }
}

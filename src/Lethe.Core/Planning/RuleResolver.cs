using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>
/// Decides the rule of any tag for a profile: rules of the profile, then special tags, then rows of Table E.1-1 with the columns of
/// the chosen options, then the rules for what the table leaves out. The one place where a decision and its origin come from; plans
/// are compiled from it. Places and private elements are decided by <see cref="Places.PlaceRules"/>, which is stronger.
/// </summary>
public sealed class RuleResolver
{
    private readonly Dictionary<uint, ProfileRule> _byTag = [];
    private readonly List<ProfileRule> _byMask = [];
    private readonly Dictionary<Vr, ProfileRule> _byVr = [];

    /// <summary>Rules of a profile for all instances, those with a condition left out.</summary>
    public RuleResolver(Profile profile)
        : this(profile, rule => rule.When is null)
    {
    }

    /// <summary>Rules of a profile for the instances that some of its conditions hold for.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="applies">Which rules hold. Of equally strong ones those with a condition win, then the first.</param>
    /// <exception cref="ArgumentException">The profile has a <see cref="ProfileOptions.MinimumConflict"/>.</exception>
    public RuleResolver(Profile profile, Func<ProfileRule, bool> applies)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (ProfileOptions.MinimumConflict(profile) is { } conflict)
        {
            throw new ArgumentException(conflict, nameof(profile));
        }

        Profile = profile;
        Rules = [.. profile.Rules.Where(applies).OrderBy(rule => rule.When is null)];
        foreach (var rule in Rules)
        {
            Add(rule);
        }
    }

    /// <summary>The profile that rules are decided for.</summary>
    public Profile Profile { get; }

    /// <summary>The rules that hold, in the order of their strength among equals.</summary>
    internal IReadOnlyList<ProfileRule> Rules { get; }

    /// <summary>The rule of one tag.</summary>
    public Rule Resolve(Tag tag)
    {
        var (unreduced, decision) = (DecideFully(tag), Decide(tag));
        var reduced = unreduced.Actions == decision.Actions ? "" : "; minimal header: without what its Type does not demand";
        return new Rule(decision.Vr, decision.Actions, OriginOf(tag, decision) + reduced, decision.Rule?.Action ?? default) { Unreduced = unreduced.Actions };
    }

    /// <summary>The decision of one tag, without the text of its origin.</summary>
    internal Decision Decide(Tag tag) => Profile.KeepsMinimum ? MinimalHeader.Reduce(tag, DecideFully(tag)) : DecideFully(tag);

    private Decision DecideFully(Tag tag)
    {
        var vr = DicomDictionary.VrOf(tag);
        if (Profile.Rules.Count > 0 && FindRule(tag, vr) is { } rule)
        {
            return new Decision(vr, VerbRules.Of(rule.Action, vr), RuleSource.Profile, new RuleArgument(rule.Action, Otherwise(rule.Action.Verb, tag, vr)), default, rule);
        }

        var decision = ByStandard(tag, vr);
        var neutral = Profile.Dates.Neutral is not null && vr is Vr.DA or Vr.TM or Vr.DT
            && decision.Source is RuleSource.Table or RuleSource.Unlisted;
        return neutral ? decision with { Actions = DateRules.Neutralize(decision.Actions) } : decision;
    }

    /// <summary>What is done with a value that a rule cannot treat. Kept numbers and codes have to be right: nothing takes their place.</summary>
    private static ulong Otherwise(RuleVerb verb, Tag tag, Vr vr) => verb != RuleVerb.Keep ? UnlistedRules.Closed(vr)
        : ConfidentialityTable.TryFind(tag, out var row) ? CodeRules.ByCode(row.BasicProfile, vr)
        : UnlistedRules.Otherwise(UnlistedTable.ClassOf(tag), vr);

    private Decision ByStandard(Tag tag, Vr vr)
    {
        if (SpecialAttributes.Find(tag) is { } special)
        {
            return new Decision(vr, special.Actions, RuleSource.Special);
        }

        if (IsBurnedInMark(tag))
        {
            return new Decision(vr, Rule.Always(ActionKind.Mark), RuleSource.Option, default, ConfidentialityOption.CleanPixelData);
        }

        if (tag.IsPrivate || tag.Group is 0x0000 or 0x0002 or 0x0004 or (>= 0x5000 and <= 0x501F))
        {
            // R012, R093, H10, H11, H27: private blocks, curves and what belongs into commands, file meta information or
            // directories go as whole groups.
            return new Decision(vr, Rule.Always(ActionKind.Remove), RuleSource.WholeGroup);
        }

        if (tag.Group is >= 0x6000 and <= 0x601F)
        {
            // H28: an overlay goes or stays as a whole group.
            return Profile.Has(ConfidentialityOption.CleanGraphics)
                ? new Decision(vr, Rule.Always(ActionKind.CleanOverlay), RuleSource.Option, default, ConfidentialityOption.CleanGraphics)
                : new Decision(vr, Rule.Always(ActionKind.Remove), RuleSource.WholeGroup);
        }

        return ConfidentialityTable.TryFind(tag, out var row) ? ByRow(tag, in row, vr)
            : vr == Vr.None ? new Decision(vr, Rule.Always(ActionKind.Remove), RuleSource.UnknownTag)
            : ByClass(UnlistedTable.ClassOf(tag), vr);
    }

    private Decision ByRow(Tag tag, in ConfidentialityRow row, Vr vr)
    {
        var basic = CodeRules.ByCode(row.BasicProfile, vr);
        if (OptionRules.BeyondTable(Profile, tag) is var (given, special))
        {
            return new Decision(vr, Rule.Always(special), RuleSource.Option, new RuleArgument(default, basic), given);
        }

        if (OptionRules.Find(Profile, in row, vr) is not var (option, kind))
        {
            return new Decision(vr, basic, RuleSource.Table);
        }

        // A shifted constant would give the shift away (R121).
        kind = kind == ActionKind.ShiftDate && UnlistedTable.ClassOf(tag) == UnlistedClass.ConstantDate ? ActionKind.KeepDate : kind;
        return new Decision(vr, Rule.Always(kind), RuleSource.Option, new RuleArgument(default, basic), option);
    }

    private Decision ByClass(UnlistedClass unlisted, Vr vr) =>
        new(vr, UnlistedRules.ByClass(Profile, unlisted, vr), RuleSource.Unlisted, new RuleArgument(default, UnlistedRules.Otherwise(unlisted, vr)));

    /// <summary>R056: what the input says of burned in annotation proves nothing; only the look at its pixels does.</summary>
    private bool IsBurnedInMark(Tag tag) => tag.Value == SpecialAttributes.BurnedInAnnotation && Profile.Has(ConfidentialityOption.CleanPixelData);

    private void Add(ProfileRule rule)
    {
        switch (rule.Selector.Kind)
        {
            case SelectorKind.Tag:
                _byTag.TryAdd(rule.Selector.Tag.Value, rule);
                break;
            case SelectorKind.Mask:
                _byMask.Add(rule);
                break;
            case SelectorKind.Vr:
                _byVr.TryAdd(rule.Selector.Vr, rule);
                break;
            default:
                break;
        }
    }

    private ProfileRule? FindRule(Tag tag, Vr vr)
    {
        if (tag.IsPrivate || SpecialAttributes.IsFixed(tag) || IsBurnedInMark(tag))
        {
            return null;
        }

        return _byTag.GetValueOrDefault(tag.Value)
            ?? _byMask.Find(rule => rule.Selector.Matches(tag, vr))
            ?? (vr == Vr.None ? null : _byVr.GetValueOrDefault(vr));
    }

    private static string OriginOf(Tag tag, Decision decision)
    {
        switch (decision.Source)
        {
            case RuleSource.Option when tag.Group is >= 0x6000 and <= 0x601F:
                return $"PS3.15 E.3.3 of {ProfileOptions.NameOf(decision.Option)}: an overlay stays as a whole or not at all";
            case RuleSource.Option when tag.Value == SpecialAttributes.BurnedInAnnotation:
                return "PS3.15 E.3.1: written by the de-identifier when it has looked at the pixels";
            case RuleSource.Profile:
                return $"{decision.Rule!.Origin}";
            case RuleSource.Special:
                return SpecialAttributes.Find(tag)!.Value.Origin;
            case RuleSource.Option when OptionRules.OriginBeyondTable(tag, decision.Option) is { } origin:
                return origin;
            case RuleSource.Option:
                ConfidentialityTable.TryFind(tag, out var cell);
                return $"PS3.15 Table E.1-1, {cell.Keyword}: {CodeNames.Of(cell.CodeFor(decision.Option))} of {ProfileOptions.NameOf(decision.Option)}";
            case RuleSource.Table:
                ConfidentialityTable.TryFind(tag, out var row);
                return $"PS3.15 Table E.1-1, {row.Keyword}: {CodeNames.Of(row.BasicProfile)}";
            case RuleSource.WholeGroup:
                return "PS3.15 E.1.1 and Table E.1-1: private attributes, curves, overlays, commands, file meta information and directories go whole";
            case RuleSource.UnknownTag:
                return "unlisted: not in PS3.6";
            default:
                return $"unlisted: {UnlistedTable.ClassOf(tag)}";
        }
    }
}

using System.Text;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>
/// What an output may say of its own de-identification (R050-R057): the codes of CID 7050 for what was fully applied, and what became
/// of dates. A profile whose rules let out more than base and options do claims no code.
/// </summary>
internal sealed class Claims
{
    internal Claims(RuleResolver rules)
    {
        var profile = rules.Profile;
        IsWeakened = rules.Rules.Any(rule => Weakens(profile, rule)) || profile.Reviewed?.Weakens(profile) == true;
        Codes = IsWeakened ? [] : [.. profile.Options.Select(MethodCodes.Of).Prepend(MethodCodes.BasicProfile).Select(code => new Claim(Encoding.ASCII.GetBytes(code.Value)))];
        WithoutPixels = [.. Codes.Where(code => !code.Value.AsSpan().SequenceEqual(Encoding.ASCII.GetBytes(MethodCodes.Of(ConfidentialityOption.CleanPixelData).Value)))];
        Method = Encoding.ASCII.GetBytes(IsWeakened ? "Lethe: project profile, weaker than the Basic Profile" : "Lethe: PS3.15 2026d Basic Profile");
        Temporal = TemporalOf(profile, rules.Rules);
    }

    /// <summary>True if a rule lets out what base and options would not.</summary>
    internal bool IsWeakened { get; }

    /// <summary>Codes for (0012,0064).</summary>
    internal IReadOnlyList<Claim> Codes { get; }

    /// <summary>The same for an instance whose pixels were not looked at, because it has none (R057).</summary>
    internal IReadOnlyList<Claim> WithoutPixels { get; }

    /// <summary>Text for (0012,0063), ASCII.</summary>
    internal byte[] Method { get; }

    /// <summary>Strength of (0028,0303): 0 UNMODIFIED, 1 MODIFIED, 2 REMOVED.</summary>
    internal int Temporal { get; }

    /// <summary>True if a rule lets out what base and options would not.</summary>
    internal static bool Weakens(Profile profile, ProfileRule rule)
    {
        if (!VerbRules.Weakens(rule.Action.Verb))
        {
            return false;
        }

        if (rule.Selector.Kind is SelectorKind.PrivateCreator or SelectorKind.PrivateElement)
        {
            // R126: what a conformance statement of one's own calls safe.
            return !profile.Has(ConfidentialityOption.RetainSafePrivate);
        }

        var standard = new RuleResolver(profile with { Rules = [] });
        return Attributes(rule.Selector).Any(tag =>
            ConfidentialityTable.TryFind(tag, out _) && VerbRules.Of(rule.Action, DicomDictionary.VrOf(tag)) != standard.Decide(tag).Actions);
    }

    private static IEnumerable<Tag> Attributes(AttributeSelector selector) => selector.Kind is SelectorKind.Tag or SelectorKind.Path
        ? [selector.Tag]
        : DicomDictionary.All.Where(entry => !entry.IsRepeating && selector.Matches(entry.Tag, entry.Vr)).Select(entry => entry.Tag);

    private static int TemporalOf(Profile profile, IReadOnlyList<ProfileRule> rules)
    {
        var temporal = DateRules.Of(profile) switch
        {
            ActionKind.KeepDate => 0,
            ActionKind.ShiftDate => 1,
            _ => 2,
        };
        foreach (var rule in rules.Where(rule => VerbRules.Weakens(rule.Action.Verb)))
        {
            if (Attributes(rule.Selector).Any(tag => DicomDictionary.VrOf(tag) is Vr.DA or Vr.TM or Vr.DT))
            {
                temporal = Math.Min(temporal, rule.Action.Verb == RuleVerb.Keep ? 0 : 1);
            }
        }

        return temporal;
    }
}

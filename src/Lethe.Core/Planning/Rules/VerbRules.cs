using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>What the verbs of a profile's rules mean. Remove, empty and dummy heed the Type, so that valid objects stay valid.</summary>
internal static class VerbRules
{
    internal static ulong Of(RuleAction action, Vr vr) => action.Verb switch
    {
        RuleVerb.Keep => Rule.Always(OptionRules.Kept(vr)),
        RuleVerb.Remove => CodeRules.ByCode(ConfidentialityCode.X, vr),
        RuleVerb.Empty => CodeRules.ByCode(ConfidentialityCode.Z, vr),
        RuleVerb.Dummy => Rule.Always(vr == Vr.UI ? ActionKind.RemapUids : ActionKind.Dummy),
        RuleVerb.Replace => Rule.Always(ActionKind.Replace),
        RuleVerb.RemapUid => Rule.Always(ActionKind.RemapUids),
        RuleVerb.Code => Rule.Always(ActionKind.KeyedCode),
        RuleVerb.PatientCode => Rule.Always(ActionKind.PatientCode),
        RuleVerb.ShiftDate or RuleVerb.IncrementDate => Rule.Always(ActionKind.ShiftDate),
        RuleVerb.TruncateDate => Rule.Always(ActionKind.TruncateDate),
        RuleVerb.CleanText => Rule.Always(vr == Vr.SQ ? ActionKind.Recurse : ActionKind.CleanText),
        RuleVerb.CapAge => Rule.Always(ActionKind.KeepAge),
        _ => Rule.Always(ActionKind.Remove),
    };

    /// <summary>True if the verb lets out something of the original value that the Basic Profile would not.</summary>
    internal static bool Weakens(RuleVerb verb) =>
        verb is RuleVerb.Keep or RuleVerb.ShiftDate or RuleVerb.IncrementDate or RuleVerb.TruncateDate or RuleVerb.CleanText or RuleVerb.CapAge;
}

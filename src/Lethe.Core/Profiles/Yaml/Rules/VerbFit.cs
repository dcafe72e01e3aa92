using Lethe.Dicom.Elements;

namespace Lethe.Profiles.Yaml.Rules;

/// <summary>Which actions serve which VRs.</summary>
internal static class VerbFit
{
    /// <summary>Why the action cannot serve the VR, or null.</summary>
    internal static string? Refusal(RuleVerb verb, Vr vr) => verb switch
    {
        RuleVerb.RemapUid => vr == Vr.UI ? null : "remap-uid is for UIDs (VR UI)",
        RuleVerb.CapAge => vr == Vr.AS ? null : "cap-age is for ages (VR AS)",
        RuleVerb.ShiftDate or RuleVerb.IncrementDate or RuleVerb.TruncateDate when vr is Vr.DA or Vr.DT => null,
        RuleVerb.ShiftDate or RuleVerb.IncrementDate when vr == Vr.TM => "days leave times of day (VR TM) as they are: write keep, or remove",
        RuleVerb.ShiftDate or RuleVerb.IncrementDate or RuleVerb.TruncateDate => $"{VerbNames.Of(verb)} is for dates (VR DA and DT)",
        RuleVerb.CleanText => vr is Vr.LO or Vr.LT or Vr.SH or Vr.ST or Vr.UC or Vr.UT ? null : "clean-text is for free text (VR LO, LT, SH, ST, UC and UT)",
        RuleVerb.Replace => vr.IsText() ? null : "replace is for values of characters, not for sequences, numbers or bytes",
        RuleVerb.Code or RuleVerb.PatientCode => vr is Vr.LO or Vr.LT or Vr.PN or Vr.SH or Vr.ST or Vr.UC or Vr.UT or Vr.AE or Vr.CS
            ? null : $"{VerbNames.Of(verb)} is for names, ids and text (VR AE, CS, LO, LT, PN, SH, ST, UC and UT)",
        _ => null,
    };

    /// <summary>Why the action is not offered for a private element, whose VR only the file tells; null if it is.</summary>
    internal static string? PrivateRefusal(RuleVerb verb, bool isWholeCreator) => verb switch
    {
        RuleVerb.Keep or RuleVerb.Remove => null,
        _ when isWholeCreator => "for all elements of a creator there is only keep or remove",
        RuleVerb.Empty or RuleVerb.RemapUid or RuleVerb.ShiftDate or RuleVerb.IncrementDate or RuleVerb.TruncateDate or RuleVerb.CleanText => null,
        _ => $"{VerbNames.Of(verb)} is not there for private elements",
    };
}

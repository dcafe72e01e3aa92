using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>Rules for what Table E.1-1 leaves out: closed by default (R013), opened by the options as far as they say.</summary>
internal static class UnlistedRules
{
    internal static ulong ByClass(Profile profile, UnlistedClass unlisted, Vr vr)
    {
        var actions = Opened(profile, unlisted) is { } kind ? Rule.Always(kind) : Closed(vr);
        return profile.Unlisted == UnlistedPolicy.RequiredOnly ? Rule.IfRequired(actions) : actions;
    }

    /// <summary>What is done with a value that an option opened and that cannot be treated so; 0 for what stays in any case.</summary>
    internal static ulong Otherwise(UnlistedClass unlisted, Vr vr) =>
        unlisted is UnlistedClass.Date or UnlistedClass.FreeText or UnlistedClass.DeviceText ? Closed(vr) : 0;

    /// <summary>Gone, empty or a dummy, as the IOD demands.</summary>
    internal static ulong Closed(Vr vr) => Rule.ByType(
        ActionKind.Remove, ActionKind.Remove, ActionKind.Empty, ActionKind.Empty, vr == Vr.UI ? ActionKind.RemapUids : ActionKind.Dummy);

    private static ActionKind? Opened(Profile profile, UnlistedClass unlisted) => unlisted switch
    {
        UnlistedClass.StructuralUid => ActionKind.KeepStructuralUids,
        UnlistedClass.ConstantDate or UnlistedClass.SafeBulk => ActionKind.Keep,
        UnlistedClass.Number or UnlistedClass.CodeString => ActionKind.Keep,
        UnlistedClass.InstanceUid => profile.Has(ConfidentialityOption.RetainUids) ? ActionKind.KeepUids : ActionKind.RemapUids,
        UnlistedClass.SafeText => ActionKind.KeepText,
        UnlistedClass.CodeMeaning or UnlistedClass.CodeValue => ActionKind.CleanCode,
        UnlistedClass.IccProfile => ActionKind.CleanIccProfile,
        UnlistedClass.Sequence => ActionKind.Recurse,
        UnlistedClass.NeverInDataSet => ActionKind.Remove,
        UnlistedClass.Date => DateRules.Of(profile),
        UnlistedClass.FreeText when profile.Has(ConfidentialityOption.CleanDescriptors) => ActionKind.CleanText,
        UnlistedClass.DeviceText when profile.Has(ConfidentialityOption.RetainDeviceIdentity) => ActionKind.KeepText,
        _ => null,
    };
}

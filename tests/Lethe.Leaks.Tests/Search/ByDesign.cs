using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Standard;

namespace Lethe.Leaks.Tests.Search;

/// <summary>What the chosen options keep on purpose, read from Table E.1-1 and the classes of what it leaves out, and from nothing of the engine's rules.</summary>
internal static class ByDesign
{
    /// <summary>True if an attribute of PS3.6 may still hold a canary, by an option or because it always may.</summary>
    public static bool Stays(OptionSet set, Tag tag, string canary) => StaysByOption(set, tag, canary) || (!IsClosed(tag) && !ConfidentialityTable.TryFind(tag, out _) && StaysAlways(tag));

    /// <summary>True if an option keeps the value of an attribute which the Basic Profile would take away.</summary>
    public static bool StaysByOption(OptionSet set, Tag tag, string canary)
    {
        if (set.Profile.Options.Count == 0 || IsClosed(tag))
        {
            return false;
        }

        var vr = DicomDictionary.VrOf(tag);
        return tag.Group is >= 0x6000 and <= 0x601F ? set.Has(ConfidentialityOption.CleanGraphics) && !vr.IsText()
            : ConfidentialityTable.TryFind(tag, out var row) ? ByRow(set, row, vr, canary)
            : ByClass(set, tag, vr, canary);
    }

    private static bool IsClosed(Tag tag) => tag.IsPrivate || tag.Group is < 8 or (>= 0x5000 and <= 0x501F);

    private static bool StaysAlways(Tag tag) => UnlistedTable.ClassOf(tag) is UnlistedClass.Number or UnlistedClass.SafeBulk or UnlistedClass.CodeString
        or UnlistedClass.SafeText or UnlistedClass.StructuralUid or UnlistedClass.ConstantDate;

    private static bool ByRow(OptionSet set, ConfidentialityRow row, Vr vr, string canary)
    {
        var codes = set.Profile.Options.Select(row.CodeFor).ToList();
        if (UnlistedTable.ClassOf(row.Tag) == UnlistedClass.ConstantDate && codes.Exists(code => code is ConfidentialityCode.K or ConfidentialityCode.C))
        {
            return true;
        }

        // R006: of two options that disagree the one that cleans wins. Whole days are moved: the time of day stays (R120).
        return codes.Contains(ConfidentialityCode.C) ? vr is Vr.TM or Vr.DT && IsTime(canary) : codes.Contains(ConfidentialityCode.K);
    }

    private static bool ByClass(OptionSet set, Tag tag, Vr vr, string canary) => UnlistedTable.ClassOf(tag) switch
    {
        UnlistedClass.InstanceUid => set.Has(ConfidentialityOption.RetainUids),
        UnlistedClass.DeviceText => set.Has(ConfidentialityOption.RetainDeviceIdentity),
        UnlistedClass.Date => set.Has(ConfidentialityOption.RetainLongitudinalFullDates)
            || (set.Has(ConfidentialityOption.RetainLongitudinalModifiedDates) && vr is Vr.TM or Vr.DT && IsTime(canary)),
        _ => false,
    };

    private static bool IsTime(string canary) => canary.Length is 6 or > 7 and < 14 && canary.AsSpan().IndexOfAnyExceptInRange('0', '9') == (canary.Length == 6 ? -1 : 6);
}

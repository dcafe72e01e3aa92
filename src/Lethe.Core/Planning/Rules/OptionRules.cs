using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>
/// What the chosen options do with a row of Table E.1-1. An option wins over the Basic Profile (R005); of two options that disagree, C
/// goes before K (R006).
/// </summary>
internal static class OptionRules
{
    private const uint ContentSequence = 0x0040_A730;
    private const uint AcquisitionContextSequence = 0x0040_0555;
    private const uint SpecimenPreparationSequence = 0x0040_0610;
    private const uint WaveformAnnotationSequence = 0x0040_B020;
    private const uint EncapsulatedDocument = 0x0042_0011;
    private const uint ChannelLabel = 0x003A_0203;
    private const uint ChannelDerivationDescription = 0x003A_020C;

    /// <summary>What options mean for rows in whose columns nothing, or less, is printed; null for all others.</summary>
    internal static (ConfidentialityOption Option, ActionKind Kind)? BeyondTable(Profile profile, Tag tag) => tag.Value switch
    {
        EncapsulatedDocument when profile.Has(ConfidentialityOption.CleanStructuredContent) =>
            (ConfidentialityOption.CleanStructuredContent, ActionKind.CleanDocument),
        ChannelLabel or ChannelDerivationDescription when profile.Has(ConfidentialityOption.CleanStructuredContent) =>
            (ConfidentialityOption.CleanStructuredContent, ActionKind.CleanContent),
        _ => null,
    };

    /// <summary>Where such a decision comes from.</summary>
    internal static string? OriginBeyondTable(Tag tag, ConfidentialityOption option) => (tag.Value, option) switch
    {
        (EncapsulatedDocument, ConfidentialityOption.CleanStructuredContent) => "PS3.15 E.1.1 note 15: documents that can be cleaned are, others are replaced",
        (ChannelLabel or ChannelDerivationDescription, ConfidentialityOption.CleanStructuredContent) => "PS3.15 E.3.4: names of leads stay",
        _ => null,
    };

    /// <summary>The option that decides and its action; null when the Basic Profile holds.</summary>
    internal static (ConfidentialityOption Option, ActionKind Kind)? Find(Profile profile, in ConfidentialityRow row, Vr vr)
    {
        (ConfidentialityOption, ActionKind)? kept = null;
        for (var i = 0; i < profile.Options.Count; i++)
        {
            var option = profile.Options[i];
            var code = row.CodeFor(option);
            if (code == ConfidentialityCode.C)
            {
                var kind = Cleaned(option, row.Tag.Value, vr);
                return kind is { } known ? (option, known) : null;
            }

            if (code == ConfidentialityCode.K)
            {
                kept ??= (option, Kept(vr));
            }
        }

        return kept;
    }

    /// <summary>Code K: untouched if legal; the items of a sequence are processed (R025).</summary>
    internal static ActionKind Kept(Vr vr) => vr switch
    {
        Vr.SQ => ActionKind.Recurse,
        Vr.DA or Vr.TM or Vr.DT => ActionKind.KeepDate,
        Vr.AS => ActionKind.KeepAge,
        Vr.UI => ActionKind.KeepUids,
        _ when vr.UsesCharacterSet() => ActionKind.KeepText,
        _ => ActionKind.Keep,
    };

    /// <summary>Code C; null where the safest meaning is that of the Basic Profile: time zones and binary time stamps cannot be shifted by days, binary notes not be read.</summary>
    private static ActionKind? Cleaned(ConfidentialityOption option, uint tag, Vr vr) => vr switch
    {
        Vr.SQ => tag is ContentSequence or AcquisitionContextSequence or SpecimenPreparationSequence or WaveformAnnotationSequence
            ? ActionKind.CleanContent
            : ActionKind.Recurse,
        Vr.DA or Vr.TM or Vr.DT => ActionKind.ShiftDate,
        Vr.AE => ActionKind.KeyedCode,
        _ when option == ConfidentialityOption.RetainLongitudinalModifiedDates => null,
        _ when vr.UsesCharacterSet() => ActionKind.CleanText,
        _ => null,
    };
}

using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Directories;

/// <summary>The keys of each type of directory record, in order of their tags (PS3.3 F.5).</summary>
internal static class RecordKeys
{
    private static readonly RecordKey[] PatientKeys = [new(0x0010_0010, Vr.PN, 2), new(0x0010_0020, Vr.LO, 1)];

    private static readonly RecordKey[] StudyKeys =
    [
        new(0x0008_0020, Vr.DA, 1), new(0x0008_0030, Vr.TM, 1), new(0x0008_0050, Vr.SH, 2), new(0x0008_1030, Vr.LO, 2),
        new(0x0020_000D, Vr.UI, 1), new(0x0020_0010, Vr.SH, 1),
    ];

    private static readonly RecordKey[] SeriesKeys = [new(0x0008_0060, Vr.CS, 1), new(0x0020_000E, Vr.UI, 1), new(0x0020_0011, Vr.IS, 1)];

    private static readonly RecordKey[] Numbered = [InstanceNumber];

    private static readonly RecordKey[] Dated = [ContentDate, ContentTime];

    private static readonly RecordKey[] NumberedAndDated = [ContentDate, ContentTime, InstanceNumber];

    private static readonly RecordKey[] RawKeys = [ContentDate, ContentTime, InstanceNumber with { Need = 2 }];

    private static readonly RecordKey[] Labelled = [ContentDate, ContentTime, InstanceNumber, Label, Description, Creator];

    private static readonly RecordKey[] PresentationKeys =
    [
        new(0x0008_1115, Vr.SQ, 3), InstanceNumber, Label, Description, new(0x0070_0082, Vr.DA, 1), new(0x0070_0083, Vr.TM, 1), Creator, new(0x0070_0402, Vr.SQ, 3),
    ];

    private static readonly RecordKey[] ReportKeys =
    [
        ContentDate, ContentTime, InstanceNumber, VerificationTime, new(0x0040_A043, Vr.SQ, 1), new(0x0040_A491, Vr.CS, 1), new(0x0040_A493, Vr.CS, 1), Content,
    ];

    private static readonly RecordKey[] KeyObjectKeys = [ContentDate, ContentTime, InstanceNumber, new(0x0040_A043, Vr.SQ, 1), Content];

    private static readonly RecordKey[] DocumentKeys =
    [
        ContentDate with { Need = 2 }, ContentTime with { Need = 2 }, InstanceNumber, new(0x0040_A043, Vr.SQ, 2), new(0x0040_E001, Vr.ST, 3), new(0x0042_0010, Vr.ST, 2), new(0x0042_0012, Vr.LO, 1),
    ];

    private static readonly RecordKey[] SpectroscopyKeys =
    [
        new(0x0008_0008, Vr.CS, 1), ContentDate, ContentTime, new(0x0008_9092, Vr.SQ, 3), InstanceNumber, new(0x0028_0008, Vr.IS, 1),
        new(0x0028_0010, Vr.US, 1), new(0x0028_0011, Vr.US, 1), new(0x0028_9001, Vr.UL, 1), new(0x0028_9002, Vr.UL, 1),
    ];

    private static readonly RecordKey[] DoseKeys = [InstanceNumber, new(0x3004_0006, Vr.LO, 3), new(0x3004_000A, Vr.CS, 1)];

    private static readonly RecordKey[] StructureKeys = [InstanceNumber, new(0x3006_0002, Vr.SH, 1), new(0x3006_0008, Vr.DA, 2), new(0x3006_0009, Vr.TM, 2)];

    private static readonly RecordKey[] PlanKeys = [InstanceNumber, new(0x300A_0002, Vr.SH, 1), new(0x300A_0006, Vr.DA, 2), new(0x300A_0007, Vr.TM, 2)];

    private static readonly RecordKey[] TreatmentKeys = [InstanceNumber, new(0x3008_0250, Vr.DA, 2), new(0x3008_0251, Vr.TM, 2)];

    private static readonly RecordKey[] AssessmentKeys = [new(0x0008_0012, Vr.DA, 1), new(0x0008_0013, Vr.TM, 2), InstanceNumber];

    private static readonly RecordKey[] RadiotherapyKeys = [InstanceNumber, Description, Creator, new(0x3010_0033, Vr.SH, 3), new(0x3010_0034, Vr.LO, 3)];

    private static readonly RecordKey[] HangingKeys =
    [
        new(0x0072_0008, Vr.LO, 1), new(0x0072_000A, Vr.DT, 1), new(0x0072_000C, Vr.SQ, 1), new(0x0072_000E, Vr.SQ, 2), new(0x0072_0014, Vr.US, 1),
    ];

    private static readonly RecordKey[] PaletteKeys = [Label, Description];

    private static readonly RecordKey[] ImplantKeys = [new(0x0008_0070, Vr.LO, 1), new(0x0022_1095, Vr.LO, 1), new(0x0022_1097, Vr.LO, 1), new(0x0068_6210, Vr.LO, 3)];

    private static readonly RecordKey[] AssemblyKeys = [new(0x0008_0070, Vr.LO, 1), new(0x0076_0001, Vr.LO, 1), new(0x0076_0020, Vr.SQ, 1)];

    private static readonly RecordKey[] GroupKeys = [new(0x0078_0001, Vr.LO, 1), new(0x0078_0020, Vr.LO, 1)];

    /// <summary>Verification DateTime stands in the items of Verifying Observer Sequence, Content Sequence holds more than a record takes.</summary>
    internal static RecordKey VerificationTime => new(0x0040_A030, Vr.DT, 3);

    /// <inheritdoc cref="VerificationTime"/>
    internal static RecordKey Content => new(0x0040_A730, Vr.SQ, 3);

    private static RecordKey ContentDate => new(0x0008_0023, Vr.DA, 1);

    private static RecordKey ContentTime => new(0x0008_0033, Vr.TM, 1);

    private static RecordKey InstanceNumber => new(0x0020_0013, Vr.IS, 1);

    private static RecordKey Label => new(0x0070_0080, Vr.CS, 1);

    private static RecordKey Description => new(0x0070_0081, Vr.LO, 2);

    private static RecordKey Creator => new(0x0070_0084, Vr.PN, 2);

    /// <summary>The keys of a type.</summary>
    internal static ReadOnlySpan<RecordKey> Of(string type) => type switch
    {
        RecordTypes.Patient => PatientKeys,
        RecordTypes.Study => StudyKeys,
        RecordTypes.Series => SeriesKeys,
        "IMAGE" => Numbered,
        "SURFACE SCAN" => Dated,
        "WAVEFORM" or "MEASUREMENT" => NumberedAndDated,
        "RAW DATA" => RawKeys,
        "REGISTRATION" or "FIDUCIAL" or "VALUE MAP" or "SURFACE" or "TRACT" or "ANNOTATION" => Labelled,
        "PRESENTATION" => PresentationKeys,
        "SR DOCUMENT" => ReportKeys,
        "KEY OBJECT DOC" => KeyObjectKeys,
        "ENCAP DOC" => DocumentKeys,
        "SPECTROSCOPY" => SpectroscopyKeys,
        "RT DOSE" => DoseKeys,
        "RT STRUCTURE SET" => StructureKeys,
        "RT PLAN" => PlanKeys,
        "RT TREAT RECORD" => TreatmentKeys,
        "ASSESSMENT" => AssessmentKeys,
        "RADIOTHERAPY" => RadiotherapyKeys,
        "HANGING PROTOCOL" => HangingKeys,
        "PALETTE" => PaletteKeys,
        "IMPLANT" => ImplantKeys,
        "IMPLANT ASSY" => AssemblyKeys,
        "IMPLANT GROUP" => GroupKeys,
        _ => [],
    };
}

using System.Text;
using Lethe.Dicom.Elements;

namespace Lethe.Standard;

/// <summary>One row of PS3.15 Table E.1-1. Texts are made when they are asked for.</summary>
public readonly record struct ConfidentialityRow
{
    private readonly ushort index;

    internal ConfidentialityRow(int index) => this.index = (ushort)index;

    /// <summary>The tag as eight digits with x for any digit; <c>odd</c> for the row of private attributes.</summary>
    public string Pattern => Line(ConfidentialityData.Patterns, ConfidentialityData.PatternsOffsets);

    /// <summary>True if the row stands for one tag only.</summary>
    public bool IsExact => index < ConfidentialityData.ExactCount;

    /// <summary>The tag of an exact row, otherwise the default.</summary>
    public Tag Tag => IsExact ? new Tag(ConfidentialityData.Tags[index]) : default;

    /// <summary>A tag that the row rules, also for rows that stand for many.</summary>
    public Tag Example => IsExact ? Tag : Pattern switch
    {
        "odd" => new Tag(0x0009_1001),
        "50xxxxxx" => new Tag(0x5000_3000),
        var pattern when Tag.TryParse(pattern.Replace('x', '0'), out var tag) => tag,
        var pattern => throw new InvalidDataException($"no tag fits '{pattern}'"),
    };

    /// <summary>The tag or the tags as they are printed: <c>(0010,0010)</c>, <c>(60xx,3000)</c> or <c>odd groups</c>.</summary>
    public string Printed => Pattern.Length == 8 ? $"({Pattern[..4]},{Pattern[4..]})" : "odd groups";

    /// <summary>Keyword; empty for curve groups and private attributes.</summary>
    public string Keyword => Line(ConfidentialityData.Keywords, ConfidentialityData.KeywordsOffsets);

    /// <summary>Name as printed in the table.</summary>
    public string Name => Line(ConfidentialityData.Names, ConfidentialityData.NamesOffsets);

    /// <summary>Code of the Basic Profile.</summary>
    public ConfidentialityCode BasicProfile => Code(0);

    /// <summary>Column of Retain Safe Private.</summary>
    public ConfidentialityCode RetainSafePrivate => Code(1);

    /// <summary>Column of Retain UIDs.</summary>
    public ConfidentialityCode RetainUids => Code(2);

    /// <summary>Column of Retain Device Identity.</summary>
    public ConfidentialityCode RetainDeviceIdentity => Code(3);

    /// <summary>Column of Retain Institution Identity.</summary>
    public ConfidentialityCode RetainInstitutionIdentity => Code(4);

    /// <summary>Column of Retain Patient Characteristics.</summary>
    public ConfidentialityCode RetainPatientCharacteristics => Code(5);

    /// <summary>Column of Retain Longitudinal with Full Dates.</summary>
    public ConfidentialityCode RetainFullDates => Code(6);

    /// <summary>Column of Retain Longitudinal with Modified Dates.</summary>
    public ConfidentialityCode RetainModifiedDates => Code(7);

    /// <summary>Column of Clean Descriptors.</summary>
    public ConfidentialityCode CleanDescriptors => Code(8);

    /// <summary>Column of Clean Structured Content.</summary>
    public ConfidentialityCode CleanStructuredContent => Code(9);

    /// <summary>Column of Clean Graphics.</summary>
    public ConfidentialityCode CleanGraphics => Code(10);

    /// <summary>True if the table marks the attribute retired.</summary>
    public bool IsRetired => (ConfidentialityData.Marks[index] & 1) != 0;

    /// <summary>True if the table says that a standard composite IOD has the attribute.</summary>
    public bool IsInStandardCompositeIod => (ConfidentialityData.Marks[index] & 2) != 0;

    /// <summary>The code in the column of an option; None for the two options about pixels, which have no column.</summary>
    public ConfidentialityCode CodeFor(ConfidentialityOption option) => option switch
    {
        ConfidentialityOption.RetainSafePrivate => RetainSafePrivate,
        ConfidentialityOption.RetainUids => RetainUids,
        ConfidentialityOption.RetainDeviceIdentity => RetainDeviceIdentity,
        ConfidentialityOption.RetainInstitutionIdentity => RetainInstitutionIdentity,
        ConfidentialityOption.RetainPatientCharacteristics => RetainPatientCharacteristics,
        ConfidentialityOption.RetainLongitudinalFullDates => RetainFullDates,
        ConfidentialityOption.RetainLongitudinalModifiedDates => RetainModifiedDates,
        ConfidentialityOption.CleanDescriptors => CleanDescriptors,
        ConfidentialityOption.CleanStructuredContent => CleanStructuredContent,
        ConfidentialityOption.CleanGraphics => CleanGraphics,
        _ => ConfidentialityCode.None,
    };

    private ConfidentialityCode Code(int column) => (ConfidentialityCode)ConfidentialityData.Codes[index * ConfidentialityData.Columns + column];

    private string Line(ReadOnlySpan<byte> blob, ReadOnlySpan<ushort> offsets) =>
        Encoding.UTF8.GetString(StandardText.Line(blob, offsets, index));
}

using System.Text;

namespace Lethe.Standard;

/// <summary>One row of PS3.15 Table E.3.4-1: what happens to a content item of a structured report, by its concept name.</summary>
public readonly record struct SrConcept
{
    private const int Columns = 8;
    private readonly ushort index;

    internal SrConcept(int index) => this.index = (ushort)index;

    /// <summary>Code value.</summary>
    public string CodeValue => Encoding.UTF8.GetString(StandardText.Line(SrConceptData.CodeValues, SrConceptData.CodeValuesOffsets, index));

    /// <summary>Coding scheme designator.</summary>
    public string Scheme => Encoding.UTF8.GetString(SchemeUtf8);

    /// <summary>Code meaning.</summary>
    public string Meaning => Encoding.UTF8.GetString(StandardText.Line(SrConceptData.Meanings, SrConceptData.MeaningsOffsets, index));

    /// <summary>Value type, for instance <c>TEXT</c> or <c>PNAME</c>.</summary>
    public string ValueType => Encoding.UTF8.GetString(ValueTypeUtf8);

    /// <summary>Action of the basic profile.</summary>
    public ConfidentialityCode BasicProfile => Code(0);

    internal ReadOnlySpan<byte> SchemeUtf8 =>
        StandardText.Line(SrConceptData.Schemes, SrConceptData.SchemesOffsets, SrConceptData.SchemeOf[index]);

    internal ReadOnlySpan<byte> ValueTypeUtf8 =>
        StandardText.Line(SrConceptData.ValueTypes, SrConceptData.ValueTypesOffsets, SrConceptData.ValueTypeOf[index]);

    /// <summary>The code in the column of an option; None for options without a column.</summary>
    public ConfidentialityCode CodeFor(ConfidentialityOption option) => option switch
    {
        ConfidentialityOption.RetainUids => Code(1),
        ConfidentialityOption.RetainDeviceIdentity => Code(2),
        ConfidentialityOption.RetainInstitutionIdentity => Code(3),
        ConfidentialityOption.RetainPatientCharacteristics => Code(4),
        ConfidentialityOption.RetainLongitudinalFullDates => Code(5),
        ConfidentialityOption.RetainLongitudinalModifiedDates => Code(6),
        ConfidentialityOption.CleanDescriptors => Code(7),
        _ => ConfidentialityCode.None,
    };

    private ConfidentialityCode Code(int column) => (ConfidentialityCode)SrConceptData.Codes[index * Columns + column];
}

namespace Lethe.Structured.Items;

/// <summary>Attributes of content items (PS3.3 C.17.3 and 10.2).</summary>
internal static class ContentTags
{
    internal const uint ContentSequence = 0x0040_A730;
    internal const uint ConceptNameCodeSequence = 0x0040_A043;
    internal const uint ValueType = 0x0040_A040;
    internal const uint RelationshipType = 0x0040_A010;
    internal const uint ReferencedContentItemIdentifier = 0x0040_DB73;
    internal const uint DateTime = 0x0040_A120;
    internal const uint Date = 0x0040_A121;
    internal const uint Time = 0x0040_A122;
    internal const uint PersonName = 0x0040_A123;
    internal const uint Uid = 0x0040_A124;
    internal const uint TextValue = 0x0040_A160;
    internal const uint FloatingPointValue = 0x0040_A161;
    internal const uint RationalNumeratorValue = 0x0040_A162;
    internal const uint RationalDenominatorValue = 0x0040_A163;
    internal const uint ConceptCodeSequence = 0x0040_A168;
    internal const uint MeasuredValueSequence = 0x0040_A300;
    internal const uint NumericValue = 0x0040_A30A;
    internal const uint MeasurementUnitsCodeSequence = 0x0040_08EA;
    internal const uint ReferencedSopSequence = 0x0008_1199;
    internal const uint UnformattedTextValue = 0x0070_0006;
    internal const uint ProtocolContextSequence = 0x0040_0440;
    internal const uint ContentItemModifierSequence = 0x0040_0441;
    internal const uint AcquisitionContextSequence = 0x0040_0555;
    internal const uint SpecimenPreparationStepContentItemSequence = 0x0040_0612;
    internal const uint LongCodeValue = 0x0008_0119;
    internal const uint UrnCodeValue = 0x0008_0120;

    /// <summary>Sequences whose items are content items wherever they stand below a tree.</summary>
    internal static bool HoldsItems(uint tag) =>
        tag is ContentSequence or ProtocolContextSequence or ContentItemModifierSequence or SpecimenPreparationStepContentItemSequence;
}

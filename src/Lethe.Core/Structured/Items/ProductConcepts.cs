namespace Lethe.Structured.Items;

/// <summary>
/// Texts of reports that say what attributes of the header say: manufacturer and model of a device. They follow the rule of the attribute
/// (PS3.15 E.3.4: concepts beyond the table are treated as the corresponding attribute), or dose reports would not tell what gave the dose.
/// </summary>
internal static class ProductConcepts
{
    private const uint Manufacturer = 0x0008_0070;
    private const uint ManufacturerModelName = 0x0008_1090;

    /// <summary>The attribute that says the same, or 0.</summary>
    internal static uint AttributeOf(ReadOnlySpan<byte> code, ReadOnlySpan<byte> scheme) =>
        !scheme.SequenceEqual("DCM"u8) ? 0
        : code.SequenceEqual("121014"u8) || code.SequenceEqual("113878"u8) || code.SequenceEqual("121194"u8) ? Manufacturer
        : code.SequenceEqual("121015"u8) || code.SequenceEqual("113879"u8) || code.SequenceEqual("121195"u8) ? ManufacturerModelName
        : 0;
}

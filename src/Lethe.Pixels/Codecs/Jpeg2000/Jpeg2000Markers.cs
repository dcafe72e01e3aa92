namespace Lethe.Pixels.Codecs.Jpeg2000;

/// <summary>Markers of a codestream (ISO/IEC 15444-1 A.2).</summary>
internal static class Jpeg2000Markers
{
    internal const ushort StartOfCodestream = 0xFF4F;
    internal const ushort Capabilities = 0xFF50;
    internal const ushort Size = 0xFF51;
    internal const ushort CodingStyle = 0xFF52;
    internal const ushort CodingStyleOfComponent = 0xFF53;
    internal const ushort TilePartLengths = 0xFF55;
    internal const ushort Quantization = 0xFF5C;
    internal const ushort StartOfTilePart = 0xFF90;
    internal const ushort StartOfData = 0xFF93;
    internal const ushort EndOfCodestream = 0xFFD9;
}

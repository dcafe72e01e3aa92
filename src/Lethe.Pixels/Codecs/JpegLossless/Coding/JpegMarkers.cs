namespace Lethe.Pixels.Codecs.JpegLossless.Coding;

/// <summary>Codes of markers (ISO/IEC 10918-1 table B.1).</summary>
internal static class JpegMarkers
{
    internal const byte Baseline = 0xC0;
    internal const byte Extended = 0xC1;
    internal const byte Progressive = 0xC2;
    internal const byte HuffmanTables = 0xC4;
    internal const byte StartOfImage = 0xD8;
    internal const byte EndOfImage = 0xD9;
    internal const byte StartOfScan = 0xDA;
    internal const byte QuantizationTables = 0xDB;
    internal const byte NumberOfLines = 0xDC;
    internal const byte RestartInterval = 0xDD;
    internal const byte Application0 = 0xE0;
    internal const byte Application1 = 0xE1;
    internal const byte Application14 = 0xEE;
    internal const byte Comment = 0xFE;

    /// <summary>A frame header of any process; DHT, JPG and DAC are not.</summary>
    internal static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not HuffmanTables and not 0xC8 and not 0xCC;
}

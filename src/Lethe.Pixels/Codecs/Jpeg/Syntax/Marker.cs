namespace Lethe.Pixels.Codecs.Jpeg.Syntax;

/// <summary>Second bytes of markers (ISO/IEC 10918-1 Table B.1).</summary>
internal static class Marker
{
    internal const byte Temporary = 0x01;
    internal const byte Baseline = 0xC0;
    internal const byte Extended = 0xC1;
    internal const byte Progressive = 0xC2;
    internal const byte HuffmanTables = 0xC4;
    internal const byte ReservedFrame = 0xC8;
    internal const byte ArithmeticConditioning = 0xCC;
    internal const byte LastFrame = 0xCF;
    internal const byte FirstRestart = 0xD0;
    internal const byte LastRestart = 0xD7;
    internal const byte StartOfImage = 0xD8;
    internal const byte EndOfImage = 0xD9;
    internal const byte StartOfScan = 0xDA;
    internal const byte QuantizationTables = 0xDB;
    internal const byte NumberOfLines = 0xDC;
    internal const byte RestartInterval = 0xDD;
    internal const byte HierarchicalProgression = 0xDE;
    internal const byte ExpandReference = 0xDF;
    internal const byte Application0 = 0xE0;
    internal const byte Application2 = 0xE2;
    internal const byte Application14 = 0xEE;
    internal const byte Application15 = 0xEF;
    internal const byte Comment = 0xFE;

    internal static bool IsRestart(byte marker) => marker is >= FirstRestart and <= LastRestart;

    internal static bool IsApplication(byte marker) => marker is >= Application0 and <= Application15;
}

using Lethe.Pixels.Codecs.Jpeg.Syntax;

namespace Lethe.Pixels.Codecs.Jpeg.Entropy;

/// <summary>Writes symbols as codes.</summary>
internal struct SymbolWriter(BitWriter writer, HuffmanTable?[] tables) : ISymbolSink
{
    /// <summary>True once a symbol came that its table has no code for.</summary>
    internal bool IsMissing { get; private set; }

    public void Symbol(int table, int symbol, uint bits, int count)
    {
        var code = tables[table]?.Code(symbol) ?? 0;
        IsMissing |= code == 0;
        writer.Put(((code >> 5) << count) | bits, (int)(code & 31) + count);
    }

    public readonly void Raw(uint bits, int count) => writer.Put(bits, count);

    public readonly void Restart(int number)
    {
        writer.Align();
        writer.Write(0xFF, (byte)(Marker.FirstRestart + number));
    }
}

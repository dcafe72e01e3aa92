namespace Lethe.Pixels.Codecs.Jpeg.Entropy;

/// <summary>Counts symbols by table.</summary>
internal readonly struct SymbolCounter(int[] counts) : ISymbolSink
{
    /// <summary>Symbols of a table.</summary>
    internal const int Symbols = 256;

    public void Symbol(int table, int symbol, uint bits, int count) => counts[(table * Symbols) + symbol]++;

    public void Raw(uint bits, int count)
    {
        // Nothing that a table codes.
    }

    public void Restart(int number)
    {
        // Nor is this.
    }
}

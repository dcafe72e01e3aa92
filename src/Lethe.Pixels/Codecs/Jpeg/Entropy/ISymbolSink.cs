namespace Lethe.Pixels.Codecs.Jpeg.Entropy;

/// <summary>Takes what an encoder says: once to count, once to write.</summary>
internal interface ISymbolSink
{
    /// <summary>A symbol of the table in a slot, and bits behind its code.</summary>
    void Symbol(int table, int symbol, uint bits, int count);

    /// <summary>Bits without a code; at most 16.</summary>
    void Raw(uint bits, int count);

    /// <summary>A restart marker.</summary>
    void Restart(int number);
}

namespace Lethe.Pixels.Codecs.Jpeg.Entropy;

/// <summary>What is done to each block of a scan, in the order of the scan.</summary>
internal interface IBlockCoder
{
    /// <summary>Reads or writes a block of the component of that index in the scan. False stops all.</summary>
    bool Code(int component, Span<short> block);

    /// <summary>Passes or writes a restart marker: the last three bits of its number (ISO/IEC 10918-1 E.1.4). False stops all.</summary>
    bool Restart(int number);
}

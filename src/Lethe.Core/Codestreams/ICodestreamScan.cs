namespace Lethe.Codestreams;

/// <summary>Finds, in one coded frame, bytes that do not take part in decoding and can hold text.</summary>
internal interface ICodestreamScan
{
    /// <summary>Adds what is to be blanked, in coordinates of the frame. False if the frame is not what its transfer syntax says.</summary>
    bool TryScan(ReadOnlySpan<byte> frame, List<ByteRange> blanks);
}

namespace Lethe.Dicom.Reading;

/// <summary>A value of the top level that is too long for the header buffer.</summary>
/// <param name="BufferOffset">Where its first bytes stand in the header buffer.</param>
/// <param name="Buffered">How many of its bytes stand there.</param>
/// <param name="SourceOffset">Where the value begins in the source.</param>
/// <param name="Length">Bytes in all.</param>
public readonly record struct BulkValue(int BufferOffset, int Buffered, long SourceOffset, long Length);

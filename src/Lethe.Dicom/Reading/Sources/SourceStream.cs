namespace Lethe.Dicom.Reading;

/// <summary>A forward stream over part of a byte source.</summary>
internal sealed class SourceStream(IByteSource source, long offset) : Stream
{
    private long _position = offset;

    /// <summary>True once more was asked for than there is.</summary>
    internal bool EndWasReached { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = source.Read(_position, buffer);
        _position += read;
        EndWasReached |= read == 0 && !buffer.IsEmpty;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

using Lethe.Dicom.Reading;

namespace Lethe.Batch.Inputs.Archives;

/// <summary>A byte source as a stream that can be sought. Does not own the source.</summary>
internal sealed class SourceStream(IByteSource source) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; } = source.Length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        var read = Position >= Length ? 0 : source.Read(Position, buffer);
        Position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin)
    {
        var position = offset + origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => Position, _ => Length };
        return Position = position >= 0 ? position : throw new IOException("The place is before the beginning.");
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

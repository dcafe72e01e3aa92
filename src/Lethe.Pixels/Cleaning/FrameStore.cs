using Lethe.Dicom.Reading;
using Lethe.Dicom.Writing;

namespace Lethe.Pixels.Cleaning;

/// <summary>Holds coded frames that were written: few in memory, many in a file without a name. Threads may add to it.</summary>
internal sealed class FrameStore : IByteSource, IDisposable
{
    private const int MostInMemory = 64 * 1024 * 1024;

    private readonly MemoryStream _memory = new();
    private readonly Lock _lock = new();
    private FileStream? _file;

    public long Length { get; private set; }

    /// <summary>Appends a frame; where it begins.</summary>
    internal long Add(ReadOnlySpan<byte> frame)
    {
        lock (_lock)
        {
            if (_file is null && Length + frame.Length > MostInMemory)
            {
                _file = TemporaryFile.Open();
                _memory.WriteTo(_file);
                _memory.SetLength(0);
            }

            ((Stream?)_file ?? _memory).Write(frame);
            var start = Length;
            Length += frame.Length;
            return start;
        }
    }

    public int Read(long offset, Span<byte> destination)
    {
        destination = destination[..(int)Math.Clamp(Length - offset, 0, destination.Length)];
        if (_file is not null)
        {
            _file.Flush();
            return RandomAccess.Read(_file.SafeFileHandle, destination, offset);
        }

        _memory.GetBuffer().AsSpan((int)offset, destination.Length).CopyTo(destination);
        return destination.Length;
    }

    /// <summary>Begins anew.</summary>
    internal void Clear()
    {
        _file?.Dispose();
        _file = null;
        _memory.SetLength(0);
        Length = 0;
    }

    public void Dispose()
    {
        _file?.Dispose();
        _memory.Dispose();
    }
}

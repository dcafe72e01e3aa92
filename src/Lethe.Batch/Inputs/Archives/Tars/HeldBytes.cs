using Lethe.Dicom.Reading;
using Lethe.Dicom.Writing;

namespace Lethe.Batch.Inputs.Archives.Tars;

/// <summary>Bytes that were unpacked: in memory, or, once they are many, in a file that only its owner can read and that has no name any more.</summary>
internal sealed class HeldBytes : IByteSource, IDisposable
{
    private MemoryStream? _memory = new();
    private FileStream? _file;

    public long Length => _memory?.Length ?? RandomAccess.GetLength(_file!.SafeFileHandle);

    /// <summary>Adds bytes at the end. All have to be there before any is read.</summary>
    internal void Append(ReadOnlySpan<byte> bytes)
    {
        if (_memory is not null && _memory.Length + bytes.Length > ArchiveLimits.MaxInMemory)
        {
            _file = TemporaryFile.Open();
            RandomAccess.Write(_file.SafeFileHandle, _memory.GetBuffer().AsSpan(0, (int)_memory.Length), 0);
            _memory = null;
        }

        if (_memory is not null)
        {
            _memory.Write(bytes);
        }
        else
        {
            RandomAccess.Write(_file!.SafeFileHandle, bytes, Length);
        }
    }

    public int Read(long offset, Span<byte> destination)
    {
        if (_memory is not null)
        {
            var count = (int)Math.Clamp(_memory.Length - offset, 0, destination.Length);
            _memory.GetBuffer().AsSpan((int)Math.Min(offset, _memory.Length), count).CopyTo(destination);
            return count;
        }

        var total = 0;
        while (total < destination.Length && RandomAccess.Read(_file!.SafeFileHandle, destination[total..], offset + total) is var read and > 0)
        {
            total += read;
        }

        return total;
    }

    public void Dispose() => _file?.Dispose();
}

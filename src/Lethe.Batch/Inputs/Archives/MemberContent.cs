using System.IO.Compression;
using System.IO.Hashing;
using Lethe.Batch.Outputs;
using Lethe.Dicom.Reading;

namespace Lethe.Batch.Inputs.Archives;

/// <summary>
/// The unpacked bytes of one member, readable at any place: in memory, or, where they are many, in a file that only its owner can read
/// and that has no name any more. Its length and checksum are those that the archive says, or it is damaged.
/// </summary>
internal sealed class MemberContent : IByteSource, IDisposable
{
    private byte[] _memory = [];
    private FileStream? _file;

    public long Length { get; private set; }

    /// <summary>Unpacks a member.</summary>
    /// <exception cref="InvalidDataException">It is damaged, encrypted, or packed in an unknown way.</exception>
    internal void Load(ZipArchiveEntry entry)
    {
        Clear();
        if (entry.IsEncrypted)
        {
            throw new InvalidDataException("The member is encrypted.");
        }

        using var packed = entry.Open();
        var checksum = new Crc32();
        if (entry.Length <= ArchiveLimits.MaxInMemory)
        {
            LoadMemory(packed, (int)entry.Length);
            checksum.Append(_memory.AsSpan(0, (int)entry.Length));
        }
        else
        {
            LoadFile(packed, entry.Length, checksum);
        }

        if (packed.ReadByte() >= 0 || checksum.GetCurrentHashAsUInt32() != entry.Crc32)
        {
            throw new InvalidDataException("The member does not have its length or checksum.");
        }

        Length = entry.Length;
    }

    public int Read(long offset, Span<byte> destination)
    {
        var count = (int)Math.Min(destination.Length, Math.Max(0, Length - offset));
        if (_file is null)
        {
            _memory.AsSpan((int)Math.Min(offset, Length), count).CopyTo(destination);
            return count;
        }

        var total = 0;
        while (total < count && RandomAccess.Read(_file.SafeFileHandle, destination[total..count], offset + total) is var read and > 0)
        {
            total += read;
        }

        return total;
    }

    /// <summary>The same as a stream.</summary>
    internal Stream AsStream()
    {
        if (_file is null)
        {
            return new MemoryStream(_memory, 0, (int)Length, writable: false);
        }

        _file.Position = 0;
        return _file;
    }

    public void Dispose() => Clear();

    private void Clear()
    {
        _file?.Dispose();
        (_file, Length) = (null, 0);
    }

    private void LoadMemory(Stream packed, int length)
    {
        if (_memory.Length < length)
        {
            _memory = new byte[Math.Max(length, Math.Min(ArchiveLimits.MaxInMemory, _memory.Length * 2))];
        }

        if (packed.ReadAtLeast(_memory.AsSpan(0, length), length, throwOnEndOfStream: false) != length)
        {
            throw new InvalidDataException("The member ends early.");
        }
    }

    private void LoadFile(Stream packed, long length, Crc32 checksum)
    {
        _file = TemporaryFile.Open();
        var buffer = new byte[256 * 1024];
        for (var left = length; left > 0;)
        {
            var read = packed.Read(buffer.AsSpan(0, (int)Math.Min(buffer.Length, left)));
            if (read == 0)
            {
                throw new InvalidDataException("The member ends early.");
            }

            checksum.Append(buffer.AsSpan(0, read));
            _file.Write(buffer.AsSpan(0, read));
            left -= read;
        }

        _file.Flush();
    }
}

using System.IO.Compression;
using System.IO.Hashing;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Writing;

namespace Lethe.Batch.Inputs.Archives;

/// <summary>
/// The unpacked bytes of one member, readable at any place: in memory, or, where they are many, in a file that only its owner can read
/// and that has no name any more. Its length and checksum are those that the archive says, or it is damaged. A member of a tar file is read where it stands.
/// </summary>
internal sealed class MemberContent : IByteSource, IDisposable
{
    private byte[] _memory = [];
    private FileStream? _file;
    private IByteSource? _whole;
    private long _start;

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

    /// <summary>Takes a stretch of a file in which it stands as it is.</summary>
    internal void Take(IByteSource whole, long start, long length)
    {
        Clear();
        (_whole, _start, Length) = (whole, start, length);
    }

    public int Read(long offset, Span<byte> destination)
    {
        var count = (int)Math.Min(destination.Length, Math.Max(0, Length - offset));
        if (_whole is not null)
        {
            return _whole.Read(_start + offset, destination[..count]);
        }

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

    public void Dispose() => Clear();

    private void Clear()
    {
        _file?.Dispose();
        (_file, _whole, Length) = (null, null, 0);
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

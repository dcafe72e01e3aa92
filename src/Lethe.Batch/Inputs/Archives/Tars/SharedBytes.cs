using System.IO.Compression;
using Lethe.Dicom.Reading;

namespace Lethe.Batch.Inputs.Archives.Tars;

/// <summary>What a packed tar file unpacks to: once for all threads that are in it, and gone when the last one left. Disposing means leaving.</summary>
internal sealed class SharedBytes : IDisposable
{
    private readonly Lock _lock = new();
    private HeldBytes? _bytes;
    private int _users;

    /// <summary>Enters; the first one unpacks.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="ArchiveLimitException">It grows too much.</exception>
    internal IByteSource Acquire(IByteSource packed, long outermostLength)
    {
        lock (_lock)
        {
            _bytes ??= Unpack(packed, Math.Max(ArchiveLimits.MaxInMemory, outermostLength * ArchiveLimits.MaxWholeGrowth));
            _users++;
            return _bytes;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (--_users == 0)
            {
                _bytes?.Dispose();
                _bytes = null;
            }
        }
    }

    private static HeldBytes Unpack(IByteSource packed, long most)
    {
        var bytes = new HeldBytes();
        try
        {
            using var unpacking = new GZipStream(new SourceStream(packed), CompressionMode.Decompress);
            var buffer = new byte[256 * 1024];
            for (var read = unpacking.Read(buffer); read > 0; read = unpacking.Read(buffer))
            {
                if (bytes.Length + read > most)
                {
                    throw new ArchiveLimitException();
                }

                bytes.Append(buffer.AsSpan(0, read));
            }

            return bytes;
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }
}

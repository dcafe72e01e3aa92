using Lethe.Dicom.Reading;
using Microsoft.Win32.SafeHandles;

namespace Lethe.Batch.Inputs;

/// <summary>A file as a byte source. Kept by a worker and pointed at one file after the other.</summary>
internal sealed class FileSource : IByteSource, IDisposable
{
    private SafeFileHandle? _handle;

    public long Length => RandomAccess.GetLength(Handle);

    private SafeFileHandle Handle => _handle ?? throw new InvalidOperationException("No file is open.");

    public void Open(string path)
    {
        Dispose();
        _handle = OperatingSystem.IsLinux()
            ? RegularFile.Open(path)
            : File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    public int Read(long offset, Span<byte> destination)
    {
        var total = 0;
        while (total < destination.Length)
        {
            var read = RandomAccess.Read(Handle, destination[total..], offset + total);
            total += read;
            if (read == 0 || (total < destination.Length && total < 64 * 1024 * 1024 && offset + total >= RandomAccess.GetLength(Handle)))
            {
                break;
            }
        }

        return total;
    }

    public void Dispose()
    {
        _handle?.Dispose();
        _handle = null;
    }
}

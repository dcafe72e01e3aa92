using Lethe.Dicom.Reading;
using Microsoft.Win32.SafeHandles;

namespace Lethe.Cli.Inspection;

/// <summary>One file as a byte source.</summary>
internal sealed class FileBytes(string path) : IByteSource, IDisposable
{
    private readonly SafeFileHandle _handle = File.OpenHandle(path);

    public long Length => RandomAccess.GetLength(_handle);

    public int Read(long offset, Span<byte> destination)
    {
        var total = 0;
        while (total < destination.Length && RandomAccess.Read(_handle, destination[total..], offset + total) is > 0 and var read)
        {
            total += read;
        }

        return total;
    }

    public void Dispose() => _handle.Dispose();
}

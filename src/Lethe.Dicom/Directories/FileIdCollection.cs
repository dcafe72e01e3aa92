using System.Buffers;
using System.Buffers.Binary;
using System.Collections;
using System.Text;

namespace Lethe.Dicom.Directories;

/// <summary>File IDs (PS3.10 8.2) in the order in which a DICOMDIR names them. A million of them take little more memory than their bytes.</summary>
public sealed class FileIdCollection : IReadOnlyCollection<string>
{
    private const int LengthBytes = sizeof(ushort);

    private readonly ArrayBufferWriter<byte> _ids = new();

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <summary>Bytes that are held.</summary>
    internal int Size => _ids.WrittenCount;

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator()
    {
        for (var at = 0; at < Size;)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(_ids.WrittenSpan[at..]);
            yield return Encoding.ASCII.GetString(_ids.WrittenSpan.Slice(at + LengthBytes, length));
            at += LengthBytes + length;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Append(ReadOnlySpan<byte> id)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_ids.GetSpan(LengthBytes), checked((ushort)id.Length));
        _ids.Advance(LengthBytes);
        _ids.Write(id);
        Count++;
    }
}

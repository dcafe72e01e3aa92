using System.IO.Hashing;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Uids;

namespace Lethe.SecondLook.Pairing;

/// <summary>
/// What an instance and its protected copy have in common: its SOP class if it is one of the standard, its numbers, and the beginning of its pixel data. For pairs
/// of which neither a key nor a table tells.
/// </summary>
public sealed class Fingerprint
{
    private const int PixelBytes = 64 * 1024;
    private const uint PixelData = 0x7FE0_0010;

    private readonly XxHash128 _hash = new();
    private readonly byte[] _pixels = new byte[PixelBytes];

    /// <summary>By numbers and pixels.</summary>
    public UInt128 Of(HeaderReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Begin(reader);
        AppendNumbers(reader);
        AppendPixels(reader);
        return _hash.GetCurrentHashAsUInt128();
    }

    /// <summary>By pixels alone, for files whose numbers were changed.</summary>
    public UInt128 OfPixels(HeaderReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Begin(reader);
        return AppendPixels(reader) ? _hash.GetCurrentHashAsUInt128() : 0;
    }

    /// <summary>By numbers alone, for files whose pixels were changed.</summary>
    public UInt128 OfNumbers(HeaderReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Begin(reader);
        AppendNumbers(reader);
        return _hash.GetCurrentHashAsUInt128();
    }

    private void Begin(HeaderReader reader)
    {
        _hash.Reset();
        var sopClass = reader.Table.Find(0x0008_0016);
        var uid = sopClass < 0 ? default : reader.Value(sopClass).Trim("\0 "u8);
        _hash.Append(UidRegistry.IsWellKnown(uid) ? uid : default);
    }

    private void AppendNumbers(HeaderReader reader)
    {
        Span<byte> tag = stackalloc byte[4];
        for (var i = 0; i < reader.Table.Count; i = reader.Table[i].Next)
        {
            ref readonly var entry = ref reader.Table[i];
            var group = entry.Tag >> 16;
            var vr = Dicom.Dictionary.DicomDictionary.VrOf(new Tag(entry.Tag));
            if (group is 0x0018 or 0x0020 or 0x0028 && vr is Vr.DS or Vr.IS or Vr.US && entry.Length is > 0 and <= 256)
            {
                System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(tag, entry.Tag);
                _hash.Append(tag);
                _hash.Append(reader.Value(i).Trim("\0 "u8));
            }
        }
    }

    private bool AppendPixels(HeaderReader reader)
    {
        var index = reader.Table.Find(PixelData);
        if (index < 0)
        {
            return false;
        }

        ref readonly var entry = ref reader.Table[index];
        if (!entry.Is(ElementFlags.Bulk))
        {
            var value = reader.Value(index);
            _hash.Append(value[..Math.Min(value.Length, PixelBytes)]);
            return true;
        }

        var bulk = reader.Table.Bulk(entry.ValueOffset);
        var read = reader.BulkSource.Read(bulk.SourceOffset, _pixels.AsSpan(0, (int)Math.Min(PixelBytes, bulk.Length)));
        _hash.Append(_pixels.AsSpan(0, read));
        return true;
    }
}

using System.Buffers;
using Lethe.Actions;
using Lethe.Dicom.Reading;
using Lethe.Facts;

namespace Lethe.Siemens;

/// <summary>Which private elements hold CSA headers: (0029,xx10) of the image and (0029,xx20) of the series.</summary>
internal static class CsaElements
{
    internal const string Creator = "SIEMENS CSA HEADER";

    internal static bool Are(string creator, uint tag) => creator == Creator && tag >> 16 == 0x0029 && (tag & 0xFF) is 0x10 or 0x20 && (tag & 0xFFFF) > 0xFF;

    /// <summary>True if the header can be read wholly.</summary>
    internal static bool CanClean(HeaderReader reader, int index, InstanceFacts facts)
    {
        if (!PlainValue.Is(reader, index) || reader.Table[index].Length == 0)
        {
            return false;
        }

        var value = reader.Value(index);
        var copy = ArrayPool<byte>.Shared.Rent(value.Length);
        var read = CsaHeader.TryClean(value, copy.AsSpan(0, value.Length), facts.Identity);
        ArrayPool<byte>.Shared.Return(copy, clearArray: true);
        return read;
    }
}

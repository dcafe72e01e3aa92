using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Writing;

/// <summary>Turns the byte order of values (PS3.5 7.3).</summary>
internal static class ByteOrder
{
    /// <summary>Swaps the words of a value in place; an attribute tag is two words.</summary>
    internal static void Swap(Span<byte> value, Vr vr)
    {
        var size = vr.WordSize();
        if (size == 1)
        {
            return;
        }

        for (var i = 0; i + size <= value.Length; i += size)
        {
            value.Slice(i, size).Reverse();
        }
    }
}

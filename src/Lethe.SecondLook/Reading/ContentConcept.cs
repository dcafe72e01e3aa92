using Lethe.Dicom.Reading;

namespace Lethe.SecondLook.Reading;

/// <summary>The concept name of a content item (PS3.3 C.17.3).</summary>
internal static class ContentConcept
{
    private const uint ConceptNameCodeSequence = 0x0040_A043;
    private const uint CodeValue = 0x0008_0100;

    /// <summary>Code Value of the concept name beside an element; empty if there is none.</summary>
    internal static ReadOnlySpan<byte> CodeOf(HeaderReader reader, int index)
    {
        var table = reader.Table;
        for (var i = index - 1; i >= 0 && table[i].Depth >= table[index].Depth; i--)
        {
            if (table[i].Tag == ConceptNameCodeSequence && table[i].Depth == table[index].Depth && table[i].Next > i + 1)
            {
                var code = table.Find(CodeValue, i + 2, table[i + 1].Next);
                return code < 0 ? default : reader.Value(code).Trim("\0 "u8);
            }
        }

        return default;
    }
}

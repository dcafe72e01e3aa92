using Lethe.Dicom.Elements;
using Lethe.Dicom.Text;

namespace Lethe.SecondLook.Reading;

/// <summary>The value of one element that holds no items.</summary>
internal readonly ref struct ElementValue
{
    private readonly CharacterSet? _set;

    internal ElementValue(Tag tag, Vr vr, int index, ReadOnlySpan<byte> bytes, CharacterSet? set)
    {
        (Tag, Vr, Index, _set) = (tag, vr, index, set);
        Bytes = bytes;
    }

    internal Tag Tag { get; }

    /// <summary>VR of the stream, or of the dictionary where the stream says UN.</summary>
    internal Vr Vr { get; }

    /// <summary>Its row in the table of the reader.</summary>
    internal int Index { get; }

    /// <summary>The bytes that are in the header buffer: all but those of long values.</summary>
    internal ReadOnlySpan<byte> Bytes { get; }

    /// <summary>True for text by VR, and for UN that reads as text.</summary>
    internal bool IsText => _set is not null;

    /// <summary>Decodes the text; empty for what is no text.</summary>
    internal string Decode() => _set is null ? "" : _set.Decode(Bytes, Vr.IsText() ? Vr : Vr.UT).TrimEnd('\0', ' ');

    internal ReadOnlySpan<byte> Ascii => Bytes.Trim("\0 "u8);
}

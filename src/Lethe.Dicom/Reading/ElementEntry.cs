using System.Runtime.InteropServices;
using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Reading;

/// <summary>One row of the flat table of a header: an element or an item. 32 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct ElementEntry
{
    /// <summary>Tag as one word.</summary>
    public uint Tag;

    /// <summary>VR of the stream; for implicit VR that of the dictionary, UN when there is none.</summary>
    public Vr Vr;

    /// <summary>How it stands in the stream.</summary>
    public ElementFlags Flags;

    /// <summary>Where its header begins in the header buffer.</summary>
    public int HeaderOffset;

    /// <summary>Where its value begins in the header buffer; for <see cref="ElementFlags.Bulk"/> the index of the bulk value.</summary>
    public int ValueOffset;

    /// <summary>Bytes of value; for sequences and items the bytes of content without delimiter; for fragments with delimiter.</summary>
    public long Length;

    /// <summary>Index after its last descendant: the next sibling.</summary>
    public int Next;

    /// <summary>Nesting level, 0 at the top.</summary>
    public int Depth;

    /// <summary>True if the flag is set.</summary>
    public readonly bool Is(ElementFlags flag) => (Flags & flag) != 0;
}

using Lethe.Dicom.Reading;

namespace Lethe.Actions;

/// <summary>Whether a value lies in the header buffer as one piece of bytes.</summary>
internal static class PlainValue
{
    internal static bool Is(HeaderReader reader, int index) =>
        !reader.Table[index].Is(ElementFlags.Sequence | ElementFlags.Opaque | ElementFlags.Bulk | ElementFlags.Fragments);
}

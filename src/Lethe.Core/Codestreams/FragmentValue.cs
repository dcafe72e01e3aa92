using Lethe.Dicom.Reading;

namespace Lethe.Codestreams;

/// <summary>Reads an encapsulated value piece by piece, wherever its bytes are: in the header buffer, in the source, or both.</summary>
internal readonly struct FragmentValue(HeaderReader input, int index)
{
    internal long Length => input.Table[index].Length;

    internal bool Read(long at, Span<byte> destination)
    {
        var buffered = input.Value(index);
        if (at + destination.Length <= buffered.Length)
        {
            buffered.Slice((int)at, destination.Length).CopyTo(destination);
            return true;
        }

        ref readonly var entry = ref input.Table[index];
        return entry.Is(ElementFlags.Bulk)
            && input.BulkSource.Read(input.Table.Bulk(entry.ValueOffset).SourceOffset + at, destination) == destination.Length;
    }
}

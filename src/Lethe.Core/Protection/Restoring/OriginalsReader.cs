using Lethe.Dicom.Reading;
using Lethe.Dicom.Syntaxes;
using Lethe.Results;

namespace Lethe.Protection;

/// <summary>
/// Reads decrypted content, which whoever has a recipient's certificate may have made: limits, one item, nothing that has no place in a data
/// set (PS3.15 E.1.2; R082, R088). Kept from file to file.
/// </summary>
internal sealed class OriginalsReader(ReadLimits limits)
{
    // The originals were within the limits before they went into an item of a sequence.
    private readonly HeaderReader _reader = new(limits with { MaxDepth = limits.MaxDepth + 1, MaxElements = limits.MaxElements + 2 }, ReadLeniency.Default);
    private readonly MemorySource _source = new();

    /// <summary>What was read.</summary>
    internal HeaderReader Reader => _reader;

    /// <summary>Index of the first attribute of the modified item.</summary>
    internal int First { get; private set; }

    /// <summary>Index after the last.</summary>
    internal int End { get; private set; }

    /// <summary>True if the item has pixel data, which are not put back.</summary>
    internal bool HasPixels { get; private set; }

    /// <summary>Reads content in the syntax that (0400,0510) names.</summary>
    internal ProblemNumber Read(ReadOnlyMemory<byte> content, TransferSyntax syntax)
    {
        _source.Reset(content);
        if (!_reader.ReadDataSet(_source, syntax) || IsOpaque(_reader.Table.Find(ProtectedTags.ModifiedAttributesSequence)))
        {
            return ProblemNumber.UnreadableOriginals;
        }

        return FindItem() ? Check() : ProblemNumber.NotOneModifiedItem;
    }

    /// <summary>A sequence that nobody could read, among the originals, was so in the original; around them it is the end.</summary>
    private bool IsOpaque(int index) => index >= 0 && _reader.Table[index].Is(ElementFlags.Opaque);

    private bool FindItem()
    {
        var table = _reader.Table;
        var sequence = table.Find(ProtectedTags.ModifiedAttributesSequence);
        if (sequence < 0 || !table[sequence].Is(ElementFlags.Sequence))
        {
            return false;
        }

        var item = sequence + 1;
        var isOne = item < table[sequence].Next && table[item].Next == table[sequence].Next
            && table.Find(ProtectedTags.ModifiedAttributesSequence, table[sequence].Next, table.Count) < 0;
        (First, End) = isOne ? (item + 1, table[item].Next) : (0, 0);
        return isOne;
    }

    private ProblemNumber Check()
    {
        var table = _reader.Table;
        HasPixels = false;
        for (var i = First; i < End; i = table[i].Next)
        {
            if (ProtectedTags.IsForeign(table[i].Tag) || table[i].Is(ElementFlags.Item))
            {
                return ProblemNumber.ForbiddenOriginal;
            }

            HasPixels |= ProtectedTags.IsPixelData(table[i].Tag);
        }

        return ProblemNumber.None;
    }
}

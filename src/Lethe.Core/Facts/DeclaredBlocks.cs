using System.Text;
using Lethe.Dicom.Reading;
using Lethe.Planning;

namespace Lethe.Facts;

/// <summary>
/// What Private Data Element Characteristics Sequence (0008,0300) of the input says of its private blocks (PS3.3 C.12.1.1.7): which are
/// safe, which elements identify nobody, and what to do with others (R125, R126).
/// </summary>
internal sealed class DeclaredBlocks
{
    private const int MostEntries = 256;
    private const uint GroupReference = 0x0008_0301;
    private const uint CreatorReference = 0x0008_0302;
    private const uint Status = 0x0008_0303;
    private const uint NonidentifyingElements = 0x0008_0304;
    private const uint ActionSequence = 0x0008_0305;
    private const uint IdentifyingElements = 0x0008_0306;
    private const uint DeidentificationAction = 0x0008_0307;

    private readonly List<Block> _blocks = [];

    internal void Clear() => _blocks.Clear();

    /// <summary>Reads the sequence at an index of the table.</summary>
    internal void Read(HeaderReader input, int sequence)
    {
        var table = input.Table;
        for (var item = sequence + 1; item < table[sequence].Next && _blocks.Count < MostEntries; item = table[item].Next)
        {
            var group = Numbers(input, table.Find(GroupReference, item + 1, table[item].Next));
            var creator = Text(input, table.Find(CreatorReference, item + 1, table[item].Next));
            if (group.Count == 1 && creator.Length > 0)
            {
                _blocks.Add(ReadBlock(input, item, group[0], creator));
            }
        }
    }

    /// <summary>What the input says of an element: Keep where it identifies nobody, another action where it does; null where nothing is said.</summary>
    internal ActionKind? Find(uint tag, string creator)
    {
        foreach (var block in _blocks)
        {
            if (block.Group == tag >> 16 && block.Creator == creator)
            {
                var element = (ushort)(tag & 0xFF);
                return block.Actions.TryGetValue(element, out var action) ? action
                    : block.Status == "SAFE" || (block.Status == "MIXED" && block.Safe.Contains(element)) ? ActionKind.Keep
                    : null;
            }
        }

        return null;
    }

    private static Block ReadBlock(HeaderReader input, int item, ushort group, string creator)
    {
        var table = input.Table;
        var end = table[item].Next;
        var safe = Numbers(input, table.Find(NonidentifyingElements, item + 1, end)).Select(e => (ushort)(e & 0xFF)).ToHashSet();
        var actions = new Dictionary<ushort, ActionKind>();
        var sequence = table.Find(ActionSequence, item + 1, end);
        for (var entry = sequence + 1; sequence >= 0 && entry < table[sequence].Next; entry = table[entry].Next)
        {
            var action = ActionOf(Text(input, table.Find(DeidentificationAction, entry + 1, table[entry].Next)));
            foreach (var element in Numbers(input, table.Find(IdentifyingElements, entry + 1, table[entry].Next)))
            {
                actions[(ushort)(element & 0xFF)] = action;
            }
        }

        return new Block(group, creator, Text(input, table.Find(Status, item + 1, end)), safe, actions);
    }

    // C.12.1.1.7.2: D, Z, X and U as in Table E.1-1a.
    private static ActionKind ActionOf(string action) => action switch
    {
        "D" => ActionKind.Dummy,
        "Z" => ActionKind.Empty,
        "U" => ActionKind.RemapUids,
        _ => ActionKind.Remove,
    };

    private static List<ushort> Numbers(HeaderReader input, int index)
    {
        var numbers = new List<ushort>();
        if (index >= 0)
        {
            var value = input.Value(index);
            for (var i = 0; i + 2 <= value.Length; i += 2)
            {
                numbers.Add((ushort)PixelLayout.Number(value[i..], input.Table[index].Is(ElementFlags.BigEndian)));
            }
        }

        return numbers;
    }

    private static string Text(HeaderReader input, int index) => index < 0 ? "" : Encoding.ASCII.GetString(input.Value(index).Trim("\0 "u8));

    private sealed record Block(ushort Group, string Creator, string Status, HashSet<ushort> Safe, Dictionary<ushort, ActionKind> Actions);
}

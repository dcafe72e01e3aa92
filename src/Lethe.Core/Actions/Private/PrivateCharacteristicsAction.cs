using System.Buffers.Binary;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>
/// Private Data Element Characteristics Sequence (0008,0300) is written anew: an entry for each block that the input tells of and that
/// stays; what stays of it is safe (R130, PS3.3 C.12.1.1.7).
/// </summary>
internal sealed class PrivateCharacteristicsAction : IElementAction
{
    private const uint GroupReference = 0x0008_0301;
    private const uint CreatorReference = 0x0008_0302;
    private const uint Status = 0x0008_0303;

    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        var table = rewriter.Input.Table;
        if (rewriter.Plan.Private is null || level.Depth > 0 || !table[index].Is(ElementFlags.Sequence))
        {
            return true;
        }

        var writer = rewriter.BeginWrite();
        var start = writer.Length;
        var sequence = writer.BeginSequence(rule.Tag, false);
        var entries = 0;
        for (var item = index + 1; item < table[index].Next; item = table[item].Next)
        {
            var creator = BlockOf(rewriter.Input, item, in level);
            if (creator >= 0 && rewriter.RuleOf(creator, in level).Actions != 0)
            {
                WriteEntry(rewriter, creator);
                entries++;
            }
        }

        writer.EndSequence(sequence);
        if (entries == 0)
        {
            writer.CutTo(start);
        }

        return true;
    }

    private static void WriteEntry(Rewriter rewriter, int creator)
    {
        var writer = rewriter.Writer;
        var item = writer.BeginItem(false);
        writer.Element(GroupReference, (ushort)(rewriter.Input.Table[creator].Tag >> 16));
        writer.Element(CreatorReference, Vr.LO, rewriter.Input.Value(creator).Trim("\0 "u8));
        writer.Element(Status, Vr.CS, "SAFE"u8);
        writer.EndItem(item);
    }

    /// <summary>The creator of the block that an entry tells of, at the level of the sequence; -1 if there is none.</summary>
    private static int BlockOf(HeaderReader reader, int item, in Level level)
    {
        var table = reader.Table;
        var group = table.Find(GroupReference, item + 1, table[item].Next);
        var name = table.Find(CreatorReference, item + 1, table[item].Next);
        if (group < 0 || name < 0 || reader.Value(group).Length != 2)
        {
            return -1;
        }

        var value = reader.Value(group);
        var number = table[group].Is(ElementFlags.BigEndian) ? BinaryPrimitives.ReadUInt16BigEndian(value) : BinaryPrimitives.ReadUInt16LittleEndian(value);
        for (var i = level.First; i < level.End; i = table[i].Next)
        {
            if (table[i].Tag >> 16 == number && new Tag(table[i].Tag).IsPrivateCreator
                && reader.Value(i).Trim("\0 "u8).SequenceEqual(reader.Value(name).Trim("\0 "u8)))
            {
                return i;
            }
        }

        return -1;
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule)
    {
        var table = output.Reader.Table;
        for (var item = index + 1; item < table[index].Next; item = table[item].Next)
        {
            if (BlockOf(output.Reader, item, in level) < 0 || !HoldsNothingElse(output.Reader, item))
            {
                return false;
            }
        }

        return output.Plan.Private is not null && level.Depth == 0;
    }

    private static bool HoldsNothingElse(HeaderReader reader, int item)
    {
        var table = reader.Table;
        for (var i = item + 1; i < table[item].Next; i = table[i].Next)
        {
            if (table[i].Tag is not (GroupReference or CreatorReference or Status)
                || (table[i].Tag == Status && !reader.Value(i).SequenceEqual("SAFE"u8)))
            {
                return false;
            }
        }

        return true;
    }
}

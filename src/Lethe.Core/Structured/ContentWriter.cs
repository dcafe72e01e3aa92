using Lethe.Actions;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Structured.Items;

namespace Lethe.Structured;

/// <summary>
/// Writes a tree of content items, each by its own decision (PS3.15 E.3.4). An item goes only where the tree stays what it was: not where
/// others are referenced by their position, not with items below it, and not if it is the one that a relationship demands.
/// </summary>
internal readonly struct ContentWriter(Rewriter rewriter, bool positionsMatter)
{
    /// <summary>Writes a sequence of a tree; the first call of a tree looks for references by position (PS3.3 C.17.3.2.5).</summary>
    internal static bool Write(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        var entry = rewriter.Input.Table[index];
        if (!entry.Is(Dicom.Reading.ElementFlags.Sequence))
        {
            return entry.Length == 0 ? WriteNothing(rewriter, index, in rule) : Otherwise.Apply(rewriter, index, in level, in rule);
        }

        return new ContentWriter(rewriter, HasPositions(rewriter, index)).WriteSequence(index, in level);
    }

    private static bool WriteNothing(Rewriter rewriter, int index, in RuleEntry rule)
    {
        rewriter.WriteEmpty(index, rule.Vr);
        return true;
    }

    private static bool HasPositions(Rewriter rewriter, int index)
    {
        var table = rewriter.Input.Table;
        for (var i = index + 1; i < table[index].Next; i++)
        {
            if (table[i].Tag == ContentTags.ReferencedContentItemIdentifier)
            {
                return true;
            }
        }

        return false;
    }

    private bool WriteSequence(int index, in Level level)
    {
        var table = rewriter.Input.Table;
        var (tag, end) = (table[index].Tag, table[index].Next);
        var writer = rewriter.BeginWrite();
        var start = writer.Length;
        var sequence = writer.BeginSequence(tag, table[index].Is(Dicom.Reading.ElementFlags.UndefinedLength));
        var (written, dropped) = (0, 0);
        for (var item = index + 1; item < end; item = table[item].Next)
        {
            var inner = level.Inside(rewriter.Input, tag, item, rewriter.Facts.CharacterSets);
            var verdict = ItemRules.Of(rewriter.Plan, rewriter.Input, in inner);
            // A document without any content would not be one (PS3.3 C.17.3: Type 1C), so the last item is there at the top.
            var isNeeded = level.Depth == 0 && written == 0 && table[item].Next >= end;
            if (verdict.Treatment == ItemTreatment.Remove && !isNeeded && MayGo(tag, in inner))
            {
                rewriter.Report.Count(ActionKind.Remove);
                dropped++;
                continue;
            }

            var mark = rewriter.BeginWrite().BeginItem(table[item].Is(Dicom.Reading.ElementFlags.UndefinedLength));
            if (!WriteItem(in inner, in verdict))
            {
                return false;
            }

            rewriter.BeginWrite().EndItem(mark);
            written++;
        }

        if (written == 0 && dropped > 0)
        {
            writer.CutTo(start);
            return true;
        }

        rewriter.BeginWrite().EndSequence(sequence);
        return true;
    }

    private bool MayGo(uint sequence, in Level item)
    {
        var input = rewriter.Input;
        if (positionsMatter || sequence is not (ContentTags.ContentSequence or ContentTags.AcquisitionContextSequence))
        {
            return false;
        }

        var below = input.Table.Find(ContentTags.ContentSequence, item.First, item.End);
        var type = ValueForms.TypeOf(input, in item);
        if (below >= 0 && input.Table[below].Length > 0 && !type.SequenceEqual("CONTAINER"u8))
        {
            return false;
        }

        // Coordinates are nothing without the image that they are drawn in (PS3.3 C.17.3.2.4).
        var relationship = input.Table.Find(ContentTags.RelationshipType, item.First, item.End);
        return relationship < 0 || !input.Value(relationship).Trim("\0 "u8).SequenceEqual("SELECTED FROM"u8);
    }

    private bool WriteItem(in Level item, in ItemVerdict verdict)
    {
        var table = rewriter.Input.Table;
        if (item.Disordered)
        {
            // PS3.5 7.1: ascending order, each tag once.
            foreach (var i in SiblingOrder.Of(table, item.First, item.End))
            {
                if (!WriteElement(i, in item, in verdict))
                {
                    return false;
                }
            }

            return true;
        }

        for (var i = item.First; i < item.End; i = table[i].Next)
        {
            if (!WriteElement(i, in item, in verdict))
            {
                return false;
            }
        }

        return true;
    }

    private bool WriteElement(int index, in Level item, in ItemVerdict verdict)
    {
        var tag = rewriter.Input.Table[index].Tag;
        var form = ValueForms.OfTag(tag);
        if (form == ValueForm.None && !ContentTags.HoldsItems(tag))
        {
            return rewriter.WriteElement(index, in item);
        }

        var rule = rewriter.RuleOf(index, in item);
        if (ItemValue.IsGiven(rewriter.Plan, in rule))
        {
            return rewriter.WriteElement(index, in item);
        }

        if (form != ValueForm.None)
        {
            return ItemValue.Apply(rewriter, index, in item, in rule, in verdict);
        }

        return rewriter.Input.Table[index].Is(Dicom.Reading.ElementFlags.Sequence)
            ? WriteSequence(index, in item)
            : rewriter.WriteElement(index, in item);
    }
}

using Lethe.Rewriting;
using Lethe.Structured.Items;
using Lethe.Verification;

namespace Lethe.Structured;

/// <summary>The second look at a tree of content items: each is decided anew from what is in the output.</summary>
internal static class ContentCheck
{
    internal static bool Allows(Recheck output, int index, in Level level)
    {
        var table = output.Reader.Table;
        if (table[index].Length == 0)
        {
            return true;
        }

        if (!table[index].Is(Dicom.Reading.ElementFlags.Sequence))
        {
            return false;
        }

        for (var item = index + 1; item < table[index].Next; item = table[item].Next)
        {
            var inner = level.Inside(output.Reader, table[index].Tag, item, output.Facts.CharacterSets);
            if (inner.Disordered || !AllowsItem(output, in inner))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AllowsItem(Recheck output, in Level item)
    {
        var verdict = ItemRules.Of(output.Plan, output.Reader, in item);
        for (var i = item.First; i < item.End; i = output.Reader.Table[i].Next)
        {
            if (!AllowsElement(output, i, in item, in verdict))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AllowsElement(Recheck output, int index, in Level item, in ItemVerdict verdict)
    {
        var rule = output.RuleOf(index, in item);
        var tag = output.Reader.Table[index].Tag;
        var form = ValueForms.OfTag(tag);
        if (!ItemValue.IsGiven(output.Plan, in rule))
        {
            if (form != ValueForm.None)
            {
                return ItemValueCheck.Allows(output, index, in item, in rule, in verdict);
            }

            if (ContentTags.HoldsItems(tag))
            {
                return Allows(output, index, in item);
            }
        }

        return ItemValueCheck.AllowsByRule(output, index, in item, in rule);
    }
}

using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Structured.Items;
using Lethe.Verification;

namespace Lethe.Structured;

/// <summary>Numbers of content items that do not stay as they are: measured values (PS3.3 C.18.1) and bare ones (PS3.3 10.2).</summary>
internal static class ItemNumber
{
    /// <summary>No value: Measured Value Sequence is Type 2; a bare number has to be one.</summary>
    internal static bool WriteNothing(Rewriter rewriter, in RuleEntry rule)
    {
        rewriter.Report.Count(ActionKind.Dummy);
        if (rule.Tag is ContentTags.MeasuredValueSequence or ContentTags.NumericValue)
        {
            rewriter.BeginWrite().Element(rule.Tag, rule.Vr, rule.Tag == ContentTags.NumericValue ? "0"u8 : default);
        }

        return true;
    }

    /// <summary>An age up to the limit (R122); one that cannot be read is none.</summary>
    internal static bool WriteAge(Rewriter rewriter, int index, in Level item, in RuleEntry rule)
    {
        var table = rewriter.Input.Table;
        if (rule.Tag == ContentTags.NumericValue)
        {
            var age = AgeOf(rewriter.Input, index, in item);
            rewriter.BeginWrite().Element(rule.Tag, Vr.DS, age.IsEmpty ? "0"u8 : age);
            return true;
        }

        if (rule.Tag != ContentTags.MeasuredValueSequence || !table[index].Is(ElementFlags.Sequence) || !HasAges(rewriter, index, in item))
        {
            return WriteNothing(rewriter, in rule);
        }

        var sequence = rewriter.BeginWrite().BeginSequence(rule.Tag, false);
        for (var value = index + 1; value < table[index].Next; value = table[value].Next)
        {
            var mark = rewriter.BeginWrite().BeginItem(false);
            var inner = item.Inside(rewriter.Input, rule.Tag, value, rewriter.Facts.CharacterSets);
            if (!WriteMeasured(rewriter, in inner))
            {
                return false;
            }

            rewriter.BeginWrite().EndItem(mark);
        }

        rewriter.BeginWrite().EndSequence(sequence);
        return true;
    }

    internal static bool AllowsAge(Recheck output, int index, in Level item)
    {
        var reader = output.Reader;
        if (reader.Table[index].Tag == ContentTags.NumericValue)
        {
            var value = reader.Value(index).Trim("\0 "u8);
            return value.SequenceEqual("0"u8) || (value is { IsEmpty: false } && AgeOf(reader, index, in item).SequenceEqual(value));
        }

        if (reader.Table[index].Tag != ContentTags.MeasuredValueSequence)
        {
            return false;
        }

        for (var value = index + 1; value < reader.Table[index].Next; value = reader.Table[value].Next)
        {
            var inner = item.Inside(reader, ContentTags.MeasuredValueSequence, value, output.Facts.CharacterSets);
            for (var i = inner.First; i < inner.End; i = reader.Table[i].Next)
            {
                var rule = output.RuleOf(i, in inner);
                if (inner.Disordered || !(IsNumber(rule.Tag) ? AllowsAge(output, i, in inner) : ItemValueCheck.AllowsByRule(output, i, in inner, in rule)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Number and units; the same number in another notation would escape the limit.</summary>
    private static bool WriteMeasured(Rewriter rewriter, in Level measured)
    {
        var table = rewriter.Input.Table;
        foreach (var tag in (ReadOnlySpan<uint>)[ContentTags.MeasurementUnitsCodeSequence, ContentTags.NumericValue])
        {
            var index = table.Find(tag, measured.First, measured.End);
            if (index < 0)
            {
                continue;
            }

            if (tag == ContentTags.NumericValue)
            {
                rewriter.BeginWrite().Element(tag, Vr.DS, AgeOf(rewriter.Input, index, in measured));
            }
            else if (!rewriter.WriteElement(index, in measured))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasAges(Rewriter rewriter, int index, in Level item)
    {
        var table = rewriter.Input.Table;
        for (var value = index + 1; value < table[index].Next; value = table[value].Next)
        {
            var inner = item.Inside(rewriter.Input, ContentTags.MeasuredValueSequence, value, rewriter.Facts.CharacterSets);
            var number = table.Find(ContentTags.NumericValue, inner.First, inner.End);
            if (number < 0 || AgeOf(rewriter.Input, number, in inner).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<byte> AgeOf(HeaderReader reader, int number, in Level level)
    {
        var table = reader.Table;
        var units = table.Find(ContentTags.MeasurementUnitsCodeSequence, level.First, level.End);
        var unit = units < 0 || units + 1 >= table[units].Next ? -1 : table.Find(SpecialAttributes.CodeValue, units + 2, table[units + 1].Next);
        return unit < 0 || table[number].Is(ElementFlags.Bulk | ElementFlags.Opaque | ElementFlags.Sequence)
            ? default
            : Ages.Capped(reader.Value(number).Trim("\0 "u8), reader.Value(unit).Trim("\0 "u8));
    }

    private static bool IsNumber(uint tag) => ValueForms.OfTag(tag) == ValueForm.Number;
}

using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Text;
using Lethe.Dicom.Writing;
using Lethe.Planning;

namespace Lethe.Protection;

/// <summary>Writes elements with their texts in another character set (PS3.5 6.1, R084). Items that name a set of their own stay as they are.</summary>
internal sealed class TextConversion(CharacterSet from, CharacterSet to)
{
    /// <summary>True if an element holds text beyond ASCII.</summary>
    internal static bool HasText(HeaderReader reader, int index)
    {
        var table = reader.Table;
        for (var i = index; i < table[index].Next;)
        {
            if (table[i].Is(ElementFlags.Item) && table.Find(SpecialAttributes.SpecificCharacterSet, i + 1, table[i].Next) >= 0)
            {
                i = table[i].Next;
                continue;
            }

            // A text that was left in the source counts as one: it would have to be read whole to know.
            if (table[i].Vr.UsesCharacterSet() && (table[i].Is(ElementFlags.Bulk) || !IsPlain(reader.Value(i))))
            {
                return true;
            }

            i++;
        }

        return false;
    }

    /// <summary>Writes an element; false if a text cannot be put into the other set. What was written until then is to be cut off.</summary>
    internal bool TryWrite(HeaderReader reader, int index, ElementWriter writer)
    {
        if (!HasText(reader, index))
        {
            ElementTranscoder.Write(reader, index, writer);
            return true;
        }

        var table = reader.Table;
        if (table[index].Is(ElementFlags.Sequence))
        {
            return TryWriteItems(reader, index, writer);
        }

        var vr = table[index].Vr;
        if (table[index].Is(ElementFlags.Bulk) || !from.TryDecode(reader.Value(index), vr, out var text) || !to.TryEncode(text, vr, out var bytes))
        {
            return false;
        }

        writer.Element(table[index].Tag, vr, bytes);
        return true;
    }

    private bool TryWriteItems(HeaderReader reader, int index, ElementWriter writer)
    {
        var table = reader.Table;
        var sequence = writer.BeginSequence(table[index].Tag, false);
        for (var item = index + 1; item < table[index].Next; item = table[item].Next)
        {
            var mark = writer.BeginItem(false);
            var hasOwn = table.Find(SpecialAttributes.SpecificCharacterSet, item + 1, table[item].Next) >= 0;
            for (var inner = item + 1; inner < table[item].Next; inner = table[inner].Next)
            {
                if (hasOwn)
                {
                    ElementTranscoder.Write(reader, inner, writer);
                }
                else if (!TryWrite(reader, inner, writer))
                {
                    return false;
                }
            }

            writer.EndItem(mark);
        }

        writer.EndSequence(sequence);
        return true;
    }

    private static bool IsPlain(ReadOnlySpan<byte> value) => Ascii.IsValid(value) && !value.Contains((byte)0x1B);
}

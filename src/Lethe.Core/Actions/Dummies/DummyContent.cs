using Lethe.Dicom.Elements;
using Lethe.Dicom.Writing;
using Lethe.Planning;
using Lethe.Rewriting;

namespace Lethe.Actions;

/// <summary>
/// The dummy tree of a structured report (R103): one text item, and behind it the references of the first level, remapped, so that
/// key object selections still select. Nothing else of the tree gets out.
/// </summary>
internal static class DummyContent
{
    private const uint ContentSequence = 0x0040_A730;
    private const uint RelationshipType = 0x0040_A010;
    private const uint ValueType = 0x0040_A040;
    private const uint ConceptNameCodeSequence = 0x0040_A043;
    private const uint TextValue = 0x0040_A160;
    private const uint ReferencedSopSequence = 0x0008_1199;

    internal static bool Write(Rewriter rewriter, int index, in Level level)
    {
        var writer = rewriter.BeginWrite();
        var sequence = writer.BeginSequence(ContentSequence, false);
        WriteText(writer);
        var table = rewriter.Input.Table;
        for (var item = index + 1; item < table[index].Next; item = table[item].Next)
        {
            var inner = level.Inside(rewriter.Input, ContentSequence, item, rewriter.Facts.CharacterSets);
            if (IsReference(rewriter, in inner) && !WriteReference(rewriter, writer, in inner))
            {
                return false;
            }
        }

        rewriter.BeginWrite().EndSequence(sequence);
        return true;
    }

    private static void WriteText(ElementWriter writer)
    {
        var item = writer.BeginItem(false);
        writer.Element(RelationshipType, Vr.CS, "CONTAINS"u8);
        writer.Element(ValueType, Vr.CS, "TEXT"u8);
        var concept = writer.BeginSequence(ConceptNameCodeSequence, false);
        var code = writer.BeginItem(false);
        writer.Element(SpecialAttributes.CodeValue, Vr.SH, "121106"u8);
        writer.Element(SpecialAttributes.CodingSchemeDesignator, Vr.SH, "DCM"u8);
        writer.Element(SpecialAttributes.CodeMeaning, Vr.LO, "Comment"u8);
        writer.EndItem(code);
        writer.EndSequence(concept);
        writer.Element(TextValue, Vr.UT, DummyValues.For(default, Vr.UT));
        writer.EndItem(item);
    }

    private static bool IsReference(Rewriter rewriter, in Level item)
    {
        var type = rewriter.Input.Table.Find(ValueType, item.First, item.End);
        var value = type < 0 ? default : rewriter.Input.Value(type).Trim("\0 "u8);
        return (value.SequenceEqual("IMAGE"u8) || value.SequenceEqual("COMPOSITE"u8) || value.SequenceEqual("WAVEFORM"u8))
            && rewriter.Input.Table.Find(ReferencedSopSequence, item.First, item.End) >= 0;
    }

    private static bool WriteReference(Rewriter rewriter, ElementWriter writer, in Level inner)
    {
        var mark = writer.BeginItem(false);
        foreach (var tag in (ReadOnlySpan<uint>)[ReferencedSopSequence, RelationshipType, ValueType])
        {
            var element = rewriter.Input.Table.Find(tag, inner.First, inner.End);
            if (element >= 0 && !rewriter.WriteElement(element, in inner))
            {
                return false;
            }
        }

        rewriter.BeginWrite().EndItem(mark);
        return true;
    }
}

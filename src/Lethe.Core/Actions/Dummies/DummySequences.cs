using Lethe.Dicom.Elements;
using Lethe.Dicom.Writing;
using Lethe.Planning;
using Lethe.Rewriting;

namespace Lethe.Actions;

/// <summary>Code D on a sequence: at least one valid item that tells nothing (R021). Each is valid under the rules of its own items.</summary>
internal static class DummySequences
{
    private const uint ContentSequence = 0x0040_A730;
    private const uint VerifyingObserverSequence = 0x0040_A073;
    private const uint VerifyingObserverIdentificationCodeSequence = 0x0040_A088;
    private const uint PersonIdentificationCodeSequence = 0x0040_1101;
    private const uint OperatorIdentificationSequence = 0x0008_1072;
    private const uint InstitutionCodeSequence = 0x0008_0082;
    private const uint GraphicAnnotationSequence = 0x0070_0001;
    private const uint GraphicLayer = 0x0070_0002;
    private const uint GraphicObjectSequence = 0x0070_0009;
    private const uint WaveformAnnotationSequence = 0x0040_B020;

    /// <summary>Sequences that get one item which is always the same.</summary>
    internal static ReadOnlySpan<uint> Fixed =>
    [
        VerifyingObserverSequence, PersonIdentificationCodeSequence, OperatorIdentificationSequence, InstitutionCodeSequence, WaveformAnnotationSequence,
    ];

    /// <summary>True if the items stay, each element in them decided by its own rule.</summary>
    internal static bool KeepsItems(uint tag) => tag is not (ContentSequence or GraphicAnnotationSequence) && !Fixed.Contains(tag);

    internal static bool Write(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        var tag = rewriter.Input.Table[index].Tag;
        if (tag == ContentSequence)
        {
            return DummyContent.Write(rewriter, index, in level);
        }

        if (tag == GraphicAnnotationSequence)
        {
            return WriteGraphics(rewriter, index, in level);
        }

        if (KeepsItems(tag))
        {
            // Other sequences hold references or codes: their items stay with every element in them decided by its own rule.
            return ElementActions.Of(ActionKind.Recurse).Apply(rewriter, index, in level, in rule);
        }

        WriteFixed(rewriter, rewriter.BeginWrite(), tag);
        return true;
    }

    private static void WriteFixed(Rewriter rewriter, ElementWriter writer, uint tag)
    {
        var sequence = writer.BeginSequence(tag, false);
        var item = writer.BeginItem(false);
        switch (tag)
        {
            case VerifyingObserverSequence:
                writer.Element(0x0040_A027, Vr.LO, Dummy(Vr.LO));
                writer.Element(0x0040_A030, Vr.DT, Dummy(Vr.DT));
                writer.Element(0x0040_A075, Vr.PN, Dummy(Vr.PN));
                writer.Element(VerifyingObserverIdentificationCodeSequence, Vr.SQ, default);
                break;
            case OperatorIdentificationSequence:
                WriteFixed(rewriter, writer, PersonIdentificationCodeSequence);
                break;
            case WaveformAnnotationSequence:
                WriteChannels(writer);
                break;
            default:
                WriteCode(rewriter, writer);
                break;
        }

        writer.EndItem(item);
        writer.EndSequence(sequence);
    }

    private static ReadOnlySpan<byte> Dummy(Vr vr) => DummyValues.For(default, vr);

    private static void WriteCode(Rewriter rewriter, ElementWriter writer)
    {
        Span<byte> code = stackalloc byte[16];
        rewriter.Pseudonyms.LocalCodes.Map(Dummy(Vr.SH), default, code);
        writer.Element(SpecialAttributes.CodeValue, Vr.SH, code);
        writer.Element(SpecialAttributes.CodingSchemeDesignator, Vr.SH, "99LETHE"u8);
        writer.Element(SpecialAttributes.CodeMeaning, Vr.LO, "Local code"u8);
    }

    private static void WriteChannels(ElementWriter writer)
    {
        // Referenced Waveform Channels: multiplex group 1, channel 0 means all of it (PS3.3 C.10.10).
        Span<byte> channels = stackalloc byte[4];
        channels[writer.Encoding.IsBigEndian ? 1 : 0] = 1;
        writer.Element(0x0040_A0B0, Vr.US, channels);
        writer.Element(0x0070_0006, Vr.ST, Dummy(Vr.ST));
    }

    /// <summary>A point at the origin in the layer of the first annotation (PS3.3 C.10.5).</summary>
    private static bool WriteGraphics(Rewriter rewriter, int index, in Level level)
    {
        var writer = rewriter.BeginWrite();
        var sequence = writer.BeginSequence(GraphicAnnotationSequence, false);
        var item = writer.BeginItem(false);
        var table = rewriter.Input.Table;
        var first = index + 1;
        if (first < table[index].Next)
        {
            var layer = table.Find(GraphicLayer, first + 1, table[first].Next);
            var inner = level.Inside(rewriter.Input, GraphicAnnotationSequence, first, rewriter.Facts.CharacterSets);
            if (layer >= 0 && !rewriter.WriteElement(layer, in inner))
            {
                return false;
            }
        }

        WritePoint(rewriter.BeginWrite());
        writer.EndItem(item);
        writer.EndSequence(sequence);
        return true;
    }

    private static void WritePoint(ElementWriter writer)
    {
        var objects = writer.BeginSequence(GraphicObjectSequence, false);
        var item = writer.BeginItem(false);
        writer.Element(0x0070_0005, Vr.CS, "DISPLAY"u8);
        writer.Element(0x0070_0020, 2);
        writer.Element(0x0070_0021, 1);
        writer.Element(0x0070_0022, Vr.FL, stackalloc byte[8]);
        writer.Element(0x0070_0023, Vr.CS, "POINT"u8);
        writer.EndItem(item);
        writer.EndSequence(objects);
    }
}

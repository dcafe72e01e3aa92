using System.Buffers.Binary;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Structured.Documents;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>Encapsulated Document Length (0042,0015) tells the length of the document that is in the output, without its padding.</summary>
internal sealed class DocumentLengthAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        Span<byte> value = stackalloc byte[4];
        var writer = rewriter.BeginWrite();
        var length = (uint)LengthOf(rewriter, index, in level);
        if (writer.Encoding.IsBigEndian)
        {
            BinaryPrimitives.WriteUInt32BigEndian(value, length);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(value, length);
        }

        writer.Element(rewriter.Input.Table[index].Tag, Vr.UL, value);
        return true;
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule)
    {
        var table = output.Reader.Table;
        if (table[index].Length != 4)
        {
            return false;
        }

        var length = Read(output.Reader, index);
        var document = table.Find(DummyDocuments.EncapsulatedDocument, level.First, level.End);
        return document < 0
            ? length == DummyDocuments.For(output.Facts.MediaType.Span).Length
            : length == table[document].Length || length == table[document].Length - 1;
    }

    private static int LengthOf(Rewriter rewriter, int index, in Level level)
    {
        var table = rewriter.Input.Table;
        var dummy = DummyDocuments.For(rewriter.Facts.MediaType.Span).Length;
        var document = table.Find(DummyDocuments.EncapsulatedDocument, level.First, level.End);
        if (document < 0)
        {
            return dummy;
        }

        var rule = rewriter.RuleOf(document, in level);
        switch (rule.For(rule.DependsOnType ? level.Scope.TypeOf(rule.Tag) : default))
        {
            case ActionKind.CleanDocument:
                // The document stands before its length and was cleaned there; the same comes out here.
                return EncapsulatedCda.TryClean(rewriter, document, out var cleaned) ? cleaned.Length : dummy;
            case ActionKind.Keep:
                var length = table[document].Length;
                return (int)(table[index].Length == 4 && Read(rewriter.Input, index) == length - 1 ? length - 1 : length);
            case ActionKind.Replace:
                return rewriter.Plan.Argument(in rule).Text.Length;
            default:
                return dummy;
        }
    }

    private static long Read(HeaderReader reader, int index) => reader.Table[index].Is(ElementFlags.BigEndian)
        ? BinaryPrimitives.ReadUInt32BigEndian(reader.Value(index))
        : BinaryPrimitives.ReadUInt32LittleEndian(reader.Value(index));
}

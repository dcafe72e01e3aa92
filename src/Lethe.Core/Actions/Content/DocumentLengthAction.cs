using Lethe.Planning;
using System.Buffers.Binary;
using Lethe.Dicom.Elements;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>Encapsulated Document Length (0042,0015) tells the length of the document without padding: that of the dummy.</summary>
internal sealed class DocumentLengthAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        Span<byte> value = stackalloc byte[4];
        var writer = rewriter.BeginWrite();
        var length = (uint)DummyDocuments.For(rewriter.Facts.MediaType.Span).Length;
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

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => output.Reader.Table[index].Length == 4;
}

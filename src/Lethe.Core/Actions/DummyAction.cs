using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>Code D: a value that is valid for VR, VM and IOD and tells nothing (R020, R021).</summary>
internal sealed class DummyAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        var tag = rewriter.Input.Table[index].Tag;
        var vr = rule.Vr;
        if (vr == Vr.SQ)
        {
            return DummySequences.Write(rewriter, index, in level, in rule);
        }

        if (tag == DummyDocuments.EncapsulatedDocument)
        {
            rewriter.BeginWrite().Element(tag, Vr.OB, DummyDocuments.For(rewriter.Facts.MediaType.Span));
            return true;
        }

        rewriter.BeginWrite().Element(tag, vr, DummyValues.For(new Tag(tag), vr));
        return true;
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule)
    {
        var tag = output.Reader.Table[index].Tag;
        var vr = rule.Vr;
        if (vr == Vr.SQ)
        {
            return output.CheckItems(index, in level);
        }

        var expected = tag == DummyDocuments.EncapsulatedDocument ? DummyDocuments.For(output.Facts.MediaType.Span) : DummyValues.For(new Tag(tag), vr);
        var found = output.Reader.Value(index);
        return found.Length == expected.Length + (expected.Length & 1) && found.StartsWith(expected);
    }
}

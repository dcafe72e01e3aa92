using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>
/// An ICC profile keeps what colour management computes with; descriptions, copyright, device names, dates and anything between
/// the tags are blanked in place, so that offsets stay true (H49, ICC.1 7.2 and 10). A profile that cannot be read goes.
/// </summary>
internal sealed class CleanIccProfileAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        var value = rewriter.Input.Value(index);
        if (value.IsEmpty || value.Length != rewriter.Input.Table[index].Length)
        {
            return value.IsEmpty ? rewriter.Copy(index) : rewriter.WriteUnsafe(index, in level, in rule);
        }

        var writer = rewriter.BeginWrite();
        var start = writer.Length;
        writer.Element(rewriter.Input.Table[index].Tag, Vr.OB, value);
        var copy = writer.Edit(writer.Length - value.Length - (value.Length & 1), value.Length);
        if (IccProfile.TryBlankTexts(value, copy))
        {
            return true;
        }

        writer.CutTo(start);
        return rewriter.WriteUnsafe(index, in level, in rule);
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => output.Reader.Value(index).IsEmpty || IccProfile.IsBlank(output.Reader.Value(index));
}

using Lethe.Dicom.Reading;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>Codes K, C and U* on a sequence: it stays, and each item is processed by the same rules (R025, R010).</summary>
internal sealed class RecurseAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level)
    {
        ref readonly var entry = ref rewriter.Input.Table[index];
        if (entry.Is(ElementFlags.Sequence))
        {
            return rewriter.WriteItems(index, in level);
        }

        if (entry.Length == 0)
        {
            rewriter.WriteEmpty(index);
            return true;
        }

        return rewriter.WriteUnsafe(index, in level);
    }

    public bool Allows(Recheck output, int index, in Level level) => output.Reader.Table[index].Length == 0 || output.CheckItems(index, in level);
}

using Lethe.Dicom.Reading;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>Codes K, C and U* on a sequence: it stays, and each item is processed by the same rules (R025, R010).</summary>
internal sealed class RecurseAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        ref readonly var entry = ref rewriter.Input.Table[index];
        if (entry.Is(ElementFlags.Sequence))
        {
            return rewriter.WriteItems(index, in level);
        }

        if (entry.Length == 0)
        {
            rewriter.WriteEmpty(index, rule.Vr);
            return true;
        }

        return rewriter.WriteUnsafe(index, in level, in rule);
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => output.Reader.Table[index].Length == 0 || output.CheckItems(index, in level);
}

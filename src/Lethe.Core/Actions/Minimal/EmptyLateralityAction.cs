using Lethe.Facts;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>Laterality of a minimal header: empty, and gone at the top where image or frame have one of their own (Type 2C, PS3.3 C.7.3.1).</summary>
internal sealed class EmptyLateralityAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        if (level.Depth > 0 || !Laterality.IsElsewhere(rewriter.Input.Table, level.Scope))
        {
            rewriter.WriteEmpty(index, rule.Vr);
        }

        return true;
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => output.Reader.Table[index].Length == 0;
}

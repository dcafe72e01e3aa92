using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>Code Z: the element stays with zero length (PS3.15 Table E.1-1a).</summary>
internal sealed class EmptyAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        rewriter.WriteEmpty(index, rule.Vr);
        return true;
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => output.Reader.Table[index].Length == 0;
}

using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>Code X on a Type 2C attribute: gone for people; empty for animals, whose IOD demands it (PS3.3 C.7.1.1, R032).</summary>
internal sealed class EmptyForAnimalsAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        if (rewriter.Facts.IsAnimal)
        {
            rewriter.WriteEmpty(index, rule.Vr);
        }

        return true;
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => output.Facts.IsAnimal && output.Reader.Table[index].Length == 0;
}

using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>(0008,0005) stays if every term is one of PS3.3 C.12.1.1.2; a spelling that no reader knows could be anything.</summary>
internal sealed class CharacterSetAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        if (level.Depth == 0)
        {
            return !rewriter.Facts.CharacterSet.IsKnown || rewriter.Copy(index);
        }

        return !rewriter.Facts.CharacterSets.Get(rewriter.Input.Value(index)).IsKnown || rewriter.Copy(index);
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => output.Facts.CharacterSets.Get(output.Reader.Value(index)).IsKnown;
}

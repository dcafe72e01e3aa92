using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>The marks of the top level are written by <see cref="Marks"/>; in items they have no place.</summary>
internal sealed class MarkAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule) => true;

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => level.Depth == 0;
}

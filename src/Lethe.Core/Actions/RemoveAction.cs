using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>Code X: the element and all that is in it is gone (PS3.15 Table E.1-1a).</summary>
internal sealed class RemoveAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule) => true;

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => false;
}

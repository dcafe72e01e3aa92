using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>A private creator stays while an element of its block does, and goes with the last (R127).</summary>
internal sealed class KeepCreatorAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule) => rewriter.Copy(index);

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => true;
}

using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>
/// The lists of the Common Instance Reference Module, where most references go: a list stays while an instance is referenced outside of it
/// (Type 1C, PS3.3 C.12.2). In items it stands for something else and follows the sequence around it.
/// </summary>
internal sealed class RecurseIfReferringAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule) =>
        (level.Depth == 0 && !rewriter.KeepsReferences(in level)) || ElementActions.Of(ActionKind.Recurse).Apply(rewriter, index, in level, in rule);

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) =>
        (level.Depth > 0 || output.HoldsReferences(in level)) && ElementActions.Of(ActionKind.Recurse).Allows(output, index, in level, in rule);
}

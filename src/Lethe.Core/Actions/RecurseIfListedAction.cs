using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>
/// Code X/Z/U* on a Type 3 sequence of references: gone, unless the Common Instance Reference Module lists the instances; it may only
/// list what is referenced (PS3.3 C.12.2), so the references stay then and are remapped.
/// </summary>
internal sealed class RecurseIfListedAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule) =>
        !rewriter.Facts.ListsReferences || ElementActions.Of(ActionKind.Recurse).Apply(rewriter, index, in level, in rule);

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) =>
        output.Facts.ListsReferences && ElementActions.Of(ActionKind.Recurse).Allows(output, index, in level, in rule);
}

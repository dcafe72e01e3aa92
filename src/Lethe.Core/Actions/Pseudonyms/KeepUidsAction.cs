using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>UIDs of instances stay (PS3.15 E.3.9); what is not a legal UID could hold anything and is mapped.</summary>
internal sealed class KeepUidsAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule) =>
        ValueSafety.IsLegal(rewriter.Input, index, rule)
            ? rewriter.Copy(index)
            : ElementActions.Of(ActionKind.RemapUids).Apply(rewriter, index, in level, in rule);

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => ValueSafety.IsLegal(output.Reader, index, rule);
}

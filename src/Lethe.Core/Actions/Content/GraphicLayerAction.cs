using Lethe.Graphics;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>
/// The name of a graphic layer joins annotations and overlays to their layer (PS3.3 C.10.7), so that it cannot go; people type names into
/// it, so that it cannot stay. Known technical names stay, others become keyed codes, the same wherever the name was the same.
/// </summary>
internal sealed class GraphicLayerAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        if (PlainValue.Is(rewriter.Input, index) && LayerNames.IsTechnical(rewriter.Input.Value(index).Trim("\0 "u8)) && ValueSafety.IsLegal(rewriter.Input, index, rule))
        {
            return rewriter.Copy(index);
        }

        return ElementActions.Of(ActionKind.KeyedCode).Apply(rewriter, index, in level, in rule);
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) =>
        (PlainValue.Is(output.Reader, index) && LayerNames.IsTechnical(output.Reader.Value(index).Trim("\0 "u8)))
        || ElementActions.Of(ActionKind.KeyedCode).Allows(output, index, in level, in rule);
}

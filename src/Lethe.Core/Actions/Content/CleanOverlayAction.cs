using Lethe.Graphics;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>
/// An overlay group of the top level stays as a whole if no text is drawn in its bits: they are copied, its texts are cleaned
/// (PS3.15 E.3.3). In items, and where anything is in doubt, it goes as a whole (H28).
/// </summary>
internal sealed class CleanOverlayAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        if (level.Depth > 0 || !rewriter.Overlays.Stays(rule.Tag))
        {
            return true;
        }

        var kind = OverlayElements.ActionOf(rule.Tag, rewriter.Input.Value(index));
        if (kind == ActionKind.Keep)
        {
            // What the group cannot do without was found to be sound before; the rest may go.
            return !ValueSafety.IsLegal(rewriter.Input, index, rule) || rewriter.Copy(index);
        }

        return ElementActions.Of(kind).Apply(rewriter, index, in level, in rule);
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule)
    {
        if (level.Depth > 0 || !output.Overlays.Stays(rule.Tag))
        {
            return false;
        }

        var kind = OverlayElements.ActionOf(rule.Tag, output.Reader.Value(index));
        return kind == ActionKind.Keep
            ? ValueSafety.IsLegal(output.Reader, index, rule)
            : ElementActions.Of(kind).Allows(output, index, in level, in rule);
    }
}

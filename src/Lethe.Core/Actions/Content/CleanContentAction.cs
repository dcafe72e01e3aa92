using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Structured;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>
/// Clean Structured Content (PS3.15 E.3.4): the tree of a report, the context of an acquisition, the preparation of a specimen and the
/// annotations of a waveform stay, and each content item is decided by its concept and value type. Labels of waveform channels stay
/// if they name a lead.
/// </summary>
internal sealed class CleanContentAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule) =>
        ChannelLabels.IsOne(rule.Tag)
            ? ChannelLabels.Write(rewriter, index, in level, in rule)
            : ContentWriter.Write(rewriter, index, in level, in rule);

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) =>
        ChannelLabels.IsOne(rule.Tag)
            ? ChannelLabels.Allows(output, index, in level, in rule)
            : ContentCheck.Allows(output, index, in level);
}

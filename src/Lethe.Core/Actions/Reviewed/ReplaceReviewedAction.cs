using System.Text;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>The text that someone gave for this value takes its place. It is ASCII, which every character set can write.</summary>
internal sealed class ReplaceReviewedAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        var text = ReviewRules.ReplacementOf(rewriter.Input, index, in rule, in level);
        rewriter.BeginWrite().Element(rule.Tag, rule.Vr, Encoding.ASCII.GetBytes(text ?? ""));
        return true;
    }

    /// <summary>The rule was chosen because the value is one of those texts.</summary>
    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => ValueSafety.IsLegal(output.Reader, index, rule);
}

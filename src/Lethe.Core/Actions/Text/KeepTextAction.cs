using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>Technical text stays if it is legal and can be decoded (R157: text that cannot be decoded is not safe).</summary>
internal sealed class KeepTextAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule) =>
        ValueSafety.IsLegal(rewriter.Input, index, rule)
        && ValueSafety.IsDecodable(rewriter.Input, index, rule.Vr, level.CharacterSet)
            ? rewriter.Copy(index)
            : rewriter.WriteUnsafe(index, in level, in rule);

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) =>
        ValueSafety.IsLegal(output.Reader, index, rule)
        && ValueSafety.IsDecodable(output.Reader, index, rule.Vr, level.CharacterSet);
}

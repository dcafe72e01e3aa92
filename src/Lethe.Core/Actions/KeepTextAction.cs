using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>Technical text stays if it is legal and can be decoded (R157: text that cannot be decoded is not safe).</summary>
internal sealed class KeepTextAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level) =>
        ValueSafety.IsLegal(rewriter.Input, index, rewriter.RuleOf(index))
        && ValueSafety.IsDecodable(rewriter.Input, index, rewriter.VrOf(index), level.CharacterSet)
            ? rewriter.Copy(index)
            : rewriter.WriteUnsafe(index, in level);

    public bool Allows(Recheck output, int index, in Level level) =>
        ValueSafety.IsLegal(output.Reader, index, output.RuleOf(index))
        && ValueSafety.IsDecodable(output.Reader, index, output.VrOf(index), level.CharacterSet);
}

using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>A private element that is known to be safe stays byte for byte, if it is legal and holds nothing of this patient (PS3.15 E.3.10).</summary>
internal sealed class KeepSafePrivateAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule) =>
        !SafePrivateValues.CanStay(rewriter.Input, index, in rule, in level, rewriter.Facts, rewriter.Plan) || rewriter.Copy(index);

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) =>
        SafePrivateValues.CanStay(output.Reader, index, in rule, in level, output.Facts, output.Plan);
}

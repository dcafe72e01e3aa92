using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>Code K: the bytes stay as they are, if they are legal for the VR that PS3.6 gives the attribute.</summary>
internal sealed class KeepAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule) =>
        ValueSafety.IsLegal(rewriter.Input, index, rule)
            ? rewriter.Copy(index)
            : rewriter.WriteUnsafe(index, in level, in rule);

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => ValueSafety.IsLegal(output.Reader, index, rule);
}

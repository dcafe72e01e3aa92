using Lethe.Identity;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>UIDs of classes, schemes and templates stay; what is none of them is mapped like the UID of an instance (R042, R043).</summary>
internal sealed class KeepStructuralUidsAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule) =>
        ValueSafety.IsLegal(rewriter.Input, index, rule) && AreStructural(rewriter.Input.Value(index))
            ? rewriter.Copy(index)
            : ElementActions.Of(ActionKind.RemapUids).Apply(rewriter, index, in level, in rule);

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) =>
        AreStructural(output.Reader.Value(index)) || ElementActions.Of(ActionKind.RemapUids).Allows(output, index, in level, in rule);

    private static bool AreStructural(ReadOnlySpan<byte> value)
    {
        while (true)
        {
            var end = value.IndexOf((byte)'\\');
            if (!StructuralUids.IsOne((end < 0 ? value : value[..end]).Trim("\0 "u8)))
            {
                return false;
            }

            if (end < 0)
            {
                return true;
            }

            value = value[(end + 1)..];
        }
    }
}

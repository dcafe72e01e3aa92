using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>The value that a rule of the profile gives takes the place of the original one.</summary>
internal sealed class ReplaceAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        if (rule.Vr == Vr.SQ)
        {
            return Otherwise.Apply(rewriter, index, in level, in rule);
        }

        rewriter.BeginWrite().Element(rule.Tag, rule.Vr, rewriter.Plan.Argument(in rule).Text);
        return true;
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule)
    {
        var expected = output.Plan.Argument(in rule).Text;
        var found = output.Reader.Value(index);
        return rule.Vr == Vr.SQ
            ? Otherwise.Allows(output, index, in level, in rule)
            : found.Length == expected.Length + (expected.Length & 1) && found.StartsWith(expected);
    }
}

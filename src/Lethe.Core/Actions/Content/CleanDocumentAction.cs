using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Structured.Documents;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>
/// With Clean Structured Content a CDA document is cleaned on a closed list of elements (PS3.15 E.1.1 note 15). All other documents, and
/// one that cannot be read, are replaced as by the Basic Profile.
/// </summary>
internal sealed class CleanDocumentAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        if (EncapsulatedCda.TryClean(rewriter, index, out var cleaned))
        {
            rewriter.BeginWrite().Element(rule.Tag, rule.Vr, cleaned);
            return true;
        }

        return Otherwise.Apply(rewriter, index, in level, in rule, isNoticed: EncapsulatedCda.IsOne(rewriter.Facts));
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) =>
        Otherwise.Allows(output, index, in level, in rule) || EncapsulatedCda.IsClean(output, index);
}

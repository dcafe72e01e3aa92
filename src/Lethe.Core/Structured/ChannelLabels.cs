using Lethe.Actions;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Standard;
using Lethe.Structured.Items;
using Lethe.Verification;

namespace Lethe.Structured;

/// <summary>
/// Channel Label (003A,0203) and Channel Derivation Description (003A,020C): the names of leads stay as they are; other text is cleaned
/// with Clean Descriptors and goes without it (PS3.15 Table E.1-1).
/// </summary>
internal static class ChannelLabels
{
    internal const uint Label = 0x003A_0203;
    internal const uint Derivation = 0x003A_020C;

    internal static bool IsOne(uint tag) => tag is Label or Derivation;

    internal static bool Write(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        if (PlainValue.Is(rewriter.Input, index) && LeadNames.IsOne(rewriter.Input.Value(index).Trim("\0 "u8)))
        {
            return rewriter.Copy(index);
        }

        return CleansText(rewriter.Plan)
            ? ElementActions.Of(ActionKind.CleanText).Apply(rewriter, index, in level, in rule)
            : Otherwise.Apply(rewriter, index, in level, in rule, isNoticed: false);
    }

    internal static bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) =>
        (PlainValue.Is(output.Reader, index) && LeadNames.IsOne(output.Reader.Value(index).Trim("\0 "u8)))
        || (CleansText(output.Plan)
            ? ElementActions.Of(ActionKind.CleanText).Allows(output, index, in level, in rule)
            : Otherwise.Allows(output, index, in level, in rule));

    private static bool CleansText(Plan plan) => plan.Profile.Has(ConfidentialityOption.CleanDescriptors);
}

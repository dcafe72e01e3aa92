using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>One way of treating an element, and the test of its result. Stateless and shared.</summary>
internal interface IElementAction
{
    /// <summary>Writes what is to take the element's place, or nothing. False ends the instance; the report says why.</summary>
    bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule);

    /// <summary>True if an element of the output is one that this action may leave. The re-check calls it before anything is written.</summary>
    bool Allows(Recheck output, int index, in Level level, in RuleEntry rule);
}

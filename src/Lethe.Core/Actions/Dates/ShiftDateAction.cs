using Lethe.Dates;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>
/// Dates move by whole days: those of the patient, or those that a rule of the profile names. Times of day stay, so that order and
/// intervals do (PS3.15 E.3.6). An unreadable date is treated as without the option.
/// </summary>
internal sealed class ShiftDateAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        var given = rewriter.Plan.Argument(in rule).Action;
        var days = rewriter.Facts.AreDatesMoved ? 0
            : given.Verb == RuleVerb.IncrementDate ? given.Number : rewriter.Facts.Patient.ShiftDays;
        return DateEdit.Write(rewriter, index, in level, in rule, new DateShift(days, rewriter.Plan.Profile.Dates));
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => DateEdit.Allows(output, index, in level, in rule);
}

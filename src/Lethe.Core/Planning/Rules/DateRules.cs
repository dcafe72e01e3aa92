using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>What a profile does with dates, times and date-times, whatever their tag (R014).</summary>
internal static class DateRules
{
    /// <summary>The action of the date options; null when there is none.</summary>
    internal static ActionKind? Of(Profile profile) =>
        profile.Has(ConfidentialityOption.RetainLongitudinalModifiedDates) ? ActionKind.ShiftDate
        : profile.Has(ConfidentialityOption.RetainLongitudinalFullDates) ? ActionKind.KeepDate
        : null;

    /// <summary>The profile's own placeholder where the standard allows one.</summary>
    internal static ulong Neutralize(ulong actions) =>
        Rule.Replace(Rule.Replace(actions, ActionKind.Dummy, ActionKind.NeutralDate), ActionKind.Empty, ActionKind.NeutralDate);
}

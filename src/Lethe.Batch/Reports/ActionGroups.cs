using Lethe.Batch.Reports.Html;
using Lethe.Planning;

namespace Lethe.Batch.Reports;

/// <summary>Which group an action belongs to, and how charts show it.</summary>
public static class ActionGroups
{
    /// <summary>Names and colours in the order of <see cref="ActionGroup"/>.</summary>
    public static IReadOnlyList<ChartSeries> Series { get; } =
    [
        new("removed or emptied", ChartColors.Blue),
        new("replaced", ChartColors.Sky),
        new("cleaned or moved", ChartColors.Amber),
        new("kept", ChartColors.Red),
        new("sequence, entered", ChartColors.Grey),
    ];

    /// <summary>The group of an action. What has no group of its own is removed: that is what an action without a place does.</summary>
    public static ActionGroup Of(ActionKind kind) => kind switch
    {
        ActionKind.Keep or ActionKind.KeepText or ActionKind.KeepUids or ActionKind.KeepStructuralUids or ActionKind.KeepDate or ActionKind.KeepAge
            or ActionKind.KeepSafePrivate or ActionKind.KeepCreator or ActionKind.KeepReviewed or ActionKind.CharacterSet or ActionKind.PixelData => ActionGroup.Kept,
        ActionKind.Dummy or ActionKind.RemapUids or ActionKind.PatientCode or ActionKind.KeyedCode or ActionKind.Replace or ActionKind.ReplaceReviewed or ActionKind.NeutralDate
            or ActionKind.DocumentLength or ActionKind.Mark => ActionGroup.Replaced,
        ActionKind.CleanText or ActionKind.CleanCode or ActionKind.CleanIccProfile or ActionKind.CleanCsaHeader or ActionKind.CleanContent
            or ActionKind.CleanOverlay or ActionKind.CleanDocument or ActionKind.GraphicLayer or ActionKind.ShiftDate or ActionKind.TruncateDate
            or ActionKind.PrivateCharacteristics => ActionGroup.Cleaned,
        ActionKind.Recurse or ActionKind.RecurseIfListed or ActionKind.RecurseIfReferring => ActionGroup.Entered,
        _ => ActionGroup.Removed,
    };

    /// <summary>A bar for each group in its colour, with its share of all.</summary>
    /// <param name="count">How many there are of a group.</param>
    public static IReadOnlyList<ChartBar> Bars(Func<ActionGroup, long> count)
    {
        ArgumentNullException.ThrowIfNull(count);
        var counts = Enum.GetValues<ActionGroup>().Select(count).ToList();
        return [.. counts.Select((number, i) => new ChartBar(Series[i].Name, [.. counts.Select((_, other) => other == i ? number : 0)], HtmlText.Percent(number, counts.Sum())))];
    }

    /// <summary>The name of a group.</summary>
    public static string NameOf(ActionGroup group) => Series[(int)group].Name;
}

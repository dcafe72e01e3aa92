namespace Lethe.Batch.Reports.Html;

/// <summary>A bar of a chart.</summary>
/// <param name="Label">Its name; cut if it is long, and whole in its title.</param>
/// <param name="Values">One value for each series, 0 or more.</param>
/// <param name="Note">What stands behind the figure, such as a share; may be empty.</param>
public sealed record ChartBar(string Label, IReadOnlyList<long> Values, string Note = "")
{
    /// <summary>A bar of one value.</summary>
    public ChartBar(string label, long value, string note = "")
        : this(label, [value], note)
    {
    }

    /// <summary>The length of the whole bar.</summary>
    public long Total => Values.Sum();
}

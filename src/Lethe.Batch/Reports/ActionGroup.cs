namespace Lethe.Batch.Reports;

/// <summary>What actions come to, for charts: five groups.</summary>
public enum ActionGroup
{
    /// <summary>The value is gone.</summary>
    Removed,

    /// <summary>Another value stands in its place.</summary>
    Replaced,

    /// <summary>A part of the value is gone, or it is moved.</summary>
    Cleaned,

    /// <summary>The value stays.</summary>
    Kept,

    /// <summary>A sequence that stays; its items are decided one by one.</summary>
    Entered,
}

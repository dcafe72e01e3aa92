namespace Lethe.Batch.Reports.Html;

/// <summary>How something reads at a glance; the words beside it always say it too.</summary>
public enum HtmlTone
{
    /// <summary>Nothing to say.</summary>
    Plain,

    /// <summary>What the page is about.</summary>
    Main,

    /// <summary>As it should be.</summary>
    Good,

    /// <summary>To be looked at.</summary>
    Caution,

    /// <summary>Not as it should be.</summary>
    Bad,
}

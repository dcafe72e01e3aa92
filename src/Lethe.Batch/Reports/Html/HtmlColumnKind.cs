namespace Lethe.Batch.Reports.Html;

/// <summary>How the cells of a column are set.</summary>
public enum HtmlColumnKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Keywords such as <c>PatientBirthDate</c>, which may break before a capital letter.</summary>
    Keyword,

    /// <summary>Figures, to the right.</summary>
    Number,

    /// <summary>Tags, names of files and hashes, in letters of one width.</summary>
    Code,

    /// <summary>What matters less.</summary>
    Quiet,
}

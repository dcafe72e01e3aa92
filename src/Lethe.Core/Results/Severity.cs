namespace Lethe.Results;

/// <summary>What a problem means for the instance.</summary>
public enum Severity
{
    /// <summary>The instance was written; the reader of the report may want to know.</summary>
    Notice,

    /// <summary>Nothing was written.</summary>
    Error,
}

namespace Lethe.Batch.Auditing;

/// <summary>What an audit looks at and writes.</summary>
public sealed record AuditOptions
{
    /// <summary>Files and folders, as given.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Worker threads, at least 1.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>True if values may be shown: the report holds identity then.</summary>
    public bool ShowsValues { get; init; }

    /// <summary>File for the values that people are to review, or null. It holds identity.</summary>
    public string? Values { get; init; }

    /// <summary>Distinct values of an attribute up to which counts are exact.</summary>
    public int MostExact { get; init; } = 10_000;

    /// <summary>Characters of values that each thread holds before it puts them on disk.</summary>
    public int MostCharacters { get; init; } = 16 * 1024 * 1024;
}

namespace Lethe.Dicom.Reading;

/// <summary>How much an untrusted file may ask for. One object for the whole reader.</summary>
public sealed record ReadLimits
{
    /// <summary>The limits used unless told otherwise.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Deepest nesting of sequences.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Most elements and items in one data set, all levels together.</summary>
    public int MaxElements { get; init; } = 4_000_000;

    /// <summary>Most bytes of header held in memory: everything but values of the top level that are left in the file.</summary>
    public int MaxHeaderBytes { get; init; } = 512 * 1024 * 1024;

    /// <summary>Most bytes that a deflated data set may grow to (PS3.5 A.5).</summary>
    public long MaxInflatedBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Most times that a deflated data set may grow, once it is larger than 16 MiB.</summary>
    public int MaxInflateRatio { get; init; } = 200;

    /// <summary>Most fragments of one encapsulated value.</summary>
    public int MaxFragments { get; init; } = 10_000_000;
}

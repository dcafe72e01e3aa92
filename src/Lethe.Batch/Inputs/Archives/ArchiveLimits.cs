namespace Lethe.Batch.Inputs.Archives;

/// <summary>How much an archive may ask for. Memory does not depend on it: what is large waits on the disk.</summary>
internal static class ArchiveLimits
{
    /// <summary>Archives inside archives.</summary>
    internal const int MaxDepth = 3;

    /// <summary>Deflated data grow at most 1032 times; who claims more lets members share their data.</summary>
    internal const long MaxGrowth = 1040;

    /// <summary>A packed tar file lies on the disk as a whole, so that it may grow less: so many times the size of the outermost archive.</summary>
    internal const long MaxWholeGrowth = 200;

    /// <summary>Members up to this size are held in memory while they are worked on.</summary>
    internal const int MaxInMemory = 64 * 1024 * 1024;

    /// <summary>Longest name, or list of attributes, of a member of a tar file.</summary>
    internal const int MaxExtension = 1024 * 1024;
}

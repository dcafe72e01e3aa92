namespace Lethe.Batch.Outputs;

/// <summary>What became of a protected file on disk.</summary>
internal enum WriteOutcome
{
    /// <summary>Written.</summary>
    Written,

    /// <summary>The same bytes were there already.</summary>
    Unchanged,

    /// <summary>Another instance of this run has the same UID but other bytes: written under a name with a digest.</summary>
    WrittenBesideAnother,

    /// <summary>A different file of an earlier run is there and may not be replaced.</summary>
    Exists,
}

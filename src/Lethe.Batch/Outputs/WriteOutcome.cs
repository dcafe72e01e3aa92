namespace Lethe.Batch.Outputs;

/// <summary>What became of a protected file on disk.</summary>
internal enum WriteOutcome
{
    /// <summary>Written.</summary>
    Written,

    /// <summary>The same bytes were there already.</summary>
    Unchanged,

    /// <summary>The unfinished run that is resumed had written it.</summary>
    DoneBefore,

    /// <summary>Another file has the same SOP Instance UID but other bytes: one of the two carries a digest in its name.</summary>
    WrittenBesideAnother,
}

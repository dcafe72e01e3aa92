using Lethe.Batch.Reports;
using Lethe.Identity;
using Lethe.Results;

namespace Lethe.Batch.Running;

/// <summary>What a run does to each instance, and how reports tell of it.</summary>
internal interface IBatchJob
{
    /// <summary>Members of a JSON object that tell what ran; no original value.</summary>
    string Description { get; }

    /// <summary>Keys the ids of inputs in the journal.</summary>
    ProjectKey Key { get; }

    /// <summary>What becomes of an input when all goes well.</summary>
    Outcome Success { get; }

    /// <summary>A session for one thread.</summary>
    IInstanceSession CreateSession();

    /// <summary>How inputs are named.</summary>
    SourceNames NamesFor(BatchOptions options);
}

using Lethe.Batch.Reports;
using Lethe.Identity;
using Lethe.Results;

namespace Lethe.Batch.Running;

/// <summary>What a run does to each instance, and how reports tell of it.</summary>
internal interface IBatchJob
{
    /// <summary>What runs, for reports.</summary>
    RunDescription Describe();

    /// <summary>What decides the outputs, as a text that is the same for each run that does the same.</summary>
    string Identity { get; }

    /// <summary>Keys the ids of inputs in the journal.</summary>
    ProjectKey Key { get; }

    /// <summary>What becomes of an input when all goes well.</summary>
    Outcome Success { get; }

    /// <summary>A session for one thread.</summary>
    IInstanceSession CreateSession();

    /// <summary>How inputs are named.</summary>
    SourceNames NamesFor(BatchOptions options);
}

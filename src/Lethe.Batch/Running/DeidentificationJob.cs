using Lethe.Profiles;
using Lethe.Batch.Reports;
using Lethe.Identity;
using Lethe.Results;

namespace Lethe.Batch.Running;

/// <summary>Makes protected copies.</summary>
internal sealed class DeidentificationJob(Deidentifier deidentifier, ProjectKey key) : IBatchJob
{
    public RunDescription Describe() => RunDescription.Of(deidentifier.Plan.Resolver.Profile, key, deidentifier.Originals);

    public string Identity => ProfileDefinition.HashOf(deidentifier.Plan.Resolver.Profile);

    public ProjectKey Key => key;

    public Outcome Success => Outcome.Deidentified;

    public IInstanceSession CreateSession() => deidentifier.CreateSession();

    public SourceNames NamesFor(BatchOptions options) => new(key, options.ShowPaths);
}

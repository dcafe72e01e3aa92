using Lethe.Batch.Reports;
using Lethe.Identity;

namespace Lethe.Batch.Running;

/// <summary>Makes copies with the originals back. Inputs are named by their paths, which are those of protected files.</summary>
internal sealed class ReidentificationJob(Reidentifier reidentifier) : IBatchJob
{
    public string Description =>
        $"\"restoredWith\":[{string.Join(',', reidentifier.Keys.Select(key => $"\"{Convert.ToHexStringLower(key.PublicKeyId.Span[..8])}\""))}]";

    public IInstanceSession CreateSession() => reidentifier.CreateSession();

    public SourceNames NamesFor(BatchOptions options) => new(ProjectKey.CreateRandom(), showPaths: true);
}

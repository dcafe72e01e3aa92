using System.Security.Cryptography;
using System.Text;
using Lethe.Batch.Reports;
using Lethe.Identity;
using Lethe.Results;

namespace Lethe.Batch.Running;

/// <summary>Makes copies with the originals back. Inputs are named by their paths, which are those of protected files.</summary>
internal sealed class ReidentificationJob(Reidentifier reidentifier) : IBatchJob
{
    public RunDescription Describe() => new()
    {
        RestoredWith = [.. Recipients],
    };

    public string Identity => string.Join(' ', Recipients);

    /// <summary>The outputs hold originals, so nothing has to be kept from who sees the journal beside them; it must only be the same each time.</summary>
    public ProjectKey Key => ProjectKey.FromBytes(SHA256.HashData(Encoding.UTF8.GetBytes(Identity)));

    public Outcome Success => Outcome.Restored;

    public IInstanceSession CreateSession() => reidentifier.CreateSession();

    private IEnumerable<string> Recipients => reidentifier.Keys.Select(key => Convert.ToHexStringLower(key.PublicKeyId.Span[..8]));

    public SourceNames NamesFor(BatchOptions options) => new(ProjectKey.CreateRandom(), showPaths: true);
}

using Lethe.Identity;
using Lethe.SecondLook.Pairing;

namespace Lethe.Batch.Verifying;

/// <summary>New UIDs by the project key.</summary>
internal sealed class KeyDerivation(ProjectKey key) : IUidDerivation
{
    private readonly UidDerivation _uids = new(key);

    public string? Derive(string original) => _uids.Derive(original);
}

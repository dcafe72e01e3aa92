using System.Text;
using Lethe.Identity;

namespace Lethe;

/// <summary>Tells which UID a project key gives for an original one (PS3.15 Table E.1-1, code U). For one thread.</summary>
/// <param name="key">The project key.</param>
public sealed class UidDerivation(ProjectKey key)
{
    private readonly UidMapper _uids = new(key);

    /// <summary>The new UID; one of the standard's own stays.</summary>
    public string Derive(string original) => Encoding.ASCII.GetString(_uids.Map(Encoding.ASCII.GetBytes(original)));
}

using Lethe.Profiles;
using Lethe.Results;

namespace Lethe.Interop.Tests.Encryption;

/// <summary>All real files and those of the demo, with the envelope in unused bits of their pixels where there is room, made once for all tests of the class.</summary>
public sealed class HiddenSet : IDisposable
{
    internal EnvelopeSet Set { get; } = new(Profile.Basic, isHidden: true);

    /// <summary>Files that were refused, and why.</summary>
    internal IEnumerable<CollectionFile> Refused => Set.Files.Where(file => file.Outcome == Outcome.Quarantined);

    public void Dispose() => Set.Dispose();
}

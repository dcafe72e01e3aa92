using System.Collections.Concurrent;
using Lethe.TestKit;

namespace Lethe.Interop.Tests;

/// <summary>What dciodvfy says of the inputs, asked once for each.</summary>
public sealed class InputErrors : IDisposable
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>?> _errors = new(StringComparer.Ordinal);
    private readonly TemporaryFolder _folder = new();

    /// <summary>Its errors, or null if it cannot tell what object this is.</summary>
    public IReadOnlyList<string>? Of(string file) => _errors.GetOrAdd(file, path => Validator.ErrorsOf(path, _folder.Path));

    public void Dispose() => _folder.Dispose();
}

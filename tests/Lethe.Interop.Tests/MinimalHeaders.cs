using Lethe.Profiles;
using Lethe.Synthetic;
using Lethe.TestKit;

namespace Lethe.Interop.Tests;

/// <summary>All real files and those of the demo, each with a header that <see cref="Profile.KeepsMinimum"/> leaves; made once for all tests of the class.</summary>
public sealed class MinimalHeaders : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Collection _real;
    private readonly Collection _demo;

    public MinimalHeaders()
    {
        var profile = Profile.Basic with { KeepsMinimum = true };
        DemoStudies.Write(_folder.Path, new DemoOptions { Size = 128, FrameSize = 160, Slices = 2, Frames = 3 });
        _real = Collection.By(profile);
        _demo = Collection.Of(_folder.Path, profile);
    }

    public IReadOnlyList<CollectionFile> Files => [.. _demo.Files, .. _real.Files];

    public IReadOnlyList<CollectionFile> Demo => _demo.Files;

    public string Scratch => _real.Scratch;

    public void Dispose()
    {
        _real.Dispose();
        _demo.Dispose();
        _folder.Dispose();
    }
}

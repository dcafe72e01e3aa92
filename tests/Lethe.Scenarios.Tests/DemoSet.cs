using Lethe.Synthetic;

namespace Lethe.Scenarios.Tests;

/// <summary>The demo study, small, as bytes by path.</summary>
internal static class DemoSet
{
    private static readonly DemoOptions Small = new() { Size = 64, SmallSize = 64, FrameSize = 160, Slices = 4, Frames = 2 };

    public static IReadOnlyList<(string Path, byte[] Bytes)> Files { get; } = [.. DemoStudies.Files(Small).Select(f => (f.Path, f.ToBytes()))];
}

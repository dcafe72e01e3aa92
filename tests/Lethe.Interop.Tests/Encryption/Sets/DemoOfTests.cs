using Lethe.Synthetic;

namespace Lethe.Interop.Tests.Encryption;

/// <summary>A demo that is small enough for many runs.</summary>
internal static class DemoOfTests
{
    internal static DemoOptions Options { get; } = new() { Size = 256, FrameSize = 160, Slices = 2, Frames = 3 };
}

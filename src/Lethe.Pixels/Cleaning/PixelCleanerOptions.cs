using Lethe.Imaging;

namespace Lethe.Pixels.Cleaning;

/// <summary>How pixels are looked at.</summary>
public sealed record PixelCleanerOptions
{
    /// <summary>How little has to look like text.</summary>
    public TextSensitivity Sensitivity { get; init; } = TextSensitivity.Normal;

    /// <summary>What decides the outputs, as text: a run that was broken off is resumed only with the same.</summary>
    public string Decisions => $"{Sensitivity}";

    /// <summary>Threads for the frames of one instance.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Largest number of bytes of a decoded frame.</summary>
    public long MostFrameBytes { get; init; } = 1L << 30;
}

using Lethe.Imaging;
using Lethe.Pixels.Reading;
using Lethe.Pixels.Reading.Words;

namespace Lethe.Pixels.Cleaning;

/// <summary>How pixels are looked at.</summary>
public sealed record PixelCleanerOptions
{
    /// <summary>How little has to look like text.</summary>
    public TextSensitivity Sensitivity { get; init; } = TextSensitivity.Normal;

    /// <summary>What decides the outputs, as text: a run that was broken off is resumed only with the same.</summary>
    public string Decisions => KeepBenignText ? $"{Sensitivity}, benign text {BenignWords.Load().Fingerprint} read by {Reader?.Version ?? "nobody"}" : $"{Sensitivity}";

    /// <summary>Lines of benign words stay where <see cref="Reader"/> can read them; otherwise all text goes.</summary>
    public bool KeepBenignText { get; init; }

    /// <summary>What reads lines of text. Without it all go.</summary>
    public IWordReader? Reader { get; init; }

    /// <summary>Threads for the frames of one instance.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Largest number of bytes of a decoded frame.</summary>
    public long MostFrameBytes { get; init; } = 1L << 30;
}

namespace Lethe.Profiles;

/// <summary>How the words of free text are judged (PS3.15 E.3.5).</summary>
public sealed record TextPolicy
{
    /// <summary>Only words of the vocabulary stay.</summary>
    public static TextPolicy Default { get; } = new();

    /// <summary>True if words that are neither in the vocabulary nor identifying stay as well.</summary>
    public bool KeepsUnknownWords { get; init; }

    /// <summary>Further words and phrases that may stay.</summary>
    public IReadOnlyList<string> Keep { get; init; } = [];

    /// <summary>Words and phrases that always go.</summary>
    public IReadOnlyList<string> Drop { get; init; } = [];
}

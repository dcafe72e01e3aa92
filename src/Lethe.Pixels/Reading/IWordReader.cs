namespace Lethe.Pixels.Reading;

/// <summary>Reads words in pictures of single lines. Shared: several threads may read at the same time.</summary>
public interface IWordReader
{
    /// <summary>What reads, with its version: another one may read other words.</summary>
    string Version { get; }

    /// <summary>Reads pages.</summary>
    /// <param name="pages">Lines, dark on white.</param>
    /// <returns>The words of each page, from the left; null for a page that could not be read.</returns>
    IReadOnlyList<IReadOnlyList<ReadWord>?> Read(IReadOnlyList<GreyPage> pages);
}

using System.Text;

namespace Lethe.Pixels.Reading.Tesseract;

/// <summary>Reads with the program <c>tesseract</c>: one process for all lines of a picture, each line as a page of its own, through pipes, so that no picture gets into a file.</summary>
public sealed class TesseractReader : IWordReader
{
    private const int MostPages = 64;
    private const int Attempts = 2;

    // Words of the dictionary must not be put where others stand.
    private static readonly IReadOnlyList<string> Arguments =
    [
        "stdin", "stdout", "-l", "eng", "--oem", "1", "--psm", "7", "-c", "tessedit_create_tsv=1", "-c", "load_system_dawg=0", "-c", "load_freq_dawg=0", "-c", "load_number_dawg=0",
    ];

    private readonly string _program;
    private readonly TimeSpan _limit;

    internal TesseractReader(string program, string version, TimeSpan limit) => (_program, Version, _limit) = (program, version, limit);

    /// <inheritdoc/>
    public string Version { get; }

    /// <inheritdoc/>
    public IReadOnlyList<IReadOnlyList<ReadWord>?> Read(IReadOnlyList<GreyPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return [.. pages.Chunk(MostPages).SelectMany(ReadAll)];
    }

    private IReadOnlyList<IReadOnlyList<ReadWord>?> ReadAll(GreyPage[] pages)
    {
        var input = TiffPages.Write(pages);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // A signal to all processes of a terminal may have ended the first one.
            if (BoundedProcess.Run(_program, Arguments, input, _limit) is { } output && TsvWords.Parse(Encoding.UTF8.GetString(output), pages.Length) is { } words)
            {
                return words;
            }
        }

        return new IReadOnlyList<ReadWord>?[pages.Length];
    }
}

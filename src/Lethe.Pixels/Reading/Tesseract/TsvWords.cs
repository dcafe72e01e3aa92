using System.Globalization;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Reading.Tesseract;

/// <summary>Reads the table that Tesseract prints: a line for each page, block, paragraph, line and word.</summary>
internal static class TsvWords
{
    private const string Head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext";
    private const int Columns = 12;
    private const int PageLevel = 1;
    private const int WordLevel = 5;

    /// <summary>The words of each page; null unless the table is as it should be and has all pages.</summary>
    /// <param name="table">What was printed.</param>
    /// <param name="pages">How many pages there were.</param>
    internal static IReadOnlyList<IReadOnlyList<ReadWord>>? Parse(string table, int pages)
    {
        var lines = table.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var words = new List<List<ReadWord>>();
        if (lines[0] != Head || lines[^1].Length > 0)
        {
            return null;
        }

        foreach (var line in lines.Skip(1).SkipLast(1))
        {
            var cells = line.Split('\t');
            if (cells.Length != Columns || !TryNumbers(cells, out var numbers))
            {
                return null;
            }

            if (numbers[0] == PageLevel)
            {
                words.Add([]);
            }

            if (numbers[1] != words.Count || words.Count > pages)
            {
                return null;
            }

            if (numbers[0] == WordLevel)
            {
                if (!float.TryParse(cells[10], NumberStyles.Float, CultureInfo.InvariantCulture, out var confidence) || !float.IsFinite(confidence))
                {
                    return null;
                }

                words[^1].Add(new ReadWord(cells[11], confidence, new PixelBox(numbers[6], numbers[7], numbers[8], numbers[9])));
            }
        }

        return words.Count == pages ? words : null;
    }

    /// <summary>All cells before the confidence.</summary>
    private static bool TryNumbers(string[] cells, out int[] numbers)
    {
        numbers = new int[Columns - 2];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!int.TryParse(cells[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return false;
            }
        }

        return true;
    }
}

using Lethe.Pixels.Reading.Pictures;
using Lethe.Pixels.Reading.Words;

namespace Lethe.Pixels.Reading;

/// <summary>
/// Tells which lines of a picture may stay. Each is read twice, in letters of two sizes; both times all of its words must be sure, benign and the same, and no
/// ink may be left. What is not surely so goes.
/// </summary>
internal sealed class LineJudge(IWordReader reader, BenignWords words)
{
    private const float LeastConfidence = 70;
    private const double OnItsSide = 1.5;

    private readonly BenignLine _line = new(words);

    /// <summary>Sizes of letters in which lines are read.</summary>
    internal static IReadOnlyList<int> Sizes { get; } = [20, 28];

    /// <summary>How far each line may differ elsewhere and be the same; null for lines that go.</summary>
    /// <param name="pictures">The lines; null for those that cannot be looked at.</param>
    /// <param name="isIdentity">Tells whether a text holds a value of the header.</param>
    internal IReadOnlyList<double?> Judge(IReadOnlyList<BoxPicture?> pictures, Func<string, bool> isIdentity)
    {
        var views = new List<View>();
        for (var i = 0; i < pictures.Count; i++)
        {
            if (pictures[i] is { } picture)
            {
                views.AddRange(ViewsOf(picture, i));
            }
        }

        var tolerances = new double?[pictures.Count];
        var read = views.Count == 0 ? [] : reader.Read([.. views.SelectMany(view => view.Pages.Select(page => page.Page))]);
        if (read.Count != views.Count * Sizes.Count)
        {
            return tolerances;
        }

        for (var i = 0; i < views.Count; i++)
        {
            if (MayStay(views[i], [.. read.Skip(i * Sizes.Count).Take(Sizes.Count)], isIdentity))
            {
                tolerances[views[i].Line] = views[i].Ink.Tolerance;
            }
        }

        return tolerances;
    }

    private static IEnumerable<View> ViewsOf(BoxPicture picture, int line)
    {
        BoxPicture[] ways = picture.Height > OnItsSide * picture.Width ? [picture.Turned(isUpward: true), picture.Turned(isUpward: false)] : [picture];
        foreach (var way in ways)
        {
            if (LineInk.Of(way) is { } ink)
            {
                var pages = Sizes.Select(size => LinePage.Draw(ink, size)).OfType<LinePage>().ToList();
                if (pages.Count == Sizes.Count)
                {
                    yield return new View(line, ink, pages);
                }
            }
        }
    }

    private bool MayStay(View view, IReadOnlyList<IReadOnlyList<ReadWord>?> readings, Func<string, bool> isIdentity)
    {
        var texts = new List<string>();
        for (var i = 0; i < readings.Count; i++)
        {
            // What is no word leaves its ink unread.
            var read = readings[i]?.Where(word => !string.IsNullOrWhiteSpace(word.Text)).ToList() ?? [];
            var text = string.Join(' ', read.Select(word => word.Text));
            if (read.Count == 0 || read.Exists(word => !(word.Confidence >= LeastConfidence))
                || view.Ink.IsLeftBy([.. read.Select(word => view.Pages[i].ToLine(word.Box))])
                || view.Ink.CountPieces() > PiecesOf(text)
                || !_line.MayStay(text, isIdentity))
            {
                return false;
            }

            texts.Add(text.Replace(" ", "", StringComparison.Ordinal));
        }

        return texts.Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1;
    }

    /// <summary>Dots and strokes that letters have when none of them touch.</summary>
    private static int PiecesOf(string text) => text.Sum(letter => letter switch
    {
        ' ' => 0,
        'i' or 'j' or ':' or '=' => 2,
        '%' => 3,
        _ => 1,
    });

    private sealed record View(int Line, LineInk Ink, List<LinePage> Pages);
}

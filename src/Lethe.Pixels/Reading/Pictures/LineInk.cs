using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Reading.Pictures;

/// <summary>
/// The ink of a line: what stands out from an even background. Where the background is not even nobody can say that all ink was read, so that there is none of these.
/// </summary>
internal sealed class LineInk
{
    private const double Extreme = 0.01;
    private const double Even = 0.2;
    private const double Stroke = 0.35;
    private const double Half = 0.5;
    private const int LeastContrast = 8;
    private const int RimOfLetters = 8;
    private const int SpecksOfLetters = 50;

    private readonly BoxPicture _picture;
    private readonly int[] _backgrounds;
    private readonly int[] _plane;
    private readonly int _background;
    private readonly int _ink;

    private LineInk(BoxPicture picture, int[] backgrounds, int plane, int ink)
    {
        (_picture, _backgrounds, _plane, _background, _ink) = (picture, backgrounds, picture.Planes[plane], backgrounds[plane], ink);
        var rows = Enumerable.Range(0, picture.Height).Where(y => Enumerable.Range(0, picture.Width).Any(x => Darkness((y * picture.Width) + x) > Half)).ToList();
        Top = rows.Count == 0 ? 0 : rows[0];
        LetterHeight = rows.Count == 0 ? 0 : rows[^1] + 1 - rows[0];
    }

    internal int Width => _picture.Width;

    internal int Height => _picture.Height;

    /// <summary>First row of letters.</summary>
    internal int Top { get; }

    /// <summary>Rows that letters take.</summary>
    internal int LetterHeight { get; }

    /// <summary>How much a number may differ from another one and be the same to the eye.</summary>
    internal double Tolerance => Even * Math.Abs(_ink - _background);

    /// <summary>Tells ink from background; null where that cannot be told, or where something touches the rim: it may go on outside.</summary>
    internal static LineInk? Of(BoxPicture picture)
    {
        var backgrounds = picture.Planes.Select(plane => Median(Rim(picture, plane))).ToArray();
        var inks = picture.Planes.Select((plane, i) => Farthest(plane, backgrounds[i])).ToArray();
        var best = Enumerable.Range(0, inks.Length).MaxBy(i => Math.Abs(inks[i] - backgrounds[i]));
        if (Math.Abs(inks[best] - backgrounds[best]) < LeastContrast)
        {
            return null;
        }

        var ink = new LineInk(picture, backgrounds, best, inks[best]);
        var isEven = picture.Planes.Select((plane, i) => Rim(picture, plane).All(value => Math.Abs(value - backgrounds[i]) <= ink.Tolerance)).All(even => even);
        return isEven && ink.LetterHeight > 0 ? ink : null;
    }

    /// <summary>How much a pixel is ink: 0 is background, 1 is ink.</summary>
    internal double Darkness(int index) => Math.Clamp((double)(_plane[index] - _background) / (_ink - _background), 0, 1);

    /// <summary>True if something stands outside of words that were read.</summary>
    internal bool IsLeftBy(IReadOnlyList<PixelBox> words)
    {
        var rim = Math.Max(1, LetterHeight / RimOfLetters);
        var rims = words.Select(word => word.Grow(rim, rim)).ToList();
        var most = LetterHeight * LetterHeight / SpecksOfLetters;
        var count = 0;
        for (var i = 0; i < _plane.Length && count <= most; i++)
        {
            var (x, y) = (i % Width, i / Width);
            count += StandsOut(i) && !rims.Exists(box => x >= box.X && x < box.Right && y >= box.Y && y < box.Bottom) ? 1 : 0;
        }

        return count > most;
    }

    /// <summary>Pieces of ink that do not touch: no more than the dots and strokes of the letters.</summary>
    internal int CountPieces()
    {
        var isOpen = Enumerable.Range(0, _plane.Length).Select(i => Darkness(i) > Stroke).ToArray();
        var (count, next) = (0, new Stack<int>());
        for (var i = 0; i < isOpen.Length; i++)
        {
            if (!isOpen[i])
            {
                continue;
            }

            count++;
            isOpen[i] = false;
            next.Push(i);
            while (next.TryPop(out var at))
            {
                PushNeighbours(at, isOpen, next);
            }
        }

        return count;
    }

    private void PushNeighbours(int at, bool[] isOpen, Stack<int> next)
    {
        var (x, y) = (at % Width, at / Width);
        for (var row = Math.Max(0, y - 1); row <= Math.Min(Height - 1, y + 1); row++)
        {
            for (var column = Math.Max(0, x - 1); column <= Math.Min(Width - 1, x + 1); column++)
            {
                var neighbour = (row * Width) + column;
                if (isOpen[neighbour])
                {
                    isOpen[neighbour] = false;
                    next.Push(neighbour);
                }
            }
        }
    }

    /// <summary>In any component: what is read in one may hide what only another one shows.</summary>
    private bool StandsOut(int index)
    {
        for (var plane = 0; plane < _backgrounds.Length; plane++)
        {
            if (Math.Abs(_picture.Planes[plane][index] - _backgrounds[plane]) > Tolerance)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<int> Rim(BoxPicture picture, int[] plane) =>
        plane.Where((_, i) => i < picture.Width || i >= plane.Length - picture.Width || i % picture.Width == 0 || i % picture.Width == picture.Width - 1);

    private static int Median(IEnumerable<int> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    /// <summary>The value of the strongest ink, without its few extreme pixels.</summary>
    private static int Farthest(int[] plane, int background)
    {
        var sorted = plane.Order().ToList();
        var few = (int)(Extreme * sorted.Count);
        var (low, high) = (sorted[few], sorted[^(1 + few)]);
        return high - background >= background - low ? high : low;
    }
}

using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Text;

/// <summary>Finds text that is brighter than what is around it, in letters of all usual sizes: large ones are looked for in smaller copies of the picture.</summary>
internal sealed class PictureTextFinder
{
    private const int Levels = 3;
    private const int LevelsOfLarge = 4;
    private const int LargeSide = 1500;
    private const int LeastSide = 48;
    private const int LeastContrast = 22;
    private const float Factor = 3;
    private const int LeastLettersDownward = 4;
    private const float Downward = 1.3f;

    // Large letters are rare, and large shapes that look like them are not.
    private const float Large = 0.8f;

    private readonly GlyphFinder _glyphFinder = new();
    private readonly LineFinder _lineFinder = new();
    private readonly List<Glyph> _glyphs = [];
    private readonly List<(TextLine Line, int Letters)> _found = [];
    private readonly Plane[] _smaller = [.. Enumerable.Range(0, LevelsOfLarge).Select(_ => new Plane())];

    /// <summary>Finds lines.</summary>
    /// <param name="picture">The picture; its margins are written.</param>
    /// <param name="leastScore">Lines below are left out.</param>
    /// <param name="lines">Takes what was found.</param>
    internal void Find(Plane picture, float leastScore, List<TextLine> lines)
    {
        var levels = Math.Max(picture.Width, picture.Height) > LargeSide ? LevelsOfLarge : Levels;
        for (var (level, scale) = (0, 1); level < levels && Math.Min(picture.Width, picture.Height) >= LeastSide; level++, scale *= 2)
        {
            FindIn(picture, leastScore, scale, lines);
            picture.HalveTo(_smaller[level]);
            picture = _smaller[level];
        }
    }

    private void FindIn(Plane picture, float leastScore, int scale, List<TextLine> lines)
    {
        _glyphs.Clear();
        _glyphFinder.Find(picture, LeastContrast, Factor, _glyphs);
        FindLines(leastScore, scale, lines);
        _glyphs.Clear();
        _glyphFinder.FindStrong(picture, LeastContrast, _glyphs);
        FindLines(leastScore, scale, lines);
    }

    private void FindLines(float leastScore, int scale, List<TextLine> lines)
    {
        _found.Clear();
        _lineFinder.Find(_glyphs, _found);
        _found.RemoveAll(found => found.Line.Score < leastScore);
        Take(scale, isTransposed: false, lines);

        // What stands in a line to the right is in none downward.
        var rightward = _found.Where(found => found.Letters >= 2).Select(found => found.Line.Box).ToList();
        var others = _glyphs.Where(glyph => !rightward.Exists(box => box.X <= glyph.Left && box.Right >= glyph.Right && box.Y <= glyph.Top && box.Bottom >= glyph.Bottom));
        _found.Clear();
        _lineFinder.Find(others.Select(glyph => glyph.Transposed), _found);
        _found.RemoveAll(found => found.Letters < LeastLettersDownward || found.Line.Score < leastScore * Downward);
        Take(scale, isTransposed: true, lines);
    }

    private void Take(int scale, bool isTransposed, List<TextLine> lines)
    {
        foreach (var (line, _) in _found)
        {
            var box = WithRims(line.Box);
            box = isTransposed ? new PixelBox(box.Y, box.X, box.Height, box.Width) : box;
            lines.Add(new TextLine(new PixelBox(box.X * scale, box.Y * scale, box.Width * scale, box.Height * scale), scale > 2 ? line.Score * Large : line.Score));
        }
    }

    /// <summary>Accents, descenders, dots and shades of the rim stand outside of what was found.</summary>
    private static PixelBox WithRims(PixelBox box) => box.Grow(2 + (box.Height / 6), 2 + (box.Height / 8));
}

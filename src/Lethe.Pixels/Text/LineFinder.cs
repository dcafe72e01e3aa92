using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Text;

/// <summary>Joins letters that stand side by side to lines. Kept: its buffers live from picture to picture.</summary>
internal sealed class LineFinder
{
    private const int LeastHeight = 6;
    private const int Reach = TopHat.Size * 4;

    private readonly List<Glyph> _letters = [];
    private readonly List<Glyph> _marks = [];
    private readonly Dictionary<int, List<Glyph>> _groups = [];
    private int[] _parents = [];

    /// <summary>Finds lines that run to the right.</summary>
    /// <param name="glyphs">What may be letters or parts of them.</param>
    /// <param name="lines">Takes what was found.</param>
    internal void Find(IEnumerable<Glyph> glyphs, List<(TextLine Line, int Letters)> lines)
    {
        _letters.Clear();
        _marks.Clear();
        foreach (var glyph in glyphs)
        {
            (glyph.Height >= LeastHeight ? _letters : _marks).Add(glyph);
        }

        _letters.Sort(InReadingOrder);
        _marks.Sort(InReadingOrder);
        Join();
        foreach (var group in _groups.Values)
        {
            var line = LineScore.Of(group);
            lines.Add((line with { Box = WithMarks(line.Box) }, group.Count));
        }
    }

    private static int InReadingOrder(Glyph left, Glyph right) => left.Left != right.Left ? left.Left.CompareTo(right.Left) : left.Top.CompareTo(right.Top);

    private void Join()
    {
        _parents = _parents.Length < _letters.Count ? new int[Math.Max(_letters.Count, 2 * _parents.Length)] : _parents;
        for (var i = 0; i < _letters.Count; i++)
        {
            _parents[i] = i;
        }

        for (var i = 0; i < _letters.Count; i++)
        {
            for (var j = i + 1; j < _letters.Count && _letters[j].Left <= _letters[i].Right + Reach; j++)
            {
                if (AreNeighbours(_letters[i], _letters[j]))
                {
                    _parents[RootOf(i)] = RootOf(j);
                }
            }
        }

        _groups.Clear();
        for (var i = 0; i < _letters.Count; i++)
        {
            var root = RootOf(i);
            if (!_groups.TryGetValue(root, out var group))
            {
                _groups.Add(root, group = []);
            }

            group.Add(_letters[i]);
        }
    }

    private int RootOf(int letter)
    {
        while (_parents[letter] != letter)
        {
            letter = _parents[letter] = _parents[_parents[letter]];
        }

        return letter;
    }

    /// <summary>Of about the same height, on about the same line, no farther apart than a blank is wide, and of about the same brightness.</summary>
    private static bool AreNeighbours(in Glyph left, in Glyph right)
    {
        var (high, low) = (Math.Max(left.Height, right.Height), Math.Min(left.Height, right.Height));
        var shared = Math.Min(left.Bottom, right.Bottom) - Math.Max(left.Top, right.Top);
        return right.Left - left.Right <= (high * 0.6) + 3
            && high <= 2.2 * low
            && shared >= low * 0.6
            && Math.Min(Math.Abs(left.Top - right.Top), Math.Abs(left.Bottom - right.Bottom)) <= (high * 0.25) + 1
            && Math.Max(left.Contrast, right.Contrast) <= 2 * Math.Min(left.Contrast, right.Contrast);
    }

    /// <summary>Dots, dashes and accents beside a line belong to it; they do not join lines.</summary>
    private PixelBox WithMarks(PixelBox line)
    {
        var near = line.Grow(line.Height, line.Height / 3);
        var whole = line;
        foreach (var mark in _marks)
        {
            if (mark.Left > near.Right)
            {
                break;
            }

            var box = PixelBox.Between(mark.Left, mark.Top, mark.Right, mark.Bottom);
            if (box.Width <= 2 * line.Height && near.Intersect(box) == box)
            {
                whole = whole.Union(box);
            }
        }

        return whole;
    }
}

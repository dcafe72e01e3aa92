namespace Lethe.Graphics;

/// <summary>
/// Shapes that are harmless one by one but could be letters together: O and I side by side or one above the other, large letters in a
/// row, and bars that make a bar code.
/// </summary>
internal sealed class Rows
{
    private const int MostPieces = 2000;
    private const int FewestBars = 8;
    private const double SlenderRatio = 3.5;

    private readonly List<Box> _boxes = [];

    private readonly record struct Box(int Left, int Right, int Top, int Bottom, Shape Shape, bool IsSlender)
    {
        internal int Longest => Math.Max(Width, Height);

        internal int Height => Bottom - Top;

        internal int Width => Right - Left;

        internal Box Turned => new(Top, Bottom, Left, Right, Shape, IsSlender);
    }

    internal void Clear() => _boxes.Clear();

    internal void Add(in Component piece, Shape shape)
    {
        if (shape != Shape.Region)
        {
            var (length, width) = piece.Axes;
            _boxes.Add(new Box(piece.Left, piece.Right, piece.Top, piece.Bottom, shape, shape == Shape.Stroke || length >= SlenderRatio * width));
        }
    }

    /// <summary>True if some could be read together.</summary>
    internal bool MayBeRead()
    {
        if (_boxes.Count > MostPieces)
        {
            return true;
        }

        var found = FindNear() || FindAlong();
        for (var i = 0; i < _boxes.Count; i++)
        {
            _boxes[i] = _boxes[i].Turned;
        }

        return found || FindAlong();
    }

    /// <summary>Two of about one size next to each other in any direction; bars and dashes alone say nothing.</summary>
    private bool FindNear()
    {
        Sort();
        for (var i = 0; i < _boxes.Count; i++)
        {
            var a = _boxes[i];
            for (var j = i + 1; j < _boxes.Count && _boxes[j].Left - a.Right <= ShapeJudge.TallestLetter; j++)
            {
                var b = _boxes[j];
                var (longer, shorter) = (Math.Max(a.Longest, b.Longest), Math.Min(a.Longest, b.Longest));
                if (longer <= ShapeJudge.TallestLetter && longer <= (1.5 * shorter) + 1 && !(a.IsSlender && b.IsSlender)
                    && Math.Abs(a.Left + a.Right - b.Left - b.Right) <= 3.2 * longer && Math.Abs(a.Top + a.Bottom - b.Top - b.Bottom) <= 3.2 * longer)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Sort() => _boxes.Sort((a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Top.CompareTo(b.Top));

    private bool FindAlong()
    {
        Sort();
        for (var i = 0; i < _boxes.Count; i++)
        {
            var (big, bars) = (1, 1);
            var (a, last) = (_boxes[i], _boxes[i]);
            double least = double.MaxValue, most = 0;
            for (var j = i + 1; j < _boxes.Count && _boxes[j].Left - last.Right <= 1.2 * a.Height; j++)
            {
                var b = _boxes[j];
                if (!AreAlike(a, b))
                {
                    continue;
                }

                if (IsBar(a) && IsBar(b))
                {
                    (least, most) = (Math.Min(least, b.Left - last.Left), Math.Max(most, b.Left - last.Left));
                    bars++;
                }
                else if (a.Height <= ShapeJudge.TallestLetter || ++big > 2 || !(IsContour(a) && IsContour(b)))
                {
                    return true;
                }

                last = b;
            }

            if (bars >= FewestBars && most > (1.5 * least) + 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Bars stand upright; a stroke along the row is no letter of it.</summary>
    private static bool IsBar(Box box) => box.Shape == Shape.Stroke && box.Height >= 2 * box.Width;

    /// <summary>Large ones stand side by side in drawings, too.</summary>
    private static bool IsContour(Box box) => box.Shape is Shape.Ring or Shape.Stroke;

    private static bool AreAlike(Box a, Box b)
    {
        if ((a.Shape == Shape.Stroke && !IsBar(a)) || (b.Shape == Shape.Stroke && !IsBar(b)))
        {
            return false;
        }

        var (higher, lower) = (Math.Max(a.Height, b.Height), Math.Min(a.Height, b.Height));
        var common = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
        return higher <= (1.34 * lower) + 1 && common >= 0.75 * lower && Math.Max(a.Width, b.Width) <= 2 * higher;
    }
}

namespace Lethe.Graphics;

/// <summary>
/// Tells harmless shapes by their measures. It does not look for letters: what is not known to be something else counts as one, so
/// that writing of any script, size and direction is found (PS3.15 E.3.3).
/// </summary>
internal sealed class ShapeJudge(HoleFinder holes)
{
    /// <summary>Pixels: no letter is taken to be higher.</summary>
    internal const int TallestLetter = 64;

    /// <summary>Pixels: no letter is taken to be smaller.</summary>
    private const int SmallestLetter = 4;

    private const int MostRings = 64;
    private const double Solid = 10 / 12d;

    private int _rings;

    internal void Begin() => _rings = 0;

    /// <summary>The shape of a piece of what is drawn.</summary>
    internal Shape Of(in Component piece, ReadOnlySpan<PixelRun> runs, int label, int smallestLetter = SmallestLetter)
    {
        if (piece.Longest < smallestLetter)
        {
            return Shape.Region;
        }

        if (piece.Holes <= 1 && OfWhole(in piece, runs, label) is var whole and not Shape.Unknown)
        {
            return whole;
        }

        if (piece.Holes == 1 && IsRing(in piece, runs, label))
        {
            return Shape.Ring;
        }

        return piece.Shortest > TallestLetter && IsLarge(in piece) ? Shape.Large : Shape.Unknown;
    }

    /// <summary>The shape of a piece of what is left blank: light writing on a dark ground looks so. The ground itself is a region.</summary>
    internal Shape OfBlank(in Component piece, BitPlane plane, ReadOnlySpan<PixelRun> runs, int label)
    {
        var atBorder = piece.Left == 0 || piece.Top == 0 || piece.Right == plane.Columns || piece.Bottom == plane.Rows;
        var isGround = (atBorder && (piece.Shortest > TallestLetter || piece.Area >= 0.6 * piece.Width * piece.Height))
            || (piece.Shortest > TallestLetter && piece.Raggedness <= 12);
        return isGround ? Shape.Region : Of(in piece, runs, label);
    }

    private static Shape OfWhole(in Component piece, ReadOnlySpan<PixelRun> runs, int label)
    {
        var (length, width) = piece.Axes;
        var isSolid = piece.Holes == 0 && piece.Area >= Solid * length * width && piece.Gaps <= 2 + (0.02 * piece.Outline);
        if ((isSolid && length >= 2 * width) || (width <= 1.6 && length > 2))
        {
            return Shape.Stroke;
        }

        // The barbs of an arrow may enclose a pixel at its tip.
        var isFlatArc = piece.Holes == 0 && piece.Gaps <= 4 && piece.Diagonal >= 6 && piece.Length <= 1.15 * piece.Diagonal;
        var isSlim = piece.Diagonal >= (piece.Holes == 0 ? 12 : 24) && length >= 3 * width && piece.Length <= 1.7 * piece.Diagonal;
        return isSolid ? Shape.Region
            : isFlatArc || (isSlim && Symmetry.IsArrow(in piece, runs, label)) || Symmetry.IsCross(in piece, runs, label) ? Shape.Figure
            : Shape.Unknown;
    }

    /// <summary>The hole spans the whole piece: nothing stands out, as in letters such as P or 6.</summary>
    private bool IsRing(in Component piece, ReadOnlySpan<PixelRun> runs, int label)
    {
        if (piece.Thickness > piece.Shortest / 3d || piece.Length > 2.2 * (piece.Width + piece.Height) || ++_rings > MostRings)
        {
            return false;
        }

        var (width, height) = holes.BoxOf(runs, label);
        return piece.Width - width <= MostEdges(in piece, piece.Width) && piece.Height - height <= MostEdges(in piece, piece.Height);
    }

    private static double MostEdges(in Component piece, int size) => Math.Max(Math.Max(2, 3.2 * piece.Thickness), 0.12 * size);

    private static bool IsLarge(in Component piece) => piece.Thickness <= 8
        ? piece.Holes <= 2 && piece.Length <= 2.2 * piece.Diagonal
        : piece.Raggedness <= 6 && piece.Gaps <= 12 + (0.02 * piece.Outline);
}

namespace Lethe.PictureKit.Fonts;

/// <summary>Contours of TrueType: straight lines and quadratic curves, whose points on the curve between two others may be left out.</summary>
public static class Curves
{
    private const int Pieces = 6;

    /// <summary>The contour as a polygon.</summary>
    public static IEnumerable<(double X, double Y)> Flatten(List<(double X, double Y, bool IsOn)> contour)
    {
        var whole = WithAllPoints(contour);
        for (var i = 0; i < whole.Count; i++)
        {
            var (here, next) = (whole[i], whole[(i + 1) % whole.Count]);
            if (!here.IsOn)
            {
                continue;
            }

            yield return (here.X, here.Y);
            var end = whole[(i + 2) % whole.Count];
            for (var piece = 1; piece < Pieces && !next.IsOn; piece++)
            {
                var (t, u) = (piece / (double)Pieces, 1 - (piece / (double)Pieces));
                yield return ((u * u * here.X) + (2 * u * t * next.X) + (t * t * end.X), (u * u * here.Y) + (2 * u * t * next.Y) + (t * t * end.Y));
            }
        }
    }

    private static List<(double X, double Y, bool IsOn)> WithAllPoints(List<(double X, double Y, bool IsOn)> contour)
    {
        var whole = new List<(double X, double Y, bool IsOn)>();
        for (var i = 0; i < contour.Count; i++)
        {
            var (here, next) = (contour[i], contour[(i + 1) % contour.Count]);
            whole.Add(here);
            if (!here.IsOn && !next.IsOn)
            {
                whole.Add(((here.X + next.X) / 2, (here.Y + next.Y) / 2, true));
            }
        }

        return whole;
    }
}

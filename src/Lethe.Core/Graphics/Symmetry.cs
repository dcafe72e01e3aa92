namespace Lethe.Graphics;

/// <summary>Tells marks by how they look mirrored.</summary>
internal static class Symmetry
{
    /// <summary>An arrow is the same on both sides of its shaft; letters such as L or 7 are not.</summary>
    internal static bool IsArrow(in Component piece, ReadOnlySpan<PixelRun> runs, int label)
    {
        var (sin, cos) = Math.SinCos(piece.Angle);
        var (centerX, centerY) = piece.Center;
        double squares = 0, cubes = 0;
        foreach (var run in runs)
        {
            for (var x = run.First; x < run.End && run.Label == label; x++)
            {
                var aside = ((run.Row - centerY) * cos) - ((x - centerX) * sin);
                squares += aside * aside;
                cubes += aside * aside * aside;
            }
        }

        var spread = Math.Sqrt(squares / piece.Area);
        return Math.Abs(cubes / piece.Area) <= 0.3 * spread * spread * spread;
    }

    /// <summary>The marks + and x are the same when mirrored and when turned by 90 degrees.</summary>
    internal static bool IsCross(in Component piece, ReadOnlySpan<PixelRun> runs, int label)
    {
        if (piece.Longest > 64 || Math.Abs(piece.Width - piece.Height) > 1)
        {
            return false;
        }

        Span<ulong> rows = stackalloc ulong[64];
        rows.Clear();
        foreach (var run in runs)
        {
            for (var x = run.First; x < run.End && run.Label == label; x++)
            {
                rows[run.Row - piece.Top] |= 1UL << (x - piece.Left);
            }
        }

        var differing = 0;
        for (var y = 0; y < piece.Height; y++)
        {
            for (var x = 0; x < piece.Width; x++)
            {
                var here = Is(rows, x, y);
                differing += here != Is(rows, piece.Width - 1 - x, y) ? 1 : 0;
                differing += here != Is(rows, x, piece.Height - 1 - y) ? 1 : 0;
                differing += here != Is(rows, y, x) ? 1 : 0;
            }
        }

        return differing <= piece.Area / 3;
    }

    private static bool Is(ReadOnlySpan<ulong> rows, int x, int y) => ((rows[y] >> x) & 1) != 0;
}

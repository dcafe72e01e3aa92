namespace Lethe.Pixels.Codecs.HighThroughput;

/// <summary>The reversible 5-3 transform (ISO/IEC 15444-1 F.4.8.1). Low parts are left and above, high parts right and below.</summary>
internal static class Wavelet
{
    /// <summary>Transforms the upper left part of a plane once.</summary>
    internal static void Forward(Span<int> plane, int stride, int columns, int rows)
    {
        var line = new int[Math.Max(columns, rows)];
        if (rows > 1)
        {
            for (var x = 0; x < columns; x++)
            {
                for (var y = 0; y < rows; y++)
                {
                    line[y] = plane[(y * stride) + x];
                }

                Lift(line.AsSpan(0, rows));
                for (var y = 0; y < rows; y++)
                {
                    plane[(Place(y, rows) * stride) + x] = line[y];
                }
            }
        }

        for (var y = 0; y < rows && columns > 1; y++)
        {
            var row = plane.Slice(y * stride, columns);
            row.CopyTo(line);
            Lift(line.AsSpan(0, columns));
            for (var x = 0; x < columns; x++)
            {
                row[Place(x, columns)] = line[x];
            }
        }
    }

    private static int Place(int i, int length) => (i & 1) == 0 ? i >> 1 : ((length + 1) >> 1) + (i >> 1);

    private static void Lift(Span<int> line)
    {
        for (var i = 1; i < line.Length; i += 2)
        {
            line[i] -= (line[i - 1] + line[i + 1 < line.Length ? i + 1 : i - 1]) >> 1;
        }

        for (var i = 0; i < line.Length; i += 2)
        {
            var before = line[i > 0 ? i - 1 : 1];
            line[i] += (before + (i + 1 < line.Length ? line[i + 1] : before) + 2) >> 2;
        }
    }
}

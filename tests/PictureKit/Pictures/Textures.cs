namespace Lethe.PictureKit.Pictures;

/// <summary>Pictures of grain, folds and edges in all sizes of waves, in which shapes like letters come by chance.</summary>
public static class Textures
{
    /// <summary>Waves of several lengths, here and there cut to hard edges.</summary>
    public static Canvas Tissue(Random random)
    {
        var canvas = new Canvas(128 + (64 * random.Next(7)), 128 + (64 * random.Next(6)));
        var layers = Enumerable.Range(0, 3).Select(_ => (Waves: Waves(random), Weight: random.NextDouble())).ToArray();
        var (edges, shade, hardness, isRound) = (Waves(random), new Noise(random, 90, 90), random.Next(3) == 0 ? 8 : 0.8 + random.NextDouble(), random.Next(2) == 0);
        var radius = Math.Min(canvas.Width, canvas.Height) * 0.46;
        canvas.Paint((x, y) =>
        {
            if (isRound && Math.Pow(x - (canvas.Width / 2.0), 2) + Math.Pow(y - (canvas.Height / 2.0), 2) > radius * radius)
            {
                return 0.02 * random.NextDouble();
            }

            var level = layers.Sum(layer => layer.Weight * layer.Waves[x, y]) + (0.4 * edges[x, y]);
            return 0.45 + (0.3 * Math.Tanh(hardness * level)) + (0.15 * shade[x, y]) + (0.03 * random.NextDouble());
        });
        return canvas;
    }

    /// <summary>A few coarse pixels of a body with strong noise, also enlarged: echo planar and diffusion images, small tomograms, scintigrams.</summary>
    public static Canvas Functional(Random random)
    {
        var (side, factor) = (48 + random.Next(100), 1 + random.Next(4));
        var small = new Canvas(side, side);
        var (folds, shade, noise, rim) = (new Noise(random, 2 + (5 * random.NextDouble()), 2 + (5 * random.NextDouble())), new Noise(random, side / 2.0, side / 2.0), 0.02 + (0.2 * random.NextDouble() * random.NextDouble()), 0.3 + (0.6 * random.NextDouble()));
        var (wide, high, strength, ghost) = (0.3 + (0.15 * random.NextDouble()), 0.3 + (0.18 * random.NextDouble()), 0.1 + (0.3 * random.NextDouble()), 0.1 * random.NextDouble());
        small.Paint((x, y) =>
        {
            var radius = Math.Sqrt(Math.Pow((x - (side / 2.0)) / (wide * side), 2) + Math.Pow((y - (side / 2.0)) / (high * side), 2));
            var level = radius > 1 ? ghost * (1 + folds[x, y]) : radius > 0.9 ? rim : 0.35 + (strength * folds[x, y]) + (0.15 * shade[x, y]);
            return Math.Abs(level + (noise * (random.NextDouble() + random.NextDouble() - 1)));
        });
        return Enlarge(small, factor, random.Next(2) == 0);
    }

    private static Noise Waves(Random random)
    {
        var length = 1.5 * Math.Pow(12, random.NextDouble());
        return new Noise(random, length * (0.6 + random.NextDouble()), length * (0.6 + random.NextDouble()));
    }

    private static Canvas Enlarge(Canvas small, int factor, bool isSoft)
    {
        var large = new Canvas(small.Width * factor, small.Height * factor);
        large.Paint((x, y) =>
        {
            var (column, row) = (x / factor, y / factor);
            var (right, lower) = isSoft ? (x % factor / (double)factor, y % factor / (double)factor) : (0, 0);
            var (nextColumn, nextRow) = (Math.Min(small.Width - 1, column + 1), Math.Min(small.Height - 1, row + 1));
            return ((1 - lower) * (((1 - right) * small[column, row, 0]) + (right * small[nextColumn, row, 0]))) + (lower * (((1 - right) * small[column, nextRow, 0]) + (right * small[nextColumn, nextRow, 0])));
        });
        return large;
    }
}

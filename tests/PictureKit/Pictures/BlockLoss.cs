namespace Lethe.PictureKit.Pictures;

/// <summary>What coding in blocks of 8 x 8 cosines with few levels leaves of a picture.</summary>
public static class BlockLoss
{
    private const int Side = 8;

    private static readonly float[] Waves = [.. Enumerable.Range(0, Side * Side).Select(i => (float)(Math.Cos(((2 * (i % Side)) + 1) * (i / Side) * Math.PI / 16) * (i / Side == 0 ? Math.Sqrt(0.125) : 0.5)))];

    /// <summary>Codes and decodes each color.</summary>
    /// <param name="canvas">The picture.</param>
    /// <param name="step">Levels of 255 between two values of the lowest wave; higher waves have more.</param>
    public static void Apply(Canvas canvas, int step)
    {
        var (block, waves) = (new float[Side * Side], new float[Side * Side]);
        for (var color = 0; color < 3; color++)
        {
            for (var y = 0; y + Side <= canvas.Height; y += Side)
            {
                for (var x = 0; x + Side <= canvas.Width; x += Side)
                {
                    Take(canvas, x, y, color, block);
                    Transform(block, waves, isForward: true);
                    Round(waves, step / 255f);
                    Transform(waves, block, isForward: false);
                    Put(canvas, x, y, color, block);
                }
            }
        }
    }

    private static void Take(Canvas canvas, int x, int y, int color, float[] block)
    {
        for (var i = 0; i < block.Length; i++)
        {
            block[i] = canvas[x + (i % Side), y + (i / Side), color];
        }
    }

    private static void Put(Canvas canvas, int x, int y, int color, float[] block)
    {
        for (var i = 0; i < block.Length; i++)
        {
            canvas[x + (i % Side), y + (i / Side), color] = block[i];
        }
    }

    private static void Round(float[] waves, float step)
    {
        for (var i = 0; i < waves.Length; i++)
        {
            var size = step * (1 + (0.6f * ((i % Side) + (i / Side))));
            waves[i] = MathF.Round(waves[i] / size) * size;
        }
    }

    /// <summary>Rows, then columns; the second pass turns the block back.</summary>
    private static void Transform(float[] from, float[] to, bool isForward)
    {
        Span<float> half = stackalloc float[Side * Side];
        Pass(from, half, isForward);
        Pass(half, to, isForward);
    }

    private static void Pass(ReadOnlySpan<float> from, Span<float> to, bool isForward)
    {
        for (var row = 0; row < Side; row++)
        {
            for (var wave = 0; wave < Side; wave++)
            {
                var sum = 0f;
                for (var i = 0; i < Side; i++)
                {
                    sum += from[(row * Side) + i] * (isForward ? Waves[(wave * Side) + i] : Waves[(i * Side) + wave]);
                }

                to[(wave * Side) + row] = sum;
            }
        }
    }
}

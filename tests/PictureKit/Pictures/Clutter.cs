using Lethe.Pixels.Frames;

namespace Lethe.PictureKit.Pictures;

/// <summary>What devices draw beside text and people take for none: rulers, traces on grids, wires, dots, crosses, scales of grey.</summary>
public static class Clutter
{
    /// <summary>Adds none to three of them.</summary>
    public static void Add(Canvas canvas, Random random)
    {
        for (var i = random.Next(4); i > 0; i--)
        {
            var grey = random.Next(3) == 0 ? random.NextSingle() : 0.95f;
            switch (random.Next(6))
            {
                case 0:
                    Ruler(canvas, random, grey);
                    break;
                case 1:
                    Trace(canvas, random, grey);
                    break;
                case 2:
                    Wire(canvas, random, random.Next(2));
                    break;
                case 3:
                    Dots(canvas, random, grey);
                    break;
                case 4:
                    Cross(canvas, random, grey);
                    break;
                default:
                    Ring(canvas, random, grey);
                    break;
            }
        }
    }

    private static void Ruler(Canvas canvas, Random random, float grey)
    {
        var (isUpright, step, at) = (random.Next(2) == 0, 6 + random.Next(20), 6 + random.Next(30));
        var (start, end) = (20 + random.Next(60), (isUpright ? canvas.Height : canvas.Width) - 20 - random.Next(60));
        for (var i = start; i < end; i += step)
        {
            var length = (i - start) / step % 5 == 0 ? 9 : 5;
            canvas.Fill(isUpright ? new PixelBox(canvas.Width - at - length, i, length, 1) : new PixelBox(i, canvas.Height - at - length, 1, length), grey, grey, grey);
        }
    }

    private static void Trace(Canvas canvas, Random random, float grey)
    {
        var (top, beat, width) = (canvas.Height - 90 + random.Next(30), 40 + random.Next(50), 1 + random.Next(2));
        var before = 0;
        for (var x = 0; x < canvas.Width * 3 / 4; x++)
        {
            var at = x % beat;
            var height = at is > 10 and < 14 ? (at - 10) * 12 : at is >= 14 and < 18 ? 48 - ((at - 13) * 14) : at is > 24 and < 34 ? (int)(8 * Math.Sin((at - 24) * 0.31)) : 0;
            var (low, high) = (Math.Min(before, height), Math.Max(before, height));
            canvas.Fill(new PixelBox(x, top + 40 - high, width, high - low + width), grey, grey, 0.4f * grey);
            before = height;
        }
    }

    private static void Wire(Canvas canvas, Random random, float grey)
    {
        var (bend, x) = (new Noise(random, 80, 80), canvas.Width * random.NextDouble());
        for (var y = 0; y < canvas.Height; y++)
        {
            canvas.Fill(new PixelBox((int)(x + (60 * bend[5, y])), y, 2, 1), grey, grey, grey);
        }
    }

    private static void Dots(Canvas canvas, Random random, float grey)
    {
        var (x, y, spread) = (random.Next(canvas.Width), random.Next(canvas.Height), 20 + random.Next(120));
        for (var i = 0; i < 30; i++)
        {
            var side = 1 + random.Next(4);
            canvas.Fill(new PixelBox(x + random.Next(-spread, spread), y + random.Next(-spread, spread), side, side), grey, grey, grey);
        }
    }

    private static void Cross(Canvas canvas, Random random, float grey)
    {
        var (x, y, length) = (random.Next(canvas.Width), random.Next(canvas.Height), 4 + random.Next(10));
        canvas.Fill(new PixelBox(x - length, y, (2 * length) + 1, 1), grey, grey, grey);
        canvas.Fill(new PixelBox(x, y - length, 1, (2 * length) + 1), grey, grey, grey);
        for (var i = 0; i < 80; i += 4)
        {
            canvas.Fill(new PixelBox(x + i, y + (i / 2), 2, 1), grey, grey, grey);
        }
    }

    private static void Ring(Canvas canvas, Random random, float grey)
    {
        var (x, y, radius) = (random.Next(canvas.Width), random.Next(canvas.Height), 6 + random.Next(40));
        for (var i = 0; i < 360; i++)
        {
            canvas.Fill(new PixelBox(x + (int)(radius * Math.Cos(i * Math.PI / 180)), y + (int)(radius * Math.Sin(i * Math.PI / 180)), 1, 1), grey, grey, grey);
        }
    }
}

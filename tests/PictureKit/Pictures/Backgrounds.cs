using Lethe.Pixels.Frames;

namespace Lethe.PictureKit.Pictures;

/// <summary>Pictures as devices make them, before anything is burned in.</summary>
public static class Backgrounds
{
    public static Canvas Draw(PictureKind kind, Random random) => kind switch
    {
        PictureKind.Ultrasound => Ultrasound(random, hasFlow: false),
        PictureKind.UltrasoundColor => Ultrasound(random, hasFlow: true),
        PictureKind.Radiograph or PictureKind.RadiographInverted => Radiograph(random),
        PictureKind.ScreenLight => Screen(random, 0.93f, 0.75f),
        PictureKind.ScreenDark => Screen(random, 0.1f, 0.3f),
        PictureKind.Fluoroscopy => Fluoroscopy(random),
        PictureKind.Tomogram => Tomogram(random),
        PictureKind.MagneticResonance => MagneticResonance(random),
        PictureKind.Photograph => Photograph(random),
        PictureKind.Texture => Textures.Tissue(random),
        _ => Textures.Functional(random),
    };

    /// <summary>A sector of speckle on black, a grey scale beside it, flow in colors.</summary>
    private static Canvas Ultrasound(Random random, bool hasFlow)
    {
        var canvas = new Canvas(640, 480);
        var (speckle, shapes, angle) = (new Noise(random, 3, 2), new Noise(random, 60, 45), 0.5 + (0.3 * random.NextDouble()));
        canvas.Paint((x, y) =>
        {
            var (dx, dy) = (x - 320.0, y - 20.0);
            var (radius, turn) = (Math.Sqrt((dx * dx) + (dy * dy)), Math.Atan2(dx, dy));
            var level = Math.Max(0, 0.35 + (0.5 * shapes[x, y])) * (0.35 + Math.Abs(speckle[x, y]));
            return radius is > 40 and < 440 && Math.Abs(turn) < angle ? 0.9 * level : 0;
        });
        for (var y = 120; y < 320; y++)
        {
            canvas.Fill(new PixelBox(610, y, 12, 1), (320 - y) / 200f, (320 - y) / 200f, (320 - y) / 200f);
        }

        if (hasFlow)
        {
            var flow = new Noise(random, 25, 25);
            for (var i = 0; i < 160 * 120; i++)
            {
                var (x, y) = (240 + (i % 160), 180 + (i / 160));
                var speed = (float)flow[x, y];
                if (Math.Abs(speed) > 0.3)
                {
                    canvas.Fill(new PixelBox(x, y, 1, 1), speed > 0 ? 0.5f + (speed / 2) : 0, 0.1f, speed < 0 ? 0.5f - (speed / 2) : 0);
                }
            }
        }

        return canvas;
    }

    /// <summary>A body with ribs and lungs in front of a bright ground, within hard collimation, grain over all.</summary>
    private static Canvas Radiograph(Random random)
    {
        var canvas = new Canvas(720, 840);
        var (soft, fine, grain, bones) = (new Noise(random, 130, 110), new Noise(random, 22, 30), 0.008 + (0.02 * random.NextDouble()), 40 + random.Next(30));
        var (left, right) = (random.Next(60), 720 - random.Next(60));
        canvas.Paint((x, y) =>
        {
            if (x < left || x >= right)
            {
                return 0.02;
            }

            var across = (x - 360) / 300.0;
            var body = across * across < 1 ? 0.75 * Math.Sqrt(1 - (across * across)) : 0;
            var lung = Math.Exp(-Math.Pow((Math.Abs(across) - 0.45) / 0.25, 2)) * Math.Exp(-Math.Pow((y - 350) / 260.0, 2));
            var ribs = lung * 0.12 * Math.Max(0, Math.Sin((y + (60 * across * across)) * 2 * Math.PI / bones));
            return 0.06 + body - (0.45 * lung) + ribs + (0.08 * soft[x, y]) + (0.03 * fine[x, y]) + (grain * ((2 * random.NextDouble()) - 1));
        });
        return canvas;
    }

    /// <summary>Windows, buttons, bars and a curve, as programs show them.</summary>
    private static Canvas Screen(Random random, float ground, float line)
    {
        var canvas = new Canvas(800, 600);
        canvas.Fill(new PixelBox(0, 0, 800, 600), ground, ground, ground);
        canvas.Fill(new PixelBox(0, 0, 800, 40), line, line, line);
        for (var i = 0; i < 6; i++)
        {
            canvas.Frame(new PixelBox(20 + random.Next(500), 60 + random.Next(400), 80 + random.Next(200), 40 + random.Next(120)), line);
        }

        var (bars, curve) = (new PixelBox(480, 380, 280, 180), new Noise(random, 30, 1000));
        canvas.Frame(bars, line);
        for (var i = 0; i < 9; i++)
        {
            var height = 20 + random.Next(130);
            canvas.Fill(new PixelBox(bars.X + 10 + (30 * i), bars.Bottom - height, 18, height), random.NextSingle(), random.NextSingle(), random.NextSingle());
        }

        for (var x = 0; x < 400; x++)
        {
            canvas.Fill(new PixelBox(40 + x, 480 + (int)(40 * curve[x, 0]), 1, 2), 0.2f, 0.4f, 0.8f);
        }

        return canvas;
    }

    /// <summary>Soft shadows, vessels that hold contrast medium, noise, a round image field.</summary>
    private static Canvas Fluoroscopy(Random random)
    {
        var canvas = new Canvas(512, 512);
        var (soft, bend, isRound) = (new Noise(random, 90, 90), new Noise(random, 70, 70), random.Next(2) == 0);
        canvas.Paint((x, y) =>
        {
            if (isRound && ((x - 256) * (x - 256)) + ((y - 256) * (y - 256)) > 250 * 250)
            {
                return 0;
            }

            var vessels = Enumerable.Range(0, 4).Sum(i => Math.Exp(-Math.Pow((y - (90 * (i + 1)) - (60 * bend[x, 40 * i])) / (2.0 + (1.5 * i)), 2)));
            return 0.6 + (0.2 * soft[x, y]) - (0.3 * Math.Min(1, vessels)) + (0.03 * ((2 * random.NextDouble()) - 1));
        });
        return canvas;
    }

    /// <summary>A body of bone, soft tissue and air on a table, noise.</summary>
    private static Canvas Tomogram(Random random)
    {
        var canvas = new Canvas(512, 512);
        var (organs, noise, skull) = (new Noise(random, 45, 45), 0.01 + (0.015 * random.NextDouble()), 0.8 + (0.1 * random.NextDouble()));
        canvas.Paint((x, y) =>
        {
            var radius = Math.Sqrt(Math.Pow((x - 256) / 200.0, 2) + Math.Pow((y - 250) / 160.0, 2));
            var level = radius > 1 ? 0 : radius > 0.94 ? 0.28 : radius > skull && radius < skull + 0.06 ? 0.75 : 0.3 + (0.06 * Math.Round(2 * organs[x, y]));
            level += y is > 425 and < 431 && x is > 40 and < 470 ? 0.25 : 0;
            return level + (noise * ((2 * random.NextDouble()) - 1)) + 0.03;
        });
        return canvas;
    }

    /// <summary>Folds of a brain, a bright rim, noise.</summary>
    private static Canvas MagneticResonance(Random random)
    {
        var side = 256 + (64 * random.Next(5));
        var canvas = new Canvas(side, side);
        var (folds, shade, noise, rim) = (new Noise(random, side / 22.0, side / 22.0), new Noise(random, side / 3.0, side / 3.0), 0.02 + (0.04 * random.NextDouble()), 0.6 + (0.3 * random.NextDouble()));
        canvas.Paint((x, y) =>
        {
            var radius = Math.Sqrt(Math.Pow((x - (side / 2.0)) / (0.4 * side), 2) + Math.Pow((y - (side / 2.0)) / (0.46 * side), 2));
            var level = radius > 1 ? 0 : radius > 0.95 ? rim : radius > 0.88 ? 0.05 : 0.35 + (0.15 * Math.Sin(4 * folds[x, y])) + (0.1 * shade[x, y]);
            return Math.Abs(level + (noise * (random.NextDouble() + random.NextDouble() - 1)));
        });
        return canvas;
    }

    /// <summary>Skin or gut in colors, seen through a round opening, with glare and hairs.</summary>
    private static Canvas Photograph(Random random)
    {
        var canvas = new Canvas(640, 480);
        var (shade, spots, grain, isRound) = (new Noise(random, 150, 150), new Noise(random, 18, 18), new Noise(random, 4, 4), random.Next(2) == 0);
        for (var i = 0; i < 640 * 480; i++)
        {
            var (x, y) = (i % 640, i / 640);
            var level = isRound && ((x - 320) * (x - 320)) + ((y - 240) * (y - 240)) > 235 * 235 ? 0 : 0.6 + (0.25 * shade[x, y]) + (0.05 * grain[x, y]);
            var glare = spots[x, y] > 0.75 ? (spots[x, y] - 0.75) * 3 : 0;
            canvas.Fill(new PixelBox(x, y, 1, 1), (float)Math.Clamp(level + glare, 0, 1), (float)Math.Clamp((0.65 * level) + glare, 0, 1), (float)Math.Clamp((0.55 * level) + glare, 0, 1));
        }

        return canvas;
    }
}

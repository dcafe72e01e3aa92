using Lethe.Pixels.Frames;
using Lethe.PictureKit.Fonts;

namespace Lethe.PictureKit.Pictures;

/// <summary>A picture of three colors from 0 to 1 that is drawn upon.</summary>
public sealed class Canvas(int width, int height)
{
    private readonly float[] _values = new float[width * height * 3];

    public int Width => width;

    public int Height => height;

    /// <summary>A color of a pixel.</summary>
    public float this[int x, int y, int color]
    {
        get => _values[(((y * width) + x) * 3) + color];
        set => _values[(((y * width) + x) * 3) + color] = Math.Clamp(value, 0, 1);
    }

    public Canvas Copy()
    {
        var copy = new Canvas(width, height);
        _values.CopyTo(copy._values, 0);
        return copy;
    }

    /// <summary>Sets each pixel by its place.</summary>
    public void Paint(Func<int, int, double> grey)
    {
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                Set(x, y, (float)grey(x, y));
            }
        }
    }

    public void Set(int x, int y, float grey) => (this[x, y, 0], this[x, y, 1], this[x, y, 2]) = (grey, grey, grey);

    public void Fill(PixelBox box, float red, float green, float blue)
    {
        box = box.Intersect(new PixelBox(0, 0, width, height));
        for (var y = box.Y; y < box.Bottom; y++)
        {
            for (var x = box.X; x < box.Right; x++)
            {
                (this[x, y, 0], this[x, y, 1], this[x, y, 2]) = (red, green, blue);
            }
        }
    }

    public void Frame(PixelBox box, float grey)
    {
        Fill(box with { Height = 1 }, grey, grey, grey);
        Fill(box with { Width = 1 }, grey, grey, grey);
        Fill(box with { Y = box.Bottom - 1, Height = 1 }, grey, grey, grey);
        Fill(box with { X = box.Right - 1, Width = 1 }, grey, grey, grey);
    }

    /// <summary>Mean and standard deviation of the brightness in a box.</summary>
    public (double Mean, double Spread) Levels(PixelBox box)
    {
        var (count, sum, squares) = (0, 0.0, 0.0);
        box = box.Intersect(new PixelBox(0, 0, width, height));
        for (var y = box.Y; y < box.Bottom; y++)
        {
            for (var x = box.X; x < box.Right; x++)
            {
                var level = (this[x, y, 0] + this[x, y, 1] + this[x, y, 2]) / 3;
                (count, sum, squares) = (count + 1, sum + level, squares + (level * level));
            }
        }

        var mean = sum / Math.Max(1, count);
        return (mean, Math.Sqrt(Math.Max(0, (squares / Math.Max(1, count)) - (mean * mean))));
    }

    /// <summary>Lays a color over the picture where there is ink.</summary>
    public void Ink(InkedText text, int left, int top, bool isSmooth, (float Red, float Green, float Blue) color)
    {
        for (var y = 0; y < text.Height; y++)
        {
            for (var x = 0; x < text.Width; x++)
            {
                var ink = isSmooth ? Math.Min(1, text[x, y]) : text[x, y] >= 0.45f ? 1 : 0;
                if (ink > 0 && left + x >= 0 && top + y >= 0 && left + x < width && top + y < height)
                {
                    Blend(left + x, top + y, 0, color.Red, ink);
                    Blend(left + x, top + y, 1, color.Green, ink);
                    Blend(left + x, top + y, 2, color.Blue, ink);
                }
            }
        }
    }

    private void Blend(int x, int y, int index, float value, float ink) => this[x, y, index] += (value - this[x, y, index]) * ink;
}

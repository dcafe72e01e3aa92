namespace Lethe.PictureKit.Fonts;

/// <summary>How much of each pixel a text covers, from 0 to 1.</summary>
public sealed class InkedText
{
    private const int LinesOfPixel = 5;
    private const int Rim = 1;

    private readonly float[] _ink;

    private InkedText(int width, int height) => (Width, Height, _ink) = (width, height, new float[width * height]);

    public int Width { get; }

    public int Height { get; }

    public float this[int x, int y] => x >= 0 && y >= 0 && x < Width && y < Height ? _ink[(y * Width) + x] : 0;

    /// <summary>Draws a text in a height of em in pixels.</summary>
    public static InkedText Draw(TrueTypeFont font, string text, double size)
    {
        var contours = font.Outline(text, size);
        var points = contours.SelectMany(contour => contour).ToList();
        var (left, top) = (Math.Floor(points.Min(p => p.X)) - Rim, Math.Floor(points.Min(p => p.Y)) - Rim);
        var inked = new InkedText((int)(Math.Ceiling(points.Max(p => p.X)) - left) + Rim, (int)(Math.Ceiling(points.Max(p => p.Y)) - top) + Rim);
        for (var line = 0; line < inked.Height * LinesOfPixel; line++)
        {
            inked.Fill(contours, left, top, line);
        }

        return inked;
    }

    /// <summary>Draws a text in letters of 5 x 7 dots, each of some pixels.</summary>
    public static InkedText OfDots(string text, int scale)
    {
        var inked = new InkedText(Lettering.WidthOf(text, scale) + (2 * Rim), (7 * scale) + (2 * Rim));
        Lettering.Draw(text, Rim, Rim, scale, (x, y) => inked._ink[(y * inked.Width) + x] = 1);
        return inked;
    }

    /// <summary>The same, larger and soft, as scaled screens are.</summary>
    public InkedText Enlarged(double factor)
    {
        var large = new InkedText((int)(Width * factor), (int)(Height * factor));
        for (var y = 0; y < large.Height; y++)
        {
            for (var x = 0; x < large.Width; x++)
            {
                var (across, down) = (x / factor, y / factor);
                var (column, row) = ((int)across, (int)down);
                var (right, lower) = ((float)(across - column), (float)(down - row));
                large._ink[(y * large.Width) + x] = ((1 - lower) * (((1 - right) * this[column, row]) + (right * this[column + 1, row])))
                    + (lower * (((1 - right) * this[column, row + 1]) + (right * this[column + 1, row + 1])));
            }
        }

        return large;
    }

    /// <summary>The same, upside down to the right: lines that run downward.</summary>
    public InkedText Turned()
    {
        var turned = new InkedText(Height, Width);
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                turned._ink[(x * turned.Width) + Height - 1 - y] = _ink[(y * Width) + x];
            }
        }

        return turned;
    }

    /// <summary>Fills between the contours on one line of a row of pixels, by the rule of windings that are not zero.</summary>
    private void Fill(List<List<(double X, double Y)>> contours, double left, double top, int line)
    {
        var y = top + ((line + 0.5) / LinesOfPixel);
        var crossings = new List<(double X, int Winding)>();
        foreach (var contour in contours)
        {
            for (var i = 0; i < contour.Count; i++)
            {
                var (a, b) = (contour[i], contour[(i + 1) % contour.Count]);
                if (a.Y <= y != b.Y <= y)
                {
                    crossings.Add((a.X + ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) - left, a.Y <= y ? 1 : -1));
                }
            }
        }

        crossings.Sort((one, other) => one.X.CompareTo(other.X));
        var winding = 0;
        for (var i = 0; i + 1 < crossings.Count; i++)
        {
            winding += crossings[i].Winding;
            if (winding != 0)
            {
                Span(line / LinesOfPixel, crossings[i].X, crossings[i + 1].X);
            }
        }
    }

    private void Span(int row, double from, double to)
    {
        for (var x = Math.Max(0, (int)from); x < Math.Min(Width, to); x++)
        {
            _ink[(row * Width) + x] += (float)Math.Max(0, Math.Min(to, x + 1) - Math.Max(from, x)) / LinesOfPixel;
        }
    }
}

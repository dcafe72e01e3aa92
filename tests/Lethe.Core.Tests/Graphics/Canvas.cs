using Lethe.Graphics;
using Lethe.Synthetic.Pixels;

namespace Lethe.Tests.Graphics;

/// <summary>A bitmap to draw tests on: letters of the synthetic data's font in every size, and shapes.</summary>
internal sealed class Canvas(int columns, int rows)
{
    private readonly bool[,] _dots = new bool[rows, columns];

    public int Columns => columns;

    public int Rows => rows;

    public static int WidthOf(string text, int scale) => (text.Length * 6 * scale) - scale;

    public void Set(double x, double y, bool ink = true)
    {
        var (column, row) = ((int)Math.Round(x), (int)Math.Round(y));
        if (column >= 0 && row >= 0 && column < columns && row < rows)
        {
            _dots[row, column] = ink;
        }
    }

    /// <summary>Text of five by seven dots; the ink of a dot is smaller than its place for dotted letters, and may differ in both directions.</summary>
    public Canvas Text(string text, int x, int y, int scaleX, int scaleY = 0, int dot = 0, bool ink = true, double degrees = 0, int thicker = 0)
    {
        scaleY = scaleY == 0 ? scaleX : scaleY;
        var (cos, sin) = (Math.Cos(degrees * Math.PI / 180), Math.Sin(degrees * Math.PI / 180));
        foreach (var (dotX, dotY) in Lettering.Dots(text, 0, 0, int.MaxValue).Select(at => (at.X / 2, at.Y / 2)).Distinct())
        {
            var (width, height) = dot > 0 ? (dot, dot) : (scaleX + thicker, scaleY + thicker);
            for (var i = 0d; i < width; i += 0.5)
            {
                for (var j = 0d; j < height; j += 0.5)
                {
                    var (u, v) = (Math.Floor((dotX * scaleX) + i), Math.Floor((dotY * scaleY) + j));
                    Set(x + (u * cos) - (v * sin), y + (u * sin) + (v * cos), ink);
                }
            }
        }

        return this;
    }

    public Canvas Line(double x0, double y0, double x1, double y1, int thickness = 1, int dash = 0)
    {
        var steps = Math.Max(1, (int)(2 * Math.Max(Math.Abs(x1 - x0), Math.Abs(y1 - y0))));
        for (var i = 0; i <= steps; i++)
        {
            for (var j = 0; j < thickness * thickness && (dash == 0 || i / 2 / dash % 2 == 0); j++)
            {
                Set(x0 + ((x1 - x0) * i / steps) + (j % thickness), y0 + ((y1 - y0) * i / steps) + (j / thickness));
            }
        }

        return this;
    }

    public Canvas Polygon(params (double X, double Y)[] corners)
    {
        for (var i = 0; i < corners.Length; i++)
        {
            var (from, to) = (corners[i], corners[(i + 1) % corners.Length]);
            Line(from.X, from.Y, to.X, to.Y);
        }

        return this;
    }

    public Canvas Box(int x, int y, int width, int height, int thickness = 1) => Line(x, y, x + width, y, thickness)
        .Line(x + width, y, x + width, y + height, thickness).Line(x, y + height, x + width, y + height, thickness).Line(x, y, x, y + height, thickness);

    public Canvas Ellipse(double x, double y, double radiusX, double radiusY, int thickness = 1, double from = 0, double to = 360, int dash = 0)
    {
        var steps = (int)(8 * (radiusX + radiusY));
        for (var i = 0; i <= steps; i++)
        {
            var angle = (from + ((to - from) * i / steps)) * Math.PI / 180;
            for (var j = 0; j < thickness * thickness && (dash == 0 || i / dash % 2 == 0); j++)
            {
                Set(x + (radiusX * Math.Cos(angle)) + (j % thickness), y + (radiusY * Math.Sin(angle)) + (j / thickness));
            }
        }

        return this;
    }

    /// <summary>Fills where a function of the place says so.</summary>
    public Canvas Fill(Func<int, int, bool> inside, bool ink = true)
    {
        for (var y = 0; y < rows; y++)
        {
            for (var x = 0; x < columns; x++)
            {
                _dots[y, x] = inside(x, y) ? ink : _dots[y, x];
            }
        }

        return this;
    }

    public Canvas Arrow(double x0, double y0, double x1, double y1, double head, bool filled)
    {
        var angle = Math.Atan2(y1 - y0, x1 - x0);
        Line(x0, y0, x1, y1);
        for (var side = -1d; side <= 1; side += filled ? 0.05 : 2)
        {
            Line(x1, y1, x1 - (head * Math.Cos(angle + (side * 0.45))), y1 - (head * Math.Sin(angle + (side * 0.45))));
        }

        return this;
    }

    public Canvas Inverted() => Map(columns, rows, (x, y) => !_dots[y, x]);

    public Canvas Turned() => Map(rows, columns, (x, y) => _dots[x, columns - 1 - y]);

    /// <summary>Only the outlines of what is drawn.</summary>
    public Canvas Outlined() => Map(columns, rows, (x, y) => _dots[y, x]
        && (x == 0 || y == 0 || x == columns - 1 || y == rows - 1 || !_dots[y, x - 1] || !_dots[y, x + 1] || !_dots[y - 1, x] || !_dots[y + 1, x]));

    /// <summary>Overlay Data: the first pixel in the lowest bit (PS3.5 8.1.2).</summary>
    public byte[] Packed()
    {
        var packed = new byte[((rows * columns) + 15) / 16 * 2];
        for (var i = 0; i < rows * columns; i++)
        {
            packed[i / 8] |= (byte)(_dots[i / columns, i % columns] ? 1 << (i % 8) : 0);
        }

        return packed;
    }

    public BitPlane Plane()
    {
        var plane = new BitPlane();
        plane.Load(Packed(), 0, rows, columns);
        return plane;
    }

    private static Canvas Map(int columns, int rows, Func<int, int, bool> dot) => new Canvas(columns, rows).Fill(dot);
}

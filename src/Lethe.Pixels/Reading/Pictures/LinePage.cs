using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Reading.Pictures;

/// <summary>A line drawn dark on white, in letters of the size that readers know best, with a margin.</summary>
internal sealed class LinePage
{
    private const int Margin = 16;
    private const int MostColumns = 8000;
    private const int Taps = 4;

    private readonly double _scale;

    private LinePage(GreyPage page, double scale) => (Page, _scale) = (page, scale);

    internal GreyPage Page { get; }

    /// <summary>Draws a line; null where it would be too long.</summary>
    /// <param name="ink">The line.</param>
    /// <param name="letters">Height of letters on the page.</param>
    internal static LinePage? Draw(LineInk ink, int letters)
    {
        var scale = (double)letters / ink.LetterHeight;
        var (width, height) = ((int)(ink.Width * scale), (int)(ink.Height * scale));
        if (width is 0 or > MostColumns || height is 0 or > MostColumns)
        {
            return null;
        }

        var wide = new double[ink.Height * width];
        for (var y = 0; y < ink.Height; y++)
        {
            Stretch(ink.Width, width, scale, x => ink.Darkness((y * ink.Width) + x), (x, value) => wide[(y * width) + x] = value);
        }

        var (columns, rows) = (width + (2 * Margin), height + (2 * Margin));
        var pixels = new byte[columns * rows];
        pixels.AsSpan().Fill(255);
        for (var x = 0; x < width; x++)
        {
            Stretch(ink.Height, height, scale, y => wide[(y * width) + x], (y, value) => pixels[((y + Margin) * columns) + x + Margin] = (byte)(255 * (1 - Math.Clamp(value, 0, 1))));
        }

        return new LinePage(new GreyPage(columns, rows, pixels), scale);
    }

    /// <summary>Where something on the page stands in the line.</summary>
    internal PixelBox ToLine(PixelBox box)
    {
        int Of(int at, bool end) => (int)(end ? Math.Ceiling((at - Margin) / _scale) : Math.Floor((at - Margin) / _scale));
        return PixelBox.Between(Of(box.X, false), Of(box.Y, false), Of(box.Right, true), Of(box.Bottom, true));
    }

    /// <summary>A row of numbers in another length, by cubic interpolation after Catmull and Rom.</summary>
    private static void Stretch(int from, int to, double scale, Func<int, double> get, Action<int, double> set)
    {
        for (var i = 0; i < to; i++)
        {
            var at = ((i + 0.5) / scale) - 0.5;
            var first = (int)Math.Floor(at) - 1;
            var sum = 0.0;
            for (var tap = 0; tap < Taps; tap++)
            {
                sum += get(Math.Clamp(first + tap, 0, from - 1)) * Weight(Math.Abs(at - (first + tap)));
            }

            set(i, sum);
        }
    }

    private static double Weight(double distance) => distance < 1
        ? (1.5 * distance * distance * distance) - (2.5 * distance * distance) + 1
        : distance < 2 ? (-0.5 * distance * distance * distance) + (2.5 * distance * distance) - (4 * distance) + 2 : 0;
}

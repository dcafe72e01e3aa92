using Lethe.Pixels.Frames;
using Lethe.PictureKit.Fonts;

namespace Lethe.PictureKit.Pictures;

/// <summary>Burns lines into a canvas in a style.</summary>
public static class TextPainter
{
    private const double LeastFaint = 0.14;
    private const double FaintOfSpread = 2.5;

    private static readonly (float Red, float Green, float Blue)[] Colors = [(1, 0.9f, 0.2f), (0.2f, 1, 0.3f), (1, 0.25f, 0.2f), (0.2f, 0.9f, 1)];

    /// <summary>The pixels that a line will have ink in.</summary>
    public static PixelBox BoxOf(InkedText text, int left, int top)
    {
        var (x, y, right, bottom) = (int.MaxValue, int.MaxValue, 0, 0);
        for (var row = 0; row < text.Height; row++)
        {
            for (var column = 0; column < text.Width; column++)
            {
                if (text[column, row] >= 0.3f)
                {
                    (x, y, right, bottom) = (Math.Min(x, column), Math.Min(y, row), Math.Max(right, column + 1), Math.Max(bottom, row + 1));
                }
            }
        }

        return PixelBox.Between(left + x, top + y, left + right, top + bottom);
    }

    public static void Paint(Canvas canvas, InkedText text, int left, int top, TextStyle style, bool hasColor, Random random)
    {
        var box = BoxOf(text, left, top);
        var (mean, spread) = canvas.Levels(box);
        var (near, sign) = (mean < 0.55 ? 0.88f + (0.12f * random.NextSingle()) : 0.08f * random.NextSingle(), mean < 0.55 ? 1 : -1);
        (float, float, float) color = (near, near, near);
        switch (style)
        {
            case TextStyle.Faint:
                var faint = (float)(mean + (sign * Math.Max(LeastFaint, FaintOfSpread * spread)));
                color = (faint, faint, faint);
                break;
            case TextStyle.Outlined:
                var rim = 1 - near;
                for (var i = 0; i < 9; i++)
                {
                    canvas.Ink(text, left + (i % 3) - 1, top + (i / 3) - 1, false, (rim, rim, rim));
                }

                break;
            case TextStyle.Shadowed:
                canvas.Ink(text, left + 1, top + 1, true, (1 - near, 1 - near, 1 - near));
                break;
            case TextStyle.Plate:
                var plate = 0.15f + (0.3f * random.NextSingle());
                canvas.Fill(box.Grow(4, 3), plate, plate, plate);
                color = (0.95f, 0.95f, 0.95f);
                break;
            case TextStyle.Colored when hasColor:
                color = Colors[random.Next(Colors.Length)];
                if (mean > 0.55)
                {
                    color = (color.Item1 * 0.6f, color.Item2 * 0.5f, color.Item3 * 0.5f);
                }

                break;
        }

        canvas.Ink(text, left, top, style is not TextStyle.Hard, color);
    }
}

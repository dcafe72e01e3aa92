using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Reading.Pictures;

/// <summary>The pixels of a box, each component as a plane of numbers.</summary>
internal sealed class BoxPicture
{
    private const long MostPixels = 1 << 21;

    private BoxPicture(int width, int height, int[][] planes) => (Width, Height, Planes) = (width, height, planes);

    internal int Width { get; }

    internal int Height { get; }

    /// <summary>Rows from the top, one array for each component.</summary>
    internal IReadOnlyList<int[]> Planes { get; }

    /// <summary>Cuts a box out of a frame; null where it is outside, very large, or of numbers that are not whole.</summary>
    internal static BoxPicture? Of(FrameSamples samples, PixelBox box)
    {
        if (samples.IsFloat || samples.SampleSize > 2 || box.IsEmpty || box.Area > MostPixels || box.Intersect(new PixelBox(0, 0, samples.Columns, samples.Rows)) != box)
        {
            return null;
        }

        var planes = new int[samples.Components][];
        for (var component = 0; component < planes.Length; component++)
        {
            var plane = planes[component] = new int[box.Area];
            for (var i = 0; i < plane.Length; i++)
            {
                plane[i] = (int)samples.Sample(box.X + (i % box.Width), box.Y + (i / box.Width), component);
            }
        }

        return new BoxPicture(box.Width, box.Height, planes);
    }

    /// <summary>The picture on its side, so that text which ran downward, or upward, runs to the right.</summary>
    internal BoxPicture Turned(bool isUpward)
    {
        var planes = Planes.Select(plane =>
        {
            var turned = new int[plane.Length];
            for (var i = 0; i < turned.Length; i++)
            {
                var (x, y) = (i % Height, i / Height);
                turned[i] = isUpward ? plane[((Height - 1 - x) * Width) + y] : plane[(x * Width) + (Width - 1 - y)];
            }

            return turned;
        });
        return new BoxPicture(Height, Width, [.. planes]);
    }

    /// <summary>True if no number differs by more than a limit.</summary>
    internal bool Resembles(BoxPicture other, double limit)
    {
        if ((Width, Height, Planes.Count) != (other.Width, other.Height, other.Planes.Count))
        {
            return false;
        }

        for (var plane = 0; plane < Planes.Count; plane++)
        {
            for (var i = 0; i < Planes[plane].Length; i++)
            {
                if (Math.Abs((long)Planes[plane][i] - other.Planes[plane][i]) > limit)
                {
                    return false;
                }
            }
        }

        return true;
    }
}

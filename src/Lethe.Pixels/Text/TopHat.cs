using System.Numerics;

namespace Lethe.Pixels.Text;

/// <summary>
/// What is brighter than its surroundings and narrower than a square of <see cref="Size"/> pixels: the picture less its morphological opening.
/// Windows grow by doubling, one pass over the whole picture for each step.
/// </summary>
internal static class TopHat
{
    /// <summary>Side of the square.</summary>
    internal const int Size = 9;

    private static ReadOnlySpan<int> Steps => [1, 2, 4, 1];

    /// <summary>Writes the top-hat of a picture.</summary>
    /// <param name="picture">The picture; its margins are written.</param>
    /// <param name="result">Takes the result, same size.</param>
    internal static void Of(Plane picture, Plane result)
    {
        picture.FillMargins(byte.MaxValue);
        picture.CopyTo(result);
        var bytes = result.All;
        foreach (var step in Steps)
        {
            Erode(bytes, step);
        }

        foreach (var step in Steps)
        {
            Erode(bytes, step * result.Stride);
        }

        // A dilation that looks back undoes an erosion that looked ahead; what is outside of the picture has no part in it.
        result.FillMargins(0);
        foreach (var step in Steps)
        {
            Dilate(bytes, step);
        }

        foreach (var step in Steps)
        {
            Dilate(bytes, step * result.Stride);
        }

        Subtract(picture.All, bytes);
        result.FillMargins(0);
    }

    /// <summary>Each byte becomes the lowest of itself and the one a step ahead.</summary>
    private static void Erode(Span<byte> bytes, int step)
    {
        var here = bytes[..^step];
        var ahead = bytes[step..];
        var i = 0;
        for (; i <= here.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            Vector.Min(new Vector<byte>(here[i..]), new Vector<byte>(ahead[i..])).CopyTo(here[i..]);
        }

        for (; i < here.Length; i++)
        {
            here[i] = Math.Min(here[i], ahead[i]);
        }
    }

    /// <summary>Each byte becomes the highest of itself and the one a step back; from the end on, so that none is used twice.</summary>
    private static void Dilate(Span<byte> bytes, int step)
    {
        var back = bytes[..^step];
        var here = bytes[step..];
        var i = here.Length;
        for (; i >= Vector<byte>.Count; i -= Vector<byte>.Count)
        {
            var at = i - Vector<byte>.Count;
            Vector.Max(new Vector<byte>(here[at..]), new Vector<byte>(back[at..])).CopyTo(here[at..]);
        }

        while (--i >= 0)
        {
            here[i] = Math.Max(here[i], back[i]);
        }
    }

    private static void Subtract(Span<byte> picture, Span<byte> opened)
    {
        var i = 0;
        for (; i <= opened.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            var (value, low) = (new Vector<byte>(picture[i..]), new Vector<byte>(opened[i..]));
            (value - Vector.Min(value, low)).CopyTo(opened[i..]);
        }

        for (; i < opened.Length; i++)
        {
            opened[i] = (byte)(picture[i] - Math.Min(picture[i], opened[i]));
        }
    }
}

using System.Numerics;
using Lethe.Imaging;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Text.Planes;

namespace Lethe.Pixels.Text;

/// <summary>
/// Finds text that is burned into a frame (PS3.15 E.3.1): lighter and darker than what is around it, grey and colored, upright and on its side. Works offline and
/// without a model: letters are even, narrow, of one height and one stroke, and stand in lines. Kept: its buffers live from frame to frame; one thread at a time.
/// </summary>
public sealed class TextDetector
{
    private readonly GreyLevels _grey = new();
    private readonly PictureTextFinder _finder = new();
    private readonly Plane _picture = new();
    private readonly Plane _other = new();
    private readonly Plane _colors = new();
    private readonly List<TextLine> _lines = [];
    private readonly (float Least, float Sure) _scores;

    /// <summary>A detector.</summary>
    /// <param name="sensitivity">How little has to look like text.</param>
    public TextDetector(TextSensitivity sensitivity = TextSensitivity.Normal) => _scores = sensitivity switch
    {
        TextSensitivity.Strict => (1.2f, 1.9f),
        TextSensitivity.Normal => (1.5f, 2.6f),
        _ => (2f, 3.4f),
    };

    /// <summary>Finds the lines of a frame; those that overlap are one.</summary>
    /// <param name="samples">One component, or three that are red, green, blue, or luminance and chrominances; palettes are looked up before.</param>
    public IReadOnlyList<TextLine> Find(FrameSamples samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        _lines.Clear();
        if (samples.Components >= 3)
        {
            FindInColor(samples);
        }
        else
        {
            FindInGrey(samples);
        }

        return TextLines.Merge(_lines, _scores.Sure, samples.Columns, samples.Rows);
    }

    private void FindInGrey(FrameSamples samples)
    {
        _grey.Take(samples);
        if (_grey.Whole.High <= _grey.Whole.Low)
        {
            return;
        }

        _grey.Draw(_grey.Whole, _picture, samples.Columns);
        FindInBoth(_picture);
        if (_grey.Common != _grey.Whole)
        {
            _grey.Draw(_grey.Common, _picture, samples.Columns);
            FindInBoth(_picture);
        }
    }

    private void FindInColor(FrameSamples samples)
    {
        var isColored = ColorLevels.Draw(samples, _picture, _other, _colors);
        _finder.Find(_picture, _scores.Least, _lines);
        Invert(_other);
        _finder.Find(_other, _scores.Least, _lines);
        if (isColored)
        {
            _finder.Find(_colors, _scores.Least, _lines);
        }
    }

    private void FindInBoth(Plane picture)
    {
        _finder.Find(picture, _scores.Least, _lines);
        Invert(picture);
        _finder.Find(picture, _scores.Least, _lines);
    }

    private static void Invert(Plane picture)
    {
        var bytes = picture.All;
        var i = 0;
        for (; i <= bytes.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            (~new Vector<byte>(bytes[i..])).CopyTo(bytes[i..]);
        }

        for (; i < bytes.Length; i++)
        {
            bytes[i] = (byte)~bytes[i];
        }
    }
}

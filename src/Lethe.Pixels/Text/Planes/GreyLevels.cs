using System.Runtime.InteropServices;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Text.Planes;

/// <summary>
/// Brings samples of any depth to 8 bits in the ways in which text on them can be seen: over all values, and over those that most pixels have, for what is
/// faint there. Kept: its buffers live from frame to frame.
/// </summary>
internal sealed class GreyLevels
{
    private const int Levels = 1 << 16;
    private const double Rare = 0.01;
    private const double Background = 0.05;
    private const double Same = 0.7;

    private readonly int[] _counts = new int[Levels];
    private readonly byte[] _map = new byte[Levels];
    private ushort[] _words = [];
    private int _length;

    /// <summary>Lowest and highest value.</summary>
    internal (int Low, int High) Whole { get; private set; }

    /// <summary>The range that most pixels are in; equal to <see cref="Whole"/> where it would show nothing more.</summary>
    internal (int Low, int High) Common { get; private set; }

    /// <summary>Takes a component of a frame.</summary>
    internal void Take(FrameSamples samples)
    {
        _length = samples.Columns * samples.Rows;
        if (_words.Length < _length)
        {
            _words = GC.AllocateUninitializedArray<ushort>(_length);
        }

        ToWords(samples, _words.AsSpan(0, _length));
        Count();
    }

    /// <summary>Writes the picture of a range: what is below is black, what is above white.</summary>
    internal void Draw((int Low, int High) range, Plane picture, int width)
    {
        var span = Math.Max(1, range.High - range.Low);
        for (var i = 0; i < Levels; i++)
        {
            _map[i] = (byte)(i <= range.Low ? 0 : i >= range.High ? 255 : (((long)i - range.Low) * 255 / span));
        }

        picture.Reset(width, _length / width);
        for (var y = 0; y < picture.Height; y++)
        {
            Map(_words.AsSpan(y * width, width), picture.Row(y));
        }
    }

    private void Map(ReadOnlySpan<ushort> words, Span<byte> row)
    {
        for (var x = 0; x < row.Length; x++)
        {
            row[x] = _map[words[x]];
        }
    }

    private void Count()
    {
        Array.Clear(_counts);
        foreach (var word in _words.AsSpan(0, _length))
        {
            _counts[word]++;
        }

        var low = Array.FindIndex(_counts, count => count > 0);
        var high = Array.FindLastIndex(_counts, count => count > 0);
        Whole = (low, high);

        // What is around the image has one value, often far away from the others.
        var without = _counts[low] > Background * _length ? low : -1;
        var total = _length - (without < 0 ? 0 : _counts[without]);
        Common = (Percentile(Rare * total, without, 1), Levels - 1 - Percentile(Rare * total, without, -1));
        if (Common.High - Common.Low >= Same * (high - low) || Common.High <= Common.Low)
        {
            Common = Whole;
        }
    }

    private int Percentile(double pixels, int without, int direction)
    {
        var sum = 0L;
        for (var i = 0; i < Levels; i++)
        {
            var value = direction > 0 ? i : Levels - 1 - i;
            sum += value == without ? 0 : _counts[value];
            if (sum > pixels)
            {
                return i;
            }
        }

        return Levels - 1;
    }

    private static void ToWords(FrameSamples samples, Span<ushort> words)
    {
        var bytes = (ReadOnlySpan<byte>)samples.Bytes;
        switch (samples.SampleSize)
        {
            case 1:
                var flip = samples.IsSigned ? 0x80 : 0;
                for (var i = 0; i < words.Length; i++)
                {
                    words[i] = (ushort)(bytes[i] ^ flip);
                }

                break;
            case 2:
                var sign = (ushort)(samples.IsSigned ? 0x8000 : 0);
                var cells = MemoryMarshal.Cast<byte, ushort>(bytes);
                for (var i = 0; i < words.Length; i++)
                {
                    words[i] = (ushort)(cells[i] ^ sign);
                }

                break;
            default:
                Scale(samples, words);
                break;
        }
    }

    /// <summary>Deeper numbers are brought to 16 bits over their range.</summary>
    private static void Scale(FrameSamples samples, Span<ushort> words)
    {
        var (low, high) = (double.MaxValue, double.MinValue);
        for (var i = 0; i < words.Length; i++)
        {
            var value = samples.Number(i);
            if (double.IsFinite(value))
            {
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
            }
        }

        var factor = high > low ? (Levels - 1) / (high - low) : 0;
        for (var i = 0; i < words.Length; i++)
        {
            var value = samples.Number(i);
            words[i] = double.IsFinite(value) ? (ushort)((value - low) * factor) : (ushort)0;
        }
    }
}

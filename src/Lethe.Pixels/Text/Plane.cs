namespace Lethe.Pixels.Text;

/// <summary>
/// A grey picture of 8 bits whose rows have a margin behind them, so that whole pictures can be worked on as one row. Its buffer is kept.
/// </summary>
internal sealed class Plane
{
    /// <summary>Bytes behind each row, and rows behind the last one: as many as the widest window looks ahead.</summary>
    internal const int Margin = 16;

    private byte[] _bytes = [];

    internal int Width { get; private set; }

    internal int Height { get; private set; }

    /// <summary>Bytes from row to row.</summary>
    internal int Stride { get; private set; }

    /// <summary>All rows with their margins, and rows of margin behind them.</summary>
    internal Span<byte> All => _bytes.AsSpan(0, Stride * (Height + Margin));

    /// <summary>Takes on a size; the content is not defined then.</summary>
    internal void Reset(int width, int height)
    {
        (Width, Height, Stride) = (width, height, width + Margin);
        var length = checked(Stride * (height + Margin));
        if (_bytes.Length < length)
        {
            _bytes = GC.AllocateUninitializedArray<byte>(length);
        }
    }

    /// <summary>The pixels of a row.</summary>
    internal Span<byte> Row(int y) => _bytes.AsSpan(y * Stride, Width);

    /// <summary>Writes a value into all margins.</summary>
    internal void FillMargins(byte value)
    {
        for (var y = 0; y < Height; y++)
        {
            _bytes.AsSpan((y * Stride) + Width, Margin).Fill(value);
        }

        _bytes.AsSpan(Height * Stride, Margin * Stride).Fill(value);
    }

    internal void CopyTo(Plane target)
    {
        target.Reset(Width, Height);
        All.CopyTo(target.All);
    }

    /// <summary>Half of the size in both directions, each pixel the mean of four.</summary>
    internal void HalveTo(Plane target)
    {
        target.Reset(Width / 2, Height / 2);
        for (var y = 0; y < target.Height; y++)
        {
            var upper = Row(2 * y);
            var lower = Row((2 * y) + 1);
            var row = target.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = (byte)((upper[2 * x] + upper[(2 * x) + 1] + lower[2 * x] + lower[(2 * x) + 1] + 2) >> 2);
            }
        }
    }
}

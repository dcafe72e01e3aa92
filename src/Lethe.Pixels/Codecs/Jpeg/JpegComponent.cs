namespace Lethe.Pixels.Codecs.Jpeg;

/// <summary>One component of a frame and its quantized coefficients: 64 of each block, in natural order (ISO/IEC 10918-1 A.1, A.3.6).</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="H">Horizontal sampling factor.</param>
/// <param name="V">Vertical sampling factor.</param>
/// <param name="Quantization">Number of its quantization table.</param>
/// <param name="Columns">Blocks that hold its columns.</param>
/// <param name="Rows">Blocks that hold its rows.</param>
/// <param name="Stride">Blocks of a row with those that fill up the last unit.</param>
/// <param name="Height">Rows of blocks with those that fill up the last unit.</param>
internal sealed record JpegComponent(byte Id, int H, int V, byte Quantization, int Columns, int Rows, int Stride, int Height)
{
    /// <summary>Coefficients of a block.</summary>
    internal const int BlockSize = 64;

    /// <summary>All coefficients.</summary>
    internal short[] Coefficients { get; } = new short[checked(Stride * Height * BlockSize)];

    /// <summary>The quantization table that was in force at its first scan, natural order; null before.</summary>
    internal ushort[]? Quantizers { get; set; }

    /// <summary>The coefficients of a block.</summary>
    internal Span<short> Block(int column, int row) => Coefficients.AsSpan(((row * Stride) + column) * BlockSize, BlockSize);
}

using Lethe.Pixels.Codecs.Jpeg.Syntax;

namespace Lethe.Pixels.Codecs.Jpeg;

/// <summary>The quantized coefficients of one component. Its buffer is kept from frame to frame.</summary>
internal sealed class JpegPlane
{
    /// <summary>Coefficients of a block.</summary>
    internal const int BlockSize = 64;

    private readonly sbyte[] _sent = new sbyte[BlockSize];
    private short[] _values = [];

    /// <summary>Component identifier, Ci.</summary>
    internal byte Id { get; private set; }

    /// <summary>Horizontal and vertical sampling factor.</summary>
    internal (int Horizontal, int Vertical) Sampling { get; private set; }

    /// <summary>The largest sampling factors of the frame.</summary>
    internal (int Horizontal, int Vertical) MaxSampling { get; private set; }

    /// <summary>Slot of the quantization table, Tqi.</summary>
    internal int QuantizationSlot { get; private set; }

    /// <summary>The quantization table in force at the first scan, rows from the top; null before.</summary>
    internal ushort[]? Quantization { get; private set; }

    /// <summary>Blocks that hold samples of the picture: across and down (A.1.1).</summary>
    internal (int Across, int Down) PictureBlocks { get; private set; }

    /// <summary>Blocks of whole MCUs (A.2.4): what the buffer has.</summary>
    internal (int Across, int Down) Blocks { get; private set; }

    /// <summary>Blocks that scans were seen to code: all of them once the component was interleaved with others.</summary>
    internal (int Across, int Down) CodedBlocks { get; private set; }

    /// <summary>All coefficients: block after block, rows of a block from the top.</summary>
    internal Span<short> Values => _values.AsSpan(0, Blocks.Across * Blocks.Down * BlockSize);

    /// <summary>The lowest bit that scans told of the DC coefficients.</summary>
    internal int DcLow => Math.Max(_sent[0], (sbyte)0);

    /// <summary>True when scans have told the DC coefficients.</summary>
    internal bool IsCoded => _sent[0] >= 0;

    internal Span<short> Block(int across, int down) => _values.AsSpan(((down * Blocks.Across) + across) * BlockSize, BlockSize);

    /// <summary>Blocks that whole MCUs have.</summary>
    internal static (int Across, int Down) BlocksOf(in FrameHeader header, (int Horizontal, int Vertical) sampling, (int Horizontal, int Vertical) max) =>
        (CeilingDivide(header.Columns, 8 * max.Horizontal) * sampling.Horizontal, CeilingDivide(header.Rows, 8 * max.Vertical) * sampling.Vertical);

    internal void Describe(in FrameHeader header, byte id, (int Horizontal, int Vertical) sampling, (int Horizontal, int Vertical) max, int quantizationSlot)
    {
        (Id, Sampling, MaxSampling, QuantizationSlot, Quantization) = (id, sampling, max, quantizationSlot, null);
        PictureBlocks = (
            CeilingDivide(CeilingDivide(header.Columns * sampling.Horizontal, max.Horizontal), 8),
            CeilingDivide(CeilingDivide(header.Rows * sampling.Vertical, max.Vertical), 8));
        Blocks = BlocksOf(header, sampling, max);
        CodedBlocks = default;
        _sent.AsSpan().Fill(-1);
    }

    /// <summary>Makes room; all coefficients are zero then.</summary>
    internal void Allocate()
    {
        var length = Blocks.Across * Blocks.Down * BlockSize;
        if (_values.Length < length)
        {
            _values = new short[length];
        }
        else
        {
            Values.Clear();
        }
    }

    /// <summary>True if a scan of these coefficients may come that goes on from the bit <paramref name="high"/>; 0 is the first one (G.1.1.1).</summary>
    internal bool Expects(int start, int end, int high)
    {
        for (var i = start; i <= end; i++)
        {
            if (_sent[i] != (high == 0 ? -1 : high))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes note of a scan.</summary>
    internal void Send(ScanHeader scan, ushort[] quantization)
    {
        Quantization ??= quantization;
        CodedBlocks = scan.IsInterleaved || CodedBlocks == Blocks ? Blocks : PictureBlocks;
        _sent.AsSpan(scan.Start, scan.End - scan.Start + 1).Fill((sbyte)scan.Low);
    }

    internal static int CeilingDivide(int value, int by) => (value + by - 1) / by;
}

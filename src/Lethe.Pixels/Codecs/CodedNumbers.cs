using System.Buffers.Binary;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs;

/// <summary>
/// What numbers of a codestream are by the header. Real files differ in what both say, so all follow what readers of native copies get: the number fills a cell
/// of Bits Allocated, its sign extended if the codestream has signs, and of the cell the header's bits are the sample, signed as the header says.
/// </summary>
/// <param name="format">What the header says.</param>
/// <param name="precision">Bits of a number of the codestream.</param>
/// <param name="isSigned">Numbers of the codestream have signs.</param>
internal readonly struct CodedNumbers(in FrameFormat format, int precision, bool isSigned)
{
    private readonly int _left = 63 - format.HighBit;
    private readonly int _right = 64 - format.BitsStored;
    private readonly int _size = Math.Max(1, format.BitsAllocated / 8);
    private readonly FrameFormat _format = format;

    /// <summary>Takes on the shape of a frame whose samples such numbers are.</summary>
    internal void Reset(FrameSamples samples, Photometric photometric) =>
        samples.Reset(_format.Columns, _format.Rows, _format.Components, _size, _format.BitsStored, _format.IsSigned, false, photometric);

    /// <summary>Writes a number as a sample.</summary>
    internal void Write(long number, Span<byte> sample)
    {
        var value = _format.IsSigned ? number << _left >> _right : (long)((ulong)number << _left >> _right);
        switch (_size)
        {
            case 1:
                sample[0] = (byte)value;
                break;
            case 2:
                BinaryPrimitives.WriteInt16LittleEndian(sample, (short)value);
                break;
            default:
                BinaryPrimitives.WriteInt32LittleEndian(sample, (int)value);
                break;
        }
    }

    /// <summary>The number that gives a sample, or the nearest there is.</summary>
    internal int Of(int sample)
    {
        var cell = (long)((ulong)(long)sample << _right >> _left);
        var bits = _format.HighBit + 1;
        if (precision < bits && _format.IsSigned)
        {
            cell = cell << _left >> _left;
        }
        else if (precision == bits && isSigned)
        {
            cell = cell << (64 - precision) >> (64 - precision);
        }

        var least = isSigned ? -(1L << (precision - 1)) : 0;
        return (int)Math.Clamp(cell, least, least + (1L << precision) - 1);
    }
}

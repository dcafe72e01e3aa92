using System.Buffers.Binary;

namespace Lethe.Pixels.Frames;

/// <summary>
/// One decoded frame: all components of a pixel side by side, rows from the top without gaps, each sample in 1, 2, 4 or 8 whole bytes, little endian.
/// Its buffer is kept from frame to frame.
/// </summary>
public sealed class FrameSamples
{
    private byte[] _bytes = [];
    private int _length;

    /// <summary>Pixels of a row.</summary>
    public int Columns { get; private set; }

    /// <summary>Rows.</summary>
    public int Rows { get; private set; }

    /// <summary>Samples of a pixel.</summary>
    public int Components { get; private set; }

    /// <summary>Bytes of a sample.</summary>
    public int SampleSize { get; private set; }

    /// <summary>Bits that a sample really has; all bits of a floating point number.</summary>
    public int Precision { get; private set; }

    /// <summary>Samples are two's complement, extended over all their bytes.</summary>
    public bool IsSigned { get; private set; }

    /// <summary>Samples are IEEE 754 numbers.</summary>
    public bool IsFloat { get; private set; }

    /// <summary>What the components are as decoded: shared chrominances are spread over their pixels, colour transforms of JPEG 2000 undone.</summary>
    public Photometric Photometric { get; private set; }

    /// <summary>The samples.</summary>
    public Span<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Bytes of a row.</summary>
    public int Stride => Columns * Components * SampleSize;

    /// <summary>Takes on a shape; what the buffer holds is not defined then. Sizes are the caller's to have checked against what an input may ask for.</summary>
    /// <exception cref="OverflowException">A frame of more than 2 GiB.</exception>
    public void Reset(int columns, int rows, int components, int sampleSize, int precision, bool isSigned, bool isFloat, Photometric photometric)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(components);
        (Columns, Rows, Components, SampleSize, Precision, IsSigned, IsFloat, Photometric) = (columns, rows, components, sampleSize, precision, isSigned, isFloat, photometric);
        _length = checked(columns * rows * components * sampleSize);
        if (_bytes.Length < _length)
        {
            _bytes = GC.AllocateUninitializedArray<byte>(_length);
        }
    }

    /// <summary>The whole number at a place; not for floating point ones.</summary>
    /// <param name="x">Column.</param>
    /// <param name="y">Row.</param>
    /// <param name="component">Component.</param>
    public long Sample(int x, int y, int component) => Whole(_bytes.AsSpan(((((y * Columns) + x) * Components) + component) * SampleSize, SampleSize));

    /// <summary>The number of a sample, whole or floating point.</summary>
    /// <param name="index">Which one of all of the frame: components of a pixel stand side by side.</param>
    internal double Number(int index)
    {
        var bytes = _bytes.AsSpan(index * SampleSize, SampleSize);
        return (IsFloat, SampleSize) switch
        {
            (true, sizeof(float)) => BinaryPrimitives.ReadSingleLittleEndian(bytes),
            (true, _) => BinaryPrimitives.ReadDoubleLittleEndian(bytes),
            _ => Whole(bytes),
        };
    }

    private long Whole(ReadOnlySpan<byte> bytes) => (SampleSize, IsSigned) switch
    {
        (1, false) => bytes[0],
        (1, true) => (sbyte)bytes[0],
        (2, false) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        (2, true) => BinaryPrimitives.ReadInt16LittleEndian(bytes),
        (4, false) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        _ => BinaryPrimitives.ReadInt32LittleEndian(bytes),
    };
}

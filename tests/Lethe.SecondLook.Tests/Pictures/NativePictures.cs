using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Lethe.Dicom.Reading;
using Lethe.SecondLook.Pictures;

namespace Lethe.SecondLook.Tests.Pictures;

/// <summary>Reads native cells of 16 bits. A cell of <see cref="Letter"/> is text, and a frame that begins with <see cref="Damage"/> cannot be decoded.</summary>
internal sealed class NativePictures : IPictureReader
{
    internal const ushort Letter = 4001;
    internal const ushort Damage = 4002;

    private byte[] _value = [];
    private byte[] _frame = [];

    public int Frames { get; private set; }

    public PictureShape Shape { get; private set; }

    public bool HasRightOffsets => true;

    public Span<byte> Samples => _frame;

    public string? Open(HeaderReader instance)
    {
        var frames = instance.Table.Find(0x0028_0008);
        Frames = frames < 0 ? 1 : int.Parse(Encoding.ASCII.GetString(instance.Value(frames).Trim("\0 "u8)), CultureInfo.InvariantCulture);
        Shape = new PictureShape(Number(instance, 0x0028_0011), Number(instance, 0x0028_0010), 1, 16, Number(instance, 0x0028_0101), false, "Monochrome2", 1);
        var source = new ValueSource(instance, instance.Table.Find(0x7FE0_0010));
        _value = new byte[source.Length];
        source.Read(0, _value);
        return _value.Length < Frames * Shape.Columns * Shape.Rows * 2 ? "too short" : null;
    }

    public ReadOnlySpan<byte> ReadCoded(int frame) => _value.AsSpan(frame * Length, Length);

    public string? Decode(int frame)
    {
        _frame = ReadCoded(frame).ToArray();
        return BinaryPrimitives.ReadUInt16LittleEndian(_frame) == Damage ? "damaged" : null;
    }

    public IReadOnlyList<PictureBox> FindText()
    {
        var boxes = new List<PictureBox>();
        for (var i = 0; i < _frame.Length / 2; i++)
        {
            if (BinaryPrimitives.ReadUInt16LittleEndian(_frame.AsSpan(2 * i)) == Letter)
            {
                boxes.Add(new PictureBox(i % Shape.Columns, i / Shape.Columns, 1, 1));
            }
        }

        return boxes;
    }

    private int Length => Shape.Columns * Shape.Rows * 2;

    private static int Number(HeaderReader instance, uint tag) => BinaryPrimitives.ReadUInt16LittleEndian(instance.Value(instance.Table.Find(tag)));
}

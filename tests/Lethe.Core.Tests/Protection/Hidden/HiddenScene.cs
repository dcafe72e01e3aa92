using System.Security.Cryptography;
using Lethe.Facts;
using Lethe.Protection.Hidden;

namespace Lethe.Tests.Protection.Hidden;

/// <summary>Cells of an image with nothing in their unused bits, and what it takes to hide something in them.</summary>
internal sealed class HiddenScene
{
    private readonly Random _random;

    public HiddenScene(PixelLayout layout, int count, bool bigEndian = false, bool negatives = true, int randomness = 1)
    {
        _random = new Random(randomness);
        Layout = layout;
        BigEndian = bigEndian;
        Cells = new byte[count * layout.BitsAllocated / 8];
        for (var i = 0; i < count; i++)
        {
            var sample = (uint)_random.NextInt64(1L << (layout.IsSigned && !negatives ? layout.BitsStored - 1 : layout.BitsStored));
            var negative = layout.IsSigned && sample >> (layout.BitsStored - 1) != 0;
            PixelCells.Write(Cells, layout.BitsAllocated / 8, i, bigEndian, negative ? sample | (uint.MaxValue << layout.BitsStored) : sample);
        }

        Before = (byte[])Cells.Clone();
        Seed = Bytes(16);
    }

    public static byte[] Uid => "2.25.123456789"u8.ToArray();

    public PixelLayout Layout { get; }

    public bool BigEndian { get; }

    public byte[] Cells { get; }

    public byte[] Before { get; }

    public byte[] Seed { get; set; }

    public int Count => Cells.Length / (Layout.BitsAllocated / 8);

    /// <summary>A layout with all unused bits above the sample.</summary>
    public static PixelLayout Above(int allocated, int stored, bool signed = false) => new(allocated, stored, stored - 1, signed);

    public static byte[] Recipient(int number) => SHA256.HashData([(byte)number]);

    public byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }

    public HidingVerdict Hide(byte[] envelope, int recipients = 1) =>
        HiddenEnvelope.TryHide(Cells, Layout, BigEndian, envelope, [.. Enumerable.Range(1, recipients).Select(r => (ReadOnlyMemory<byte>)Recipient(r))], Uid, Seed);

    public byte[]? Find(int recipient, out HiddenFill fill) => HiddenEnvelope.Find(Cells, Layout, BigEndian, Recipient(recipient), Uid, out fill);

    public byte[]? Find(int recipient = 1) => Find(recipient, out _);

    public uint[] Samples(byte[] cells) =>
        [.. Enumerable.Range(0, Count).Select(i => PixelCells.Read(cells, Layout.BitsAllocated / 8, i, BigEndian) & Layout.SampleMask)];

    /// <summary>The cells that are other than before.</summary>
    public HashSet<int> Changed() =>
        [.. Enumerable.Range(0, Count).Where(i => PixelCells.Read(Cells, Layout.BitsAllocated / 8, i, false) != PixelCells.Read(Before, Layout.BitsAllocated / 8, i, false))];
}

using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Lethe.TestKit.Fuzz;

/// <summary>Small files that ask for much: depth, numbers of elements, inflated size.</summary>
internal static class Bombs
{
    private static readonly int[] Depths = [8, 63, 64, 65, 500, 20_000];

    public static byte[] NestDeeply(byte[] file, Random random)
    {
        var depth = random.Next(4) == 0 ? Depths[random.Next(Depths.Length)] : random.Next(80);
        var bomb = new byte[depth * 20];
        var isUnknown = random.Next(4) == 0;
        for (var i = 0; i < depth; i++)
        {
            var level = bomb.AsSpan(i * 20, 20);
            ElementMutations.WriteTag(level, 0x0040_A730);
            (isUnknown ? "UN"u8 : "SQ"u8).CopyTo(level[4..]);
            BinaryPrimitives.WriteUInt32LittleEndian(level[8..], uint.MaxValue);
            ElementMutations.WriteTag(level[12..], 0xFFFE_E000);
            BinaryPrimitives.WriteUInt32LittleEndian(level[16..], uint.MaxValue);
        }

        return ByteMutations.Insert(file, ElementMutations.FindHeader(file, random), bomb);
    }

    public static byte[] ManyElements(byte[] file, Random random)
    {
        var element = new byte[8];
        ElementMutations.WriteTag(element, random.Next(2) == 0 ? 0x0008_0018u : 0xFFFE_E000u);
        "UI"u8.CopyTo(element.AsSpan(4));
        var many = new byte[element.Length * random.Next(2_000)];
        for (var i = 0; i < many.Length; i += element.Length)
        {
            element.CopyTo(many, i);
        }

        return ByteMutations.Insert(file, ElementMutations.FindHeader(file, random), many);
    }

    /// <summary>A deflated data set that grows a thousandfold, sometimes cut short.</summary>
    public static byte[] Deflated(Random random)
    {
        using var file = new MemoryStream();
        file.Write(new byte[128]);
        file.Write("DICM"u8);
        var syntax = Encoding.ASCII.GetBytes("1.2.840.10008.1.2.1.99");
        file.Write([2, 0, 0x10, 0, (byte)'U', (byte)'I', (byte)syntax.Length, 0]);
        file.Write(syntax);
        using (var deflate = new DeflateStream(file, CompressionLevel.Fastest, leaveOpen: true))
        {
            var block = new byte[1024 * 1024];
            if (random.Next(2) == 0)
            {
                // A first element that covers the zeros behind it: (0009,1001) OB.
                new byte[] { 9, 0, 1, 0x10, (byte)'O', (byte)'B', 0, 0, 0, 0, 0, 0x10 }.CopyTo(block, 0);
            }

            for (var i = random.Next(40); i >= 0; i--)
            {
                deflate.Write(block);
                block.AsSpan(0, 16).Clear();
            }
        }

        var bytes = file.ToArray();
        return random.Next(4) == 0 ? bytes[..random.Next(160, bytes.Length)] : bytes;
    }
}

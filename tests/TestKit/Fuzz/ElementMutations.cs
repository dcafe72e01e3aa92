using System.Buffers.Binary;

namespace Lethe.TestKit.Fuzz;

/// <summary>Lies in the structure: lengths, VRs, tags and delimiters that do not fit.</summary>
internal static class ElementMutations
{
    private const uint UndefinedLength = 0xFFFF_FFFF;
    private const string Vrs = "AEASATCSDADSDTFLFDISLOLTOBODOFOLOVOWPNSHSLSQSSSTSVTMUCUIULUNURUSUTUV??OX\0\0  ZZ";

    private static readonly uint[] Lengths = [0, 1, 2, 7, 0x7FFF, 0xFFFF, 0x1_0000, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE, UndefinedLength];

    private static readonly uint[] Tags =
    [
        0x0000_0000, 0x0002_0010, 0x0008_0000, 0x0008_0005, 0x0008_0018, 0x0010_0010, 0x0020_000D, 0x0028_0100, 0x0029_0010, 0x0029_1001,
        0x0040_A730, 0x5400_0100, 0x6000_0100, 0x6000_3000, 0x7FE0_0010, 0xFFFC_FFFC, 0xFFFE_E000, 0xFFFE_E00D, 0xFFFE_E0DD, 0xFFFF_FFFF,
    ];

    public static byte[] LieAboutLength(byte[] file, Random random)
    {
        var at = FindHeader(file, random);
        if (at + 12 > file.Length)
        {
            return file;
        }

        var length = random.Next(3) == 0 ? (uint)random.Next(file.Length * 2) : Lengths[random.Next(Lengths.Length)];
        switch (random.Next(3))
        {
            case 0:
                BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at + 6), (ushort)length);
                break;
            case 1:
                BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at + 8), length);
                break;
            default:
                BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at + 4), length);
                break;
        }

        return file;
    }

    public static byte[] SwapVr(byte[] file, Random random)
    {
        var at = FindHeader(file, random);
        if (at + 6 <= file.Length)
        {
            var vr = random.Next(Vrs.Length / 2) * 2;
            (file[at + 4], file[at + 5]) = ((byte)Vrs[vr], (byte)Vrs[vr + 1]);
        }

        return file;
    }

    public static byte[] ChangeTag(byte[] file, Random random)
    {
        var at = FindHeader(file, random);
        if (at + 4 <= file.Length)
        {
            WriteTag(file.AsSpan(at), Tags[random.Next(Tags.Length)]);
        }

        return file;
    }

    public static byte[] InsertElement(byte[] file, Random random)
    {
        var value = new byte[random.Next(40)];
        random.NextBytes(value);
        var vr = random.Next(Vrs.Length / 2) * 2;
        byte[] element = [0, 0, 0, 0, (byte)Vrs[vr], (byte)Vrs[vr + 1], (byte)value.Length, 0, .. value];
        WriteTag(element, random.Next(2) == 0 ? (uint)random.Next() : Tags[random.Next(Tags.Length)]);
        return ByteMutations.Insert(file, FindHeader(file, random), element);
    }

    public static byte[] InsertDelimiter(byte[] file, Random random)
    {
        Span<byte> delimiter = stackalloc byte[8];
        delimiter.Clear();
        WriteTag(delimiter, Tags[^(random.Next(3) + 2)]);
        BinaryPrimitives.WriteUInt32LittleEndian(delimiter[4..], Lengths[random.Next(Lengths.Length)]);
        return ByteMutations.Insert(file, FindHeader(file, random), delimiter);
    }

    /// <summary>A sequence or value of undefined length whose end never comes.</summary>
    public static byte[] MakeUndefined(byte[] file, Random random)
    {
        var at = FindHeader(file, random);
        if (at + 12 > file.Length)
        {
            return file;
        }

        string[] vrs = ["SQ", "UN", "OB", "OW"];
        var vr = vrs[random.Next(vrs.Length)];
        (file[at + 4], file[at + 5], file[at + 6], file[at + 7]) = ((byte)vr[0], (byte)vr[1], 0, 0);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at + 8), UndefinedLength);
        return file;
    }

    /// <summary>Where an element seems to begin: before two capital letters, or any even place.</summary>
    public static int FindHeader(byte[] file, Random random)
    {
        var from = random.Next(3) == 0 ? random.Next(file.Length) : random.Next(Math.Min(file.Length, 8 * 1024));
        for (var i = from; i + 8 < file.Length && i < from + 512; i++)
        {
            if (file[i + 4] is >= (byte)'A' and <= (byte)'U' && file[i + 5] is >= (byte)'A' and <= (byte)'W' && (file[i + 1] == 0 || file[i + 1] == 0x7F))
            {
                return i;
            }
        }

        return from & ~1;
    }

    public static void WriteTag(Span<byte> at, uint tag)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(at, (ushort)(tag >> 16));
        BinaryPrimitives.WriteUInt16LittleEndian(at[2..], (ushort)tag);
    }
}

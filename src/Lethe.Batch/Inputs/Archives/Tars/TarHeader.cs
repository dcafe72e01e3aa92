using System.Text;

namespace Lethe.Batch.Inputs.Archives.Tars;

/// <summary>The block before each member of a tar file (POSIX.1, pax, ustar Interchange Format; GNU and V7 have the same first fields).</summary>
/// <param name="Name">Name with its prefix.</param>
/// <param name="Type">What the member is.</param>
/// <param name="Size">Bytes.</param>
internal readonly record struct TarHeader(string Name, char Type, long Size)
{
    internal const int BlockSize = 512;

    /// <summary>The first of the letters that POSIX.1 and GNU use: V7 left it zero.</summary>
    internal const char OldFile = '\0';

    private const int ChecksumAt = 148;
    private const int ChecksumLength = 8;

    /// <summary>True for what a tar file begins with; a damaged first header still has its magic word. DICOM files are none.</summary>
    internal static bool IsBeginning(ReadOnlySpan<byte> start) =>
        start.Length >= BlockSize && !start.Slice(128, 4).SequenceEqual("DICM"u8) && (start.Slice(257, 5).SequenceEqual("ustar"u8) || HasChecksum(start[..BlockSize]));

    /// <summary>Reads a block; null if it is damaged.</summary>
    internal static TarHeader? Read(ReadOnlySpan<byte> block)
    {
        if (!HasChecksum(block) || Number(block.Slice(124, 12)) is not { } size)
        {
            return null;
        }

        var name = Text(block[..100]);
        var isPosix = block.Slice(257, 6).SequenceEqual("ustar\0"u8);
        return new TarHeader(isPosix && Text(block.Slice(345, 155)) is { Length: > 0 } prefix ? $"{prefix}/{name}" : name, (char)block[156], size);
    }

    /// <summary>Text up to the first zero.</summary>
    internal static string Text(ReadOnlySpan<byte> field)
    {
        var end = field.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
    }

    /// <summary>Some writers added the bytes up as signed ones.</summary>
    private static bool HasChecksum(ReadOnlySpan<byte> block)
    {
        var (unsigned, signed) = (0L, 0L);
        for (var i = 0; i < block.Length; i++)
        {
            var b = i is >= ChecksumAt and < ChecksumAt + ChecksumLength ? (byte)' ' : block[i];
            (unsigned, signed) = (unsigned + b, signed + (sbyte)b);
        }

        return block[ChecksumAt..(ChecksumAt + ChecksumLength)].IndexOfAnyInRange((byte)'0', (byte)'7') >= 0
            && Number(block.Slice(ChecksumAt, ChecksumLength)) is { } sum && (sum == unsigned || sum == signed);
    }

    /// <summary>Octal digits, or what GNU writes for large numbers: a first bit that is set, then base 256.</summary>
    private static long? Number(ReadOnlySpan<byte> field)
    {
        var number = 0L;
        if ((field[0] & 0x80) != 0)
        {
            foreach (var b in field[^8..])
            {
                number = (number << 8) | b;
            }

            return field[0] == 0x80 && field[1..^8].IndexOfAnyExcept((byte)0) < 0 && number >= 0 ? number : null;
        }

        foreach (var b in field.Trim("\0 "u8))
        {
            if (b is < (byte)'0' or > (byte)'7')
            {
                return null;
            }

            number = (number << 3) | (uint)(b - '0');
        }

        return number;
    }
}

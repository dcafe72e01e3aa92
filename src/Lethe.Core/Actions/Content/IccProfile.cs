using System.Buffers.Binary;

namespace Lethe.Actions;

/// <summary>The structure of an ICC profile as far as it is needed to blank its texts (ICC.1:2022 7).</summary>
internal static class IccProfile
{
    private const int HeaderSize = 128;
    private const int MaxTags = 256;

    /// <summary>Writes a profile without texts over <paramref name="target"/>, which has the length of the source.</summary>
    internal static bool TryBlankTexts(ReadOnlySpan<byte> source, Span<byte> target)
    {
        target.Clear();
        if (source.Length < HeaderSize + 4 || !source.Slice(36, 4).SequenceEqual("acsp"u8))
        {
            return false;
        }

        var count = BinaryPrimitives.ReadUInt32BigEndian(source[HeaderSize..]);
        if (count > MaxTags || HeaderSize + 4 + (12 * count) > source.Length)
        {
            return false;
        }

        CopyHeader(source, target);
        var tableEnd = HeaderSize + 4 + (12 * (int)count);
        source[HeaderSize..tableEnd].CopyTo(target[HeaderSize..]);
        for (var i = 0; i < count; i++)
        {
            if (!CopyTag(source, target, HeaderSize + 4 + (12 * i), tableEnd))
            {
                return false;
            }
        }

        return true;
    }

    private static void CopyHeader(ReadOnlySpan<byte> source, Span<byte> target)
    {
        source[..HeaderSize].CopyTo(target);
        target.Slice(4, 4).Clear();

        // ICC.1 7.2.8: a date is demanded; it is a constant now.
        BinaryPrimitives.WriteUInt64BigEndian(target[24..], 0x07D0_0001_0001_0000);
        BinaryPrimitives.WriteUInt32BigEndian(target[32..], 0);
        target.Slice(48, 16).Clear();
        target.Slice(80, 48).Clear();
    }

    private static bool CopyTag(ReadOnlySpan<byte> source, Span<byte> target, int entry, int tableEnd)
    {
        var offset = BinaryPrimitives.ReadUInt32BigEndian(source[(entry + 4)..]);
        var length = BinaryPrimitives.ReadUInt32BigEndian(source[(entry + 8)..]);
        if (length < 8 || offset < tableEnd || offset > source.Length || length > source.Length - offset)
        {
            return false;
        }

        var data = source.Slice((int)offset, (int)length);
        var copy = target.Slice((int)offset, (int)length);
        if (IsNumeric(data[..4]))
        {
            data.CopyTo(copy);
            return true;
        }

        BlankText(data, copy);
        return true;
    }

    /// <summary>Types that hold numbers only (ICC.1 10).</summary>
    private static bool IsNumeric(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("curv"u8) || type.SequenceEqual("para"u8) || type.SequenceEqual("XYZ "u8) || type.SequenceEqual("sf32"u8)
        || type.SequenceEqual("mft1"u8) || type.SequenceEqual("mft2"u8) || type.SequenceEqual("mAB "u8) || type.SequenceEqual("mBA "u8)
        || type.SequenceEqual("chrm"u8) || type.SequenceEqual("meas"u8) || type.SequenceEqual("view"u8) || type.SequenceEqual("sig "u8)
        || type.SequenceEqual("ui08"u8) || type.SequenceEqual("ui16"u8) || type.SequenceEqual("ui32"u8) || type.SequenceEqual("ui64"u8)
        || type.SequenceEqual("uf32"u8) || type.SequenceEqual("cicp"u8);

    /// <summary>An empty text of a type that readers accept in the same number of bytes.</summary>
    private static void BlankText(ReadOnlySpan<byte> data, Span<byte> copy)
    {
        copy.Clear();
        if (data[..4].SequenceEqual("mluc"u8) && data.Length >= 16)
        {
            // No records, records of twelve bytes (ICC.1 10.15).
            "mluc"u8.CopyTo(copy);
            BinaryPrimitives.WriteUInt32BigEndian(copy[12..], 12);
        }
        else if (data[..4].SequenceEqual("desc"u8) && data.Length >= 13)
        {
            // One character, the terminating NUL.
            "desc"u8.CopyTo(copy);
            BinaryPrimitives.WriteUInt32BigEndian(copy[8..], 1);
        }
        else
        {
            "text"u8.CopyTo(copy);
        }
    }

    /// <summary>True if nothing is left to blank.</summary>
    internal static bool IsBlank(ReadOnlySpan<byte> profile)
    {
        var even = new byte[profile.Length];
        return TryBlankTexts(profile, even) && profile.SequenceEqual(even);
    }
}

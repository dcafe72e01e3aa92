using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Building;

/// <summary>Numbers to little endian bytes or to the text of IS and DS (PS3.5 6.2).</summary>
internal static class NumberEncoding
{
    public static byte[] Encode(Vr vr, ReadOnlySpan<long> numbers)
    {
        if (vr.IsText())
        {
            return Join(numbers, static n => n.ToString(CultureInfo.InvariantCulture));
        }

        if (vr is Vr.FL or Vr.OF or Vr.FD or Vr.OD)
        {
            var wide = new double[numbers.Length];
            for (var i = 0; i < wide.Length; i++)
            {
                wide[i] = numbers[i];
            }

            return Encode(vr, wide);
        }

        var size = vr == Vr.AT ? 4 : vr.WordSize();
        var bytes = new byte[numbers.Length * size];
        Span<byte> word = stackalloc byte[8];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(word, numbers[i]);
            word[..size].CopyTo(bytes.AsSpan(i * size));
        }

        return bytes;
    }

    public static byte[] Encode(Vr vr, ReadOnlySpan<double> numbers)
    {
        if (vr.IsText())
        {
            return Join(numbers, DecimalString);
        }

        if (vr is not (Vr.FL or Vr.OF or Vr.FD or Vr.OD))
        {
            throw new ArgumentException("The VR holds no fractions.", nameof(vr));
        }

        var size = vr.WordSize();
        var bytes = new byte[numbers.Length * size];
        for (var i = 0; i < numbers.Length; i++)
        {
            var target = bytes.AsSpan(i * size);
            if (size == 4)
            {
                BinaryPrimitives.WriteSingleLittleEndian(target, (float)numbers[i]);
            }
            else
            {
                BinaryPrimitives.WriteDoubleLittleEndian(target, numbers[i]);
            }
        }

        return bytes;
    }

    public static byte[] Encode(ReadOnlySpan<Tag> tags)
    {
        var bytes = new byte[tags.Length * 4];
        for (var i = 0; i < tags.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * 4), tags[i].Group);
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * 4 + 2), tags[i].Element);
        }

        return bytes;
    }

    /// <summary>At most 16 characters (PS3.5 Table 6.2-1, DS).</summary>
    private static string DecimalString(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        for (var digits = 15; text.Length > 16; digits--)
        {
            text = number.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        }

        return text;
    }

    private static byte[] Join<T>(ReadOnlySpan<T> numbers, Func<T, string> print)
    {
        var text = new StringBuilder();
        for (var i = 0; i < numbers.Length; i++)
        {
            text.Append(i == 0 ? string.Empty : "\\").Append(print(numbers[i]));
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }
}

using System.Buffers.Binary;
using System.Globalization;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Text;

namespace Lethe.Cli.Inspection;

/// <summary>Values as text for people.</summary>
internal static class ValueText
{
    private const int ShownBytes = 16;

    /// <summary>True for VRs of binary numbers.</summary>
    internal static bool IsNumeric(Vr vr) => vr is Vr.US or Vr.SS or Vr.UL or Vr.SL or Vr.UV or Vr.SV or Vr.FL or Vr.FD;

    /// <summary>Decodes every value of an element.</summary>
    internal static IReadOnlyList<string> Decode(ReadOnlySpan<byte> value, Vr vr, CharacterSet set, bool bigEndian)
    {
        var values = new List<string>();
        if (vr.IsText())
        {
            foreach (var range in set.SplitValues(value, vr, TextLeniency.Tolerant))
            {
                values.Add(set.Decode(value[range], vr).TrimEnd(' ', '\0'));
            }

            return values;
        }

        var size = vr == Vr.AT ? 4 : vr.WordSize();
        for (var at = 0; at + size <= value.Length; at += size)
        {
            values.Add(Number(value.Slice(at, size), vr, bigEndian));
        }

        return values;
    }

    /// <summary>How many bytes, and the first of them.</summary>
    internal static string Summarise(ReadOnlySpan<byte> available, long length)
    {
        var first = Convert.ToHexStringLower(available[..Math.Min(available.Length, ShownBytes)]);
        return string.Create(CultureInfo.InvariantCulture, $"{length} bytes: {first}{(length > ShownBytes ? " ..." : "")}");
    }

    private static string Number(ReadOnlySpan<byte> word, Vr vr, bool bigEndian)
    {
        var value = Word(word, bigEndian);
        return vr switch
        {
            Vr.AT => Tag(word, bigEndian),
            Vr.SS => Text((short)value),
            Vr.SL => Text((int)value),
            Vr.SV => Text((long)value),
            Vr.FL => BitConverter.UInt32BitsToSingle((uint)value).ToString("R", CultureInfo.InvariantCulture),
            Vr.FD => BitConverter.UInt64BitsToDouble(value).ToString("R", CultureInfo.InvariantCulture),
            _ => value.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Tag(ReadOnlySpan<byte> word, bool bigEndian) =>
        new Tag((ushort)Word(word[..2], bigEndian), (ushort)Word(word[2..], bigEndian)).ToString();

    private static ulong Word(ReadOnlySpan<byte> word, bool bigEndian) => (word.Length, bigEndian) switch
    {
        (2, false) => BinaryPrimitives.ReadUInt16LittleEndian(word),
        (2, true) => BinaryPrimitives.ReadUInt16BigEndian(word),
        (4, false) => BinaryPrimitives.ReadUInt32LittleEndian(word),
        (4, true) => BinaryPrimitives.ReadUInt32BigEndian(word),
        (8, false) => BinaryPrimitives.ReadUInt64LittleEndian(word),
        (8, true) => BinaryPrimitives.ReadUInt64BigEndian(word),
        _ => word[0],
    };
}

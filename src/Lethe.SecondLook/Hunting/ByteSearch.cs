using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using Lethe.SecondLook.Findings;

namespace Lethe.SecondLook.Hunting;

/// <summary>
/// Finds text between bytes that are none, such as pixels: runs of printable bytes, runs of them with zeros between (UTF-16), and names
/// that are not ASCII as they are encoded. Pixels of 16 bits hold hardly any, so that they are passed over in vectors.
/// </summary>
internal sealed class ByteSearch(TextSearch text)
{
    private const int ShortestRun = 6;
    private const int LongestRun = 4096;

    /// <summary>Looks through a block of bytes. Blocks of one value should overlap by some hundred bytes.</summary>
    internal void Search(ReadOnlySpan<byte> block, in Place place)
    {
        SearchRuns(block, in place);
        SearchWide(block, 0, in place);
        if (block.Length > 1)
        {
            SearchWide(block[1..], 1, in place);
        }

        foreach (var name in text.Values.Bytes)
        {
            var at = block.IndexOf(name);
            if (at >= 0)
            {
                text.Report(FindingKind.PersonName, Encoding.UTF8.GetString(name), Inside(in place, at, "bytes"));
            }
        }
    }

    private void SearchRuns(ReadOnlySpan<byte> block, in Place place)
    {
        for (var at = 0; at < block.Length;)
        {
            at += SkipTo(block[at..], ShortestRun);
            var end = at;
            while (end < block.Length && IsPrintable(block[end]) && end - at < LongestRun)
            {
                end++;
            }

            if (end - at >= ShortestRun && text.MayHold(block[at..end]))
            {
                text.Search(Encoding.Latin1.GetString(block[at..end]), Inside(in place, at, "bytes"));
            }

            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>Pixels near zero read as UTF-16 all the time, so it takes a word of six letters or digits to be looked at.</summary>
    private void SearchWide(ReadOnlySpan<byte> block, int shift, in Place place)
    {
        var units = MemoryMarshal.Cast<byte, ushort>(block);
        for (var at = 0; at < units.Length;)
        {
            at += SkipToWord(units[at..]);
            var start = at;
            while (start > 0 && at - start < LongestRun && IsPrintable(units[start - 1]))
            {
                start--;
            }

            var end = at;
            while (end < units.Length && IsPrintable(units[end]) && end - at < LongestRun)
            {
                end++;
            }

            if (end - at >= ShortestRun && text.MayHold(units[start..end]))
            {
                text.Search(Encoding.Unicode.GetString(MemoryMarshal.AsBytes(units[start..end])), Inside(in place, (start * 2) + shift, "UTF-16"));
            }

            at = Math.Max(end, at + 1);
        }
    }

    private static Place Inside(in Place place, int at, string form) =>
        place.As(form) with { Offset = place.Offset < 0 ? -1 : place.Offset + at, IsBinary = true };

    private static bool IsPrintable(byte b) => b is >= 0x20 and < 0x7F;

    private static bool IsPrintable(ushort c) => c is >= 0x20 and < 0x7F;

    /// <summary>The number of bytes before the first run that may be long enough.</summary>
    private static int SkipTo(ReadOnlySpan<byte> bytes, int run)
    {
        var step = Vector256<byte>.Count - run + 1;
        var at = 0;
        ref var first = ref MemoryMarshal.GetReference(bytes);
        for (; at + Vector256<byte>.Count <= bytes.Length; at += step)
        {
            var block = Vector256.LoadUnsafe(ref first, (nuint)at) - Vector256.Create((byte)0x20);
            var mask = Vector256.LessThan(block, Vector256.Create((byte)0x5F)).ExtractMostSignificantBits();
            if (Runs(mask, run) is var starts and not 0)
            {
                return at + BitOperations.TrailingZeroCount(starts);
            }
        }

        return at;
    }

    /// <summary>The number of units before the first word that may be long enough.</summary>
    private static int SkipToWord(ReadOnlySpan<ushort> units)
    {
        var width = Vector256<ushort>.Count;
        var step = (2 * width) - ShortestRun + 1;
        var at = 0;
        ref var first = ref MemoryMarshal.GetReference(units);
        for (; at + (2 * width) <= units.Length; at += step)
        {
            var low = Alphanumeric(Vector256.LoadUnsafe(ref first, (nuint)at));
            var high = Alphanumeric(Vector256.LoadUnsafe(ref first, (nuint)(at + width)));
            if ((low | high) == Vector256<ushort>.Zero)
            {
                continue;
            }

            var mask = low.ExtractMostSignificantBits() | (high.ExtractMostSignificantBits() << width);
            if (Runs(mask, ShortestRun) is var starts and not 0)
            {
                return at + BitOperations.TrailingZeroCount(starts);
            }
        }

        return at;
    }

    private static Vector256<ushort> Alphanumeric(Vector256<ushort> units) =>
        Vector256.LessThan((units | Vector256.Create((ushort)0x20)) - Vector256.Create((ushort)'a'), Vector256.Create((ushort)26))
        | Vector256.LessThan(units - Vector256.Create((ushort)'0'), Vector256.Create((ushort)10));

    /// <summary>Bits where a run of ones begins.</summary>
    private static uint Runs(uint mask, int length)
    {
        for (var i = 1; i < length && mask != 0; i++)
        {
            mask &= mask >> 1;
        }

        return mask;
    }
}

using System.Buffers.Binary;
using Lethe.Dicom.Reading;
using Lethe.SecondLook.Findings;
using Lethe.SecondLook.Marks;

namespace Lethe.SecondLook.Checks;

/// <summary>
/// Pixel data are those of the original, byte for byte. What may differ: bits above those that hold pixels (overlays go, PS3.15 H40), and
/// texts inside compressed frames, which are blanked. Pixels that an option says were cleaned are for others to compare. For one thread.
/// </summary>
internal sealed class PixelCheck
{
    private const int BlockSize = 256 * 1024;
    private const uint PixelData = 0x7FE0_0010;
    private const uint BitsAllocated = 0x0028_0100;
    private const uint BitsStored = 0x0028_0101;
    private const uint HighBit = 0x0028_0102;

    /// <summary>Texts in codestreams are short beside frames; more differing bytes than this are an image.</summary>
    private const int MostBlanked = 256 * 1024;

    private readonly byte[] _left = new byte[BlockSize];
    private readonly byte[] _right = new byte[BlockSize];

    internal void Visit(in PairedElement element, IFindingSink sink)
    {
        if (element.Tag.Value is not (PixelData or 0x7FE0_0008 or 0x7FE0_0009) || !element.IsTopLevel || !element.Pair.IsOnly)
        {
            return;
        }

        if (element.Output < 0)
        {
            sink.Report(FindingKind.PixelsChanged, in element, "pixel data are gone");
        }
        else if ((element.Pair.Promises & (Promises.CleanPixelData | Promises.CleanRecognizableVisualFeatures)) == 0 && !AreEqual(in element))
        {
            sink.Report(FindingKind.PixelsChanged, in element, "pixel data");
        }
    }

    private bool AreEqual(in PairedElement element)
    {
        var (original, output) = (Of(element.Pair.Original, element.Original), Of(element.Pair.Output, element.Output));
        if (Math.Abs(original.Length - output.Length) > 1)
        {
            return false;
        }

        var mask = MaskOf(element.Pair, element.Pair.Original.Table[element.Original].Is(ElementFlags.Fragments));
        var blanked = 0;
        for (var done = 0L; done < Math.Min(original.Length, output.Length);)
        {
            var count = (int)Math.Min(BlockSize, Math.Min(original.Length, output.Length) - done);
            Read(element.Pair.Original, in original, done, _left.AsSpan(0, count));
            Read(element.Pair.Output, in output, done, _right.AsSpan(0, count));
            if (!_left.AsSpan(0, count).SequenceEqual(_right.AsSpan(0, count)) && !DifferAsAllowed(_left.AsSpan(0, count), _right.AsSpan(0, count), mask, ref blanked))
            {
                return false;
            }

            done += count;
        }

        return true;
    }

    /// <summary>Compares what the mask leaves; without one, differing bytes have to be blanks.</summary>
    private static bool DifferAsAllowed(ReadOnlySpan<byte> original, ReadOnlySpan<byte> output, ushort? mask, ref int blanked)
    {
        if (mask is { } bits)
        {
            for (var i = 0; i + 1 < original.Length; i += 2)
            {
                if (((BinaryPrimitives.ReadUInt16LittleEndian(original[i..]) ^ BinaryPrimitives.ReadUInt16LittleEndian(output[i..])) & bits) != 0)
                {
                    return false;
                }
            }

            return true;
        }

        for (var i = 0; i < original.Length; i++)
        {
            if (original[i] != output[i])
            {
                blanked++;
                if (output[i] is not (0 or (byte)' ') || blanked > MostBlanked)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The bits that hold pixels of 16 bits; null for compressed ones and other sizes.</summary>
    private static ushort? MaskOf(InstancePair pair, bool isCompressed)
    {
        var (allocated, stored, high) = (Number(pair.Original, BitsAllocated), Number(pair.Original, BitsStored), Number(pair.Original, HighBit));
        if (isCompressed || allocated != 16 || stored is < 1 or > 16 || high < stored - 1 || high > 15)
        {
            return null;
        }

        var mask = (ushort)(((1 << stored) - 1) << (high - stored + 1));
        return pair.Output.Encoding.IsBigEndian ? BinaryPrimitives.ReverseEndianness(mask) : mask;
    }

    private static int Number(HeaderReader reader, uint tag)
    {
        var index = reader.Table.Find(tag);
        var value = index < 0 ? default : reader.Value(index);
        return value.Length < 2 ? -1 : reader.Encoding.IsBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(value) : BinaryPrimitives.ReadUInt16LittleEndian(value);
    }

    /// <summary>Where the bytes of an element are, whether they were buffered or left in the source.</summary>
    private static BulkValue Of(HeaderReader reader, int index)
    {
        ref readonly var entry = ref reader.Table[index];
        return entry.Is(ElementFlags.Bulk) ? reader.Table.Bulk(entry.ValueOffset) : new BulkValue(entry.ValueOffset, (int)entry.Length, -1, entry.Length);
    }

    private static void Read(HeaderReader reader, in BulkValue value, long offset, Span<byte> target)
    {
        if (value.SourceOffset < 0)
        {
            reader.Bytes.Slice(value.BufferOffset + (int)offset, target.Length).CopyTo(target);
        }
        else
        {
            reader.BulkSource.Read(value.SourceOffset + offset, target);
        }
    }
}

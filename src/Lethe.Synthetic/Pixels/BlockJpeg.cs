using System.Text;

namespace Lethe.Synthetic.Pixels;

/// <summary>
/// A baseline JPEG in grey in which each block of 8 by 8 pixels has one value: only DC coefficients are coded.
/// It carries an Exif and a comment segment, where cameras leave identity (ISO/IEC 10918-1).
/// </summary>
internal static class BlockJpeg
{
    /// <summary>Pixels in a row or column of a block.</summary>
    public const int BlockSize = 8;

    /// <summary>DC differences have 0 to 11 bits; each length has a code of 4 bits, the length itself.</summary>
    private const int DcCategories = 12;

    private const int DcCodeBits = 4;
    private const int MiddleGrey = 128;

    /// <summary>Codes rows of blocks.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> blocks, int blockColumns, string comment, string exif)
    {
        var (width, height) = (blockColumns * BlockSize, blocks.Length / blockColumns * BlockSize);
        var file = new List<byte> { 0xFF, 0xD8 };
        AddSegment(file, 0xE1, [.. "Exif\0\0"u8, .. "MM\0*\0\0\0\x08\0\x01\x01\x0e\0\x02"u8, 0, 0, 0, (byte)(exif.Length + 1), 0, 0, 0, 26, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(exif), 0]);
        AddSegment(file, 0xFE, Encoding.ASCII.GetBytes(comment));

        // All steps are 8: the DC coefficient, 8 times the mean, becomes the mean.
        AddSegment(file, 0xDB, [0, .. Enumerable.Repeat((byte)BlockSize, BlockSize * BlockSize)]);
        AddSegment(file, 0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);
        AddSegment(file, 0xC4, [0x00, 0, 0, 0, DcCategories, .. new byte[12], .. Enumerable.Range(0, DcCategories).Select(i => (byte)i)]);
        AddSegment(file, 0xC4, [0x10, 1, .. new byte[15], 0]);
        AddSegment(file, 0xDA, [1, 1, 0x00, 0, 63, 0]);
        AddScan(file, blocks);
        file.AddRange([0xFF, 0xD9]);
        return [.. file];
    }

    private static void AddSegment(List<byte> file, byte marker, byte[] content)
    {
        var length = content.Length + 2;
        file.AddRange([0xFF, marker, (byte)(length >> 8), (byte)length]);
        file.AddRange(content);
    }

    private static void AddScan(List<byte> file, ReadOnlySpan<byte> blocks)
    {
        var bits = new BitStream(file);
        var before = 0;
        foreach (var block in blocks)
        {
            var value = block - MiddleGrey;
            var difference = value - before;
            before = value;
            var size = 0;
            for (var rest = Math.Abs(difference); rest > 0; rest >>= 1)
            {
                size++;
            }

            bits.Add(size, DcCodeBits);
            bits.Add(difference < 0 ? difference + (1 << size) - 1 : difference, size);

            // The code 0 ends the block.
            bits.Add(0, 1);
        }

        bits.Fill();
    }

    /// <summary>Bits, high ones first; a byte FF is followed by 00 (ISO/IEC 10918-1 F.1.2.3).</summary>
    private sealed class BitStream(List<byte> output)
    {
        private int _current;
        private int _count;

        public void Add(int value, int length)
        {
            for (var bit = length - 1; bit >= 0; bit--)
            {
                _current = (_current << 1) | ((value >> bit) & 1);
                if (++_count == 8)
                {
                    output.Add((byte)_current);
                    if (_current == 0xFF)
                    {
                        output.Add(0);
                    }

                    (_current, _count) = (0, 0);
                }
            }
        }

        public void Fill()
        {
            while (_count != 0)
            {
                Add(1, 1);
            }
        }
    }
}

using System.Buffers.Binary;
using Lethe.Dicom.Reading;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Cleaning;

/// <summary>Puts an encapsulated value together again when some of its frames were written anew, with offset tables that are right (PS3.5 A.4, PS3.3 C.7.6.3.1.8).</summary>
internal sealed class FragmentBuilder(PixelImage image, FrameStore store, IReadOnlyList<(long Start, long Length)?> changed)
{
    private readonly long[] _starts = new long[image.Frames];
    private readonly long[] _lengths = new long[image.Frames];

    /// <summary>Extended Offset Table; empty where the input had none.</summary>
    internal byte[] ExtendedOffsets { get; private set; } = [];

    /// <summary>Extended Offset Table Lengths.</summary>
    internal byte[] ExtendedLengths { get; private set; } = [];

    /// <summary>The value, without a delimiter behind it.</summary>
    internal RebuiltFragments Build()
    {
        var body = new RebuiltFragments();
        for (var frame = 0; frame < image.Frames; frame++)
        {
            _starts[frame] = body.Length;
            Add(body, frame);
        }

        var offsets = BasicOffsets();
        var value = new RebuiltFragments();
        value.AddHead(offsets.Length);
        value.Add(new MemorySource(offsets), 0, offsets.Length);
        value.Add(body, 0, body.Length);
        if (image.HasExtendedOffsets)
        {
            (ExtendedOffsets, ExtendedLengths) = (Words(_starts), Words(_lengths));
        }

        return value;
    }

    private void Add(RebuiltFragments body, int frame)
    {
        if (changed[frame] is (var start, var length))
        {
            body.AddHead(length);
            body.Add(store, start, length);
            _lengths[frame] = length;
        }
        else if (image.HasExtendedOffsets)
        {
            // With an extended table a frame is one fragment.
            var coded = image.CodedLength(frame);
            body.AddHead(coded + (coded & 1));
            foreach (var range in image.Coded[frame])
            {
                body.Add(image.Value, range.Start, range.Length);
            }

            body.Add(new MemorySource(new byte[1]), 0, coded & 1);
            _lengths[frame] = coded + (coded & 1);
        }
        else
        {
            foreach (var range in image.Coded[frame])
            {
                body.AddHead(range.Length + (range.Length & 1));
                body.Add(image.Value, range.Start, range.Length);
                body.Add(new MemorySource(new byte[1]), 0, range.Length & 1);
            }
        }
    }

    /// <summary>Empty for one frame, beside an extended table, and where offsets would be too large.</summary>
    private byte[] BasicOffsets()
    {
        if (image.Frames == 1 || image.HasExtendedOffsets || _starts[^1] > uint.MaxValue)
        {
            return [];
        }

        var table = new byte[_starts.Length * sizeof(uint)];
        for (var i = 0; i < _starts.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(i * sizeof(uint)), (uint)_starts[i]);
        }

        return table;
    }

    private static byte[] Words(long[] numbers)
    {
        var words = new byte[numbers.Length * sizeof(long)];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(words.AsSpan(i * sizeof(long)), numbers[i]);
        }

        return words;
    }
}

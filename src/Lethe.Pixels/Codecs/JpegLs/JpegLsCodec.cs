using System.Buffers;
using System.Buffers.Binary;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.JpegLs;

/// <summary>
/// JPEG-LS (ISO/IEC 14495-1; PS3.5 8.2.3) through CharLS. A blanked frame is coded without loss (NEAR = 0), also where the transfer syntax allows for some and
/// the input had it, so that outside of the boxes nothing more is lost; its components are interleaved as in the input, without the colour transforms that are
/// no part of the standard, and with default parameters.
/// </summary>
/// <param name="library">The library; null where it is not installed.</param>
internal sealed class JpegLsCodec(CharLs? library) : IFrameCodec
{
    private byte[] _numbers = [];
    private byte[] _again = [];
    private byte[] _coded = [];

    private static ReadOnlySpan<byte> EndOfImage => [0xFF, 0xD9];

    public CodecResult Decode(ReadOnlySpan<byte> coded, in FrameFormat format, FrameSamples samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        var result = Read(coded, in format, out var frame, out var interleave);
        if (result == CodecResult.Done)
        {
            var mapping = new CodedNumbers(in format, frame.Precision, isSigned: false);
            mapping.Reset(samples, format.Photometric == Photometric.YbrFull422 ? Photometric.YbrFull : format.Photometric);
            ToSamples(in mapping, IsPlanar(frame, interleave) ? frame.Components : 1, frame.Precision > 8 ? 2 : 1, samples);
        }

        return result;
    }

    public CodecResult Blank(ReadOnlySpan<byte> coded, in FrameFormat format, IReadOnlyList<PixelBox> boxes, ReadOnlySpan<int> fill, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(boxes);
        ArgumentNullException.ThrowIfNull(output);
        var result = Read(coded, in format, out var frame, out var interleave);
        if (result != CodecResult.Done)
        {
            return result;
        }

        Fill(in format, frame, IsPlanar(frame, interleave), boxes, fill);
        var numbers = _numbers.AsSpan(0, LengthOf(frame));
        result = Write(numbers, frame, interleave, out var length);
        if (result != CodecResult.Done)
        {
            return result;
        }

        // Nothing goes out on trust.
        var again = Room(ref _again, numbers.Length);
        var written = _coded.AsSpan(0, length);
        if (library!.Decode(written, frame, again, out _) != CodecResult.Done || !again.SequenceEqual(numbers))
        {
            return CodecResult.Damaged;
        }

        output.Write(written);
        if ((length & 1) != 0)
        {
            output.Write((ReadOnlySpan<byte>)[0]);
        }

        return CodecResult.Done;
    }

    private CodecResult Read(ReadOnlySpan<byte> coded, in FrameFormat format, out CharLsFrame frame, out CharLsInterleave interleave)
    {
        (frame, interleave) = (default, default);
        if (library is null)
        {
            return CodecResult.LibraryMissing;
        }

        if (JpegLsHeader.Read(coded) is not { } header)
        {
            return CodecResult.Damaged;
        }

        if (header.Columns != format.Columns || header.Rows != format.Rows || header.Components != format.Components || header.Precision > format.BitsAllocated)
        {
            return CodecResult.NotAsDescribed;
        }

        frame = new CharLsFrame((uint)header.Columns, (uint)header.Rows, header.Precision, header.Components);
        var length = format.Pixels * format.Components * Math.Max(2, format.BitsAllocated / 8);
        return !header.IsSampledAlike ? CodecResult.Unsupported
            : length > Array.MaxLength || coded.Length > Array.MaxLength - EndOfImage.Length ? CodecResult.TooLarge
            : library.Decode(Guard(coded), frame, Room(ref _numbers, LengthOf(frame)), out interleave);
    }

    /// <summary>
    /// The frame with an end of image behind it. CharLS 2.4 stops where a marker ends the bits, but where the bytes end without one it may count to 2 to the
    /// power of 31 before it does.
    /// </summary>
    private ReadOnlySpan<byte> Guard(ReadOnlySpan<byte> coded)
    {
        var guarded = Room(ref _coded, coded.Length + EndOfImage.Length);
        coded.CopyTo(guarded);
        EndOfImage.CopyTo(guarded[coded.Length..]);
        return guarded;
    }

    private CodecResult Write(ReadOnlySpan<byte> numbers, CharLsFrame frame, CharLsInterleave interleave, out int length)
    {
        // Noise needs more room than its samples do: a code of 8 or 16 bits has up to four times as many (A.5.3).
        long room = numbers.Length + (numbers.Length / 16) + 1024;
        var result = library!.Encode(numbers, frame, interleave, Room(ref _coded, (int)Math.Min(room, Array.MaxLength)), out length);
        if (result == CodecResult.TooLarge && room < Array.MaxLength)
        {
            room = Math.Min((numbers.Length * 4L) + 4096, Array.MaxLength);
            result = library.Encode(numbers, frame, interleave, Room(ref _coded, (int)room), out length);
        }

        return result;
    }

    private void Fill(in FrameFormat format, CharLsFrame frame, bool isPlanar, IReadOnlyList<PixelBox> boxes, ReadOnlySpan<int> fill)
    {
        var mapping = new CodedNumbers(in format, frame.Precision, isSigned: false);
        var size = frame.Precision > 8 ? 2 : 1;
        var (step, plane) = isPlanar ? (size, format.Columns * format.Rows * size) : (size * frame.Components, size);
        for (var component = 0; component < frame.Components; component++)
        {
            var number = mapping.Of(component < fill.Length ? fill[component] : 0);
            foreach (var box in boxes)
            {
                var inside = box.Intersect(new PixelBox(0, 0, format.Columns, format.Rows));
                for (var y = inside.Y; y < inside.Bottom; y++)
                {
                    FillRow(_numbers.AsSpan((component * plane) + (((y * format.Columns) + inside.X) * step)), inside.Width, step, size, number);
                }
            }
        }
    }

    private static void FillRow(Span<byte> row, int count, int step, int size, int number)
    {
        for (var at = 0; at < count * step; at += step)
        {
            if (size == 1)
            {
                row[at] = (byte)number;
            }
            else
            {
                // The library takes words as the machine has them, and so is what runs .NET: little endian.
                BinaryPrimitives.WriteUInt16LittleEndian(row[at..], (ushort)number);
            }
        }
    }

    private void ToSamples(in CodedNumbers mapping, int planes, int size, FrameSamples samples)
    {
        var bytes = samples.Bytes;
        var cell = samples.SampleSize;
        var count = bytes.Length / cell / planes;
        for (var plane = 0; plane < planes; plane++)
        {
            var numbers = _numbers.AsSpan(plane * count * size, count * size);
            for (int i = 0, at = plane * cell; i < count; i++, at += planes * cell)
            {
                mapping.Write(size == 1 ? numbers[i] : BinaryPrimitives.ReadUInt16LittleEndian(numbers[(2 * i)..]), bytes[at..]);
            }
        }
    }

    private static bool IsPlanar(CharLsFrame frame, CharLsInterleave interleave) => frame.Components > 1 && interleave == CharLsInterleave.None;

    private static int LengthOf(CharLsFrame frame) => (int)(frame.Columns * frame.Rows) * frame.Components * (frame.Precision > 8 ? 2 : 1);

    private static Span<byte> Room(ref byte[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = GC.AllocateUninitializedArray<byte>(length);
        }

        return buffer.AsSpan(0, length);
    }
}

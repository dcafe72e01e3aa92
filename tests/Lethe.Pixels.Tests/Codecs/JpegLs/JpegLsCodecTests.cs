using System.Buffers;
using Lethe.Dicom.Syntaxes;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.JpegLs;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Tests.Codecs.Libraries;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Codecs.JpegLs;

public sealed class JpegLsCodecTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly JpegLsCodec _codec = new(CharLs.TryLoad());

    public void Dispose() => _folder.Dispose();

    [LibraryTheory(CodecLibraries.CharLs, "dicom", "dcmdjpls", "gdcmconv")]
    [InlineData("dcmdjpls", "")]
    [InlineData("gdcmconv", "--raw")]
    public void Real_frames_are_decoded_and_blanked_as_others_read_them(string program, string option)
    {
        string[] options = option.Length == 0 ? [] : [option];
        var (compared, complaints) = (0, new List<string?>());
        foreach (var frame in RealFrame.All(3, PixelCodec.JpegLs))
        {
            if (Judge.Decode(_folder, frame.Path, frame.Frame, program, options) is { } wanted)
            {
                compared++;
                complaints.Add(Compare(frame, wanted, program, options));
            }
        }

        complaints.Where(complaint => complaint is not null).ShouldBeEmpty();
        compared.ShouldBeGreaterThanOrEqualTo(20);
    }

    [LibraryTheory(CodecLibraries.CharLs, null, "dcmcjpls", "dcmdjpls", "gdcmconv")]
    [InlineData(8, 1, false, "dcmcjpls")]
    [InlineData(12, 1, true, "dcmcjpls")]
    [InlineData(16, 1, true, "dcmcjpls")]
    [InlineData(8, 3, false, "dcmcjpls", "+il")]
    [InlineData(8, 3, false, "dcmcjpls", "+is")]
    [InlineData(8, 3, false, "dcmcjpls", "+in")]
    [InlineData(8, 3, false, "dcmcjpls", "+en", "+md", "4")]
    [InlineData(12, 1, false, "dcmcjpls", "+en", "+md", "9")]
    [InlineData(16, 1, false, "dcmcjpls", "+en", "+md", "2")]
    [InlineData(16, 1, false, "dcmcjpls", "+t1", "20", "+t2", "60", "+t3", "200", "+rs", "40")]
    [InlineData(10, 1, false, "gdcmconv", "--jpegls")]
    [InlineData(8, 3, false, "gdcmconv", "--jpegls")]
    public void What_other_programs_write_is_decoded_and_blanked(int bits, int components, bool isSigned, string program, params string[] options)
    {
        var format = Pictures.Format(77, 51, components, bits, isSigned);
        var native = Judge.Wrap(_folder, Pictures.Cells(bits, in format), in format, TransferSyntax.ExplicitVrLittleEndian);
        var coded = _folder.File("coded.dcm");
        Tool.Run(program, [.. options, native, coded]).ExitCode.ShouldBe(0);
        var frame = RealFrame.Of(coded, 1, PixelCodec.JpegLs).Single();
        var wanted = Judge.Decode(_folder, coded, 0, "dcmdjpls")!;

        Compare(frame, wanted, "dcmdjpls", []).ShouldBeNull();
    }

    [LibraryTheory(CodecLibraries.CharLs)]
    [InlineData(nameof(CharLsInterleave.None))]
    [InlineData(nameof(CharLsInterleave.Line))]
    [InlineData(nameof(CharLsInterleave.Sample))]
    public void Frames_of_all_depths_keep_what_is_outside_of_boxes(string interleave)
    {
        for (var bits = 2; bits <= 16; bits++)
        {
            foreach (var (components, isSigned) in new[] { (1, false), (1, true), (3, false), (3, true) })
            {
                if (components == 1 && interleave != nameof(CharLsInterleave.None))
                {
                    continue;
                }

                var format = Pictures.Format(33, 21, components, bits, isSigned);
                var cells = Pictures.Cells(bits * components, in format);
                var coded = Encode(cells, in format, Enum.Parse<CharLsInterleave>(interleave));
                int[] fill = [.. Enumerable.Range(0, components).Select(c => isSigned ? -1 - c % 2 : c % 3)];
                var before = Decode(coded, in format);
                before.Bytes.SequenceEqual(Pictures.Samples(cells, in format).Bytes).ShouldBeTrue($"{bits} {components} {isSigned}");

                var after = Decode(Blank(coded, in format, new PixelBox(5, 3, 99, 7), fill), in format);
                Pictures.Difference(before, after, new PixelBox(5, 3, 99, 7), fill).ShouldBeNull($"{bits} {components} {isSigned}");
            }
        }
    }

    [LibraryFact(CodecLibraries.CharLs)]
    public void Noise_that_grows_by_coding_is_written()
    {
        var format = Pictures.Format(64, 64, 1, 8, false);
        var cells = new byte[64 * 64];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = (byte)((i & 1) * 255 ^ (i * i * 31 >> 3));
        }

        new Random(5).NextBytes(cells.AsSpan(100, 2000));
        var coded = Encode(cells, in format, CharLsInterleave.None);
        var after = Decode(Blank(coded, in format, new PixelBox(0, 0, 1, 1), [9]), in format);
        Pictures.Difference(Pictures.Samples(cells, in format), after, new PixelBox(0, 0, 1, 1), [9]).ShouldBeNull();
    }

    [LibraryFact(CodecLibraries.CharLs)]
    public void Samples_in_the_upper_or_lower_bits_of_a_cell_are_found_and_filled()
    {
        // Sixteen bits are coded, twelve of them are the sample, and what is above goes with it where something is filled.
        var format = Pictures.Format(20, 10, 1, 16, false);
        var coded = Encode(Pictures.Cells(3, in format), in format, CharLsInterleave.None);
        foreach (var highBit in (int[])[11, 13, 15])
        {
            var inside = format with { BitsStored = 12, HighBit = highBit, IsSigned = true };
            var (before, after) = (Decode(coded, in inside), Decode(Blank(coded, in inside, new PixelBox(2, 2, 5, 5), [-700]), in inside));
            before.Bytes.SequenceEqual(Pictures.Samples(Pictures.Cells(3, in format), in inside).Bytes).ShouldBeTrue();
            Pictures.Difference(before, after, new PixelBox(2, 2, 5, 5), [-700]).ShouldBeNull();
        }
    }

    [Fact]
    public void Without_the_library_nothing_is_decoded()
    {
        CharLs.TryLoad(new NoLibraries()).ShouldBeNull();
        var (codec, format) = (new JpegLsCodec(null), Pictures.Format(4, 4, 1, 8, false));

        codec.Decode([0xFF, 0xD8], in format, new FrameSamples()).ShouldBe(CodecResult.LibraryMissing);
        codec.Blank([0xFF, 0xD8], in format, [new PixelBox(0, 0, 1, 1)], [0], new ArrayBufferWriter<byte>()).ShouldBe(CodecResult.LibraryMissing);
    }

    [LibraryFact(CodecLibraries.CharLs)]
    public void A_library_that_lacks_a_function_is_none() => CharLs.TryLoad(new NoLibraries("charls_jpegls_encoder_set_frame_info")).ShouldBeNull();

    [LibraryFact(CodecLibraries.CharLs)]
    public void Frames_that_are_not_as_described_are_refused()
    {
        var format = Pictures.Format(16, 8, 1, 12, false);
        var coded = Encode(Pictures.Cells(1, in format), in format, CharLsInterleave.None);

        Result(coded, format with { Columns = 8, Rows = 16 }).ShouldBe(CodecResult.NotAsDescribed);
        Result(coded, format with { Components = 3 }).ShouldBe(CodecResult.NotAsDescribed);
        Result(coded, format with { BitsAllocated = 8, BitsStored = 8, HighBit = 7 }).ShouldBe(CodecResult.NotAsDescribed);
        Result(coded.AsSpan(0, coded.Length / 2), in format).ShouldBe(CodecResult.Damaged);
        Result([], in format).ShouldBe(CodecResult.Damaged);
        Result([0xFF, 0xD8, 0xFF, 0xF7, 0, 200], in format).ShouldBe(CodecResult.Damaged);
        coded[coded.AsSpan().IndexOf((ReadOnlySpan<byte>)[1, 0x11, 0]) + 1] = 0x21;
        Result(coded, in format).ShouldBe(CodecResult.Unsupported);
    }

    [LibraryFact(CodecLibraries.CharLs)]
    public void Sizes_beyond_all_memory_are_refused_before_anything_is_allocated()
    {
        var format = Pictures.Format(65535, 65535, 3, 16, false);
        Result([0xFF, 0xD8, 0xFF, 0xF7, 0, 17, 16, 0xFF, 0xFF, 0xFF, 0xFF, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0], in format).ShouldBe(CodecResult.TooLarge);
    }

    [LibraryFact(CodecLibraries.CharLs)]
    public void Damaged_frames_end_with_a_result()
    {
        var random = new Random(80);
        var results = new HashSet<CodecResult>();
        for (var round = 0; round < 2000; round++)
        {
            var format = Pictures.Format(40, 30, 1 + (2 * (round & 1)), 8 + (round % 5), false);
            var coded = Encode(Pictures.Cells(round % 7, in format), in format, (CharLsInterleave)(round % 2 * (round / 2 % 3)));
            for (var i = 0; i <= random.Next(4); i++)
            {
                coded[random.Next(random.Next(2) == 0 ? 40 : coded.Length)] = (byte)random.Next(256);
            }

            var cut = coded.AsSpan(0, random.Next(5) == 0 ? random.Next(coded.Length) : coded.Length);
            results.Add(Result(cut, in format));
            if (round % 4 == 0)
            {
                results.Add(_codec.Blank(cut, in format, [new PixelBox(1, 1, 20, 20)], [0, 0, 0], new ArrayBufferWriter<byte>()));
            }
        }

        results.ShouldBeSubsetOf([CodecResult.Done, CodecResult.Damaged, CodecResult.NotAsDescribed, CodecResult.Unsupported]);
        results.Count.ShouldBe(4);
    }

    private CodecResult Result(ReadOnlySpan<byte> coded, in FrameFormat format) => _codec.Decode(coded, in format, new FrameSamples());

    private FrameSamples Decode(ReadOnlySpan<byte> coded, in FrameFormat format)
    {
        var samples = new FrameSamples();
        _codec.Decode(coded, in format, samples).ShouldBe(CodecResult.Done);
        return samples;
    }

    private byte[] Blank(ReadOnlySpan<byte> coded, in FrameFormat format, PixelBox box, int[] fill)
    {
        var output = new ArrayBufferWriter<byte>();
        _codec.Blank(coded, in format, [box], fill, output).ShouldBe(CodecResult.Done);
        (output.WrittenCount & 1).ShouldBe(0);
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Encode(byte[] cells, in FrameFormat format, CharLsInterleave interleave)
    {
        var numbers = cells;
        if (interleave == CharLsInterleave.None && format.Components > 1)
        {
            var (size, pixels) = (format.BitsAllocated / 8, (int)format.Pixels);
            numbers = new byte[cells.Length];
            for (var i = 0; i < cells.Length / size; i++)
            {
                cells.AsSpan(i * size, size).CopyTo(numbers.AsSpan(((i % format.Components * pixels) + (i / format.Components)) * size));
            }
        }

        var frame = new CharLsFrame((uint)format.Columns, (uint)format.Rows, format.BitsStored, format.Components);
        var coded = new byte[(cells.Length * 5) + 1024];
        CharLs.TryLoad()!.Encode(numbers, frame, interleave, coded, out var length).ShouldBe(CodecResult.Done);
        return coded[..length];
    }

    private string? Compare(RealFrame frame, FrameSamples wanted, string program, string[] options)
    {
        var (samples, format, output) = (new FrameSamples(), frame.Format, new ArrayBufferWriter<byte>());
        var result = _codec.Decode(frame.Bytes, in format, samples);
        if (result != CodecResult.Done || !samples.Bytes.SequenceEqual(wanted.Bytes))
        {
            return $"{frame.Name}: {result}, or other samples";
        }

        var box = new PixelBox(3, 2, Math.Max(1, format.Columns / 3), Math.Max(1, format.Rows / 4));
        int[] fill = [.. Enumerable.Repeat(1, format.Components)];
        result = _codec.Blank(frame.Bytes, in format, [box], fill, output);
        if (result != CodecResult.Done)
        {
            return $"{frame.Name}: not blanked, {result}";
        }

        var after = Judge.Decode(_folder, Judge.Wrap(_folder, output.WrittenSpan.ToArray(), in format, frame.Syntax), 0, program, options);
        return after is null ? $"{frame.Name}: {program} does not read what was written"
            : Pictures.Difference(wanted, after, box, fill) is { } difference ? $"{frame.Name}: {difference}" : null;
    }
}

using System.Buffers;
using Lethe.Dicom.Syntaxes;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.Jpeg2000;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Tests.Codecs.Libraries;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Codecs.Jpeg2000;

public sealed class Jpeg2000CodecTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Jpeg2000Codec _codec = new(OpenJpeg.TryLoad());

    public void Dispose() => _folder.Dispose();

    [LibraryFact(CodecLibraries.OpenJpeg, "dicom", "gdcmconv")]
    public void Real_frames_are_decoded_and_blanked_as_gdcm_reads_them()
    {
        var (compared, complaints) = (0, new List<string?>());
        foreach (var frame in RealFrame.All(2, PixelCodec.Jpeg2000))
        {
            if (Judge.Decode(_folder, frame.Path, frame.Frame, "gdcmconv", "--raw") is { } wanted)
            {
                compared++;
                complaints.Add(Compare(frame, wanted));
            }
        }

        complaints.Where(complaint => complaint is not null).ShouldBeEmpty();
        compared.ShouldBeGreaterThanOrEqualTo(25);
    }

    [LibraryTheory(CodecLibraries.OpenJpeg, null, "gdcmconv")]
    [InlineData(8, 1, false)]
    [InlineData(12, 1, true)]
    [InlineData(16, 1, true)]
    [InlineData(16, 1, false)]
    [InlineData(8, 3, false)]
    [InlineData(8, 3, false, "--irreversible")]
    [InlineData(12, 1, false, "--irreversible")]
    [InlineData(10, 1, false, "--tile", "32,16")]
    public void What_gdcm_writes_is_decoded_and_blanked(int bits, int components, bool isSigned, params string[] options)
    {
        var format = Pictures.Format(77, 51, components, bits, isSigned);
        var native = Judge.Wrap(_folder, Pictures.Cells(bits, in format), in format, TransferSyntax.ExplicitVrLittleEndian);
        var coded = _folder.File("coded.dcm");
        Tool.Run("gdcmconv", ["--j2k", .. options, native, coded]).ExitCode.ShouldBe(0);
        var frame = RealFrame.Of(coded, 1, PixelCodec.Jpeg2000).Single();

        Compare(frame, Judge.Decode(_folder, coded, 0, "gdcmconv", "--raw")!).ShouldBeNull();
    }

    [LibraryFact(CodecLibraries.OpenJpeg)]
    public void Frames_of_all_depths_keep_what_is_outside_of_boxes()
    {
        for (var bits = 1; bits <= 16; bits++)
        {
            foreach (var (components, isSigned) in new[] { (1, false), (1, true), (3, false), (3, true) })
            {
                var format = Pictures.Format(33, 21, components, bits, isSigned);
                var cells = Pictures.Cells(bits * components, in format);
                int[] fill = [.. Enumerable.Range(0, components).Select(c => isSigned ? -1 + (c % 2) : 1 - (c % 2))];
                var wanted = Pictures.Samples(cells, in format);

                // Real files have signs in the codestream or not, whatever the header says.
                foreach (var isCodedSigned in (bool[])[false, true])
                {
                    var coded = Encode(wanted, bits, isCodedSigned);
                    var before = Decode(coded, in format);
                    before.Bytes.SequenceEqual(wanted.Bytes).ShouldBeTrue($"{bits} {components} {isSigned} {isCodedSigned}");

                    var after = Decode(Blank(coded, in format, new PixelBox(5, 3, 99, 7), fill), in format);
                    Pictures.Difference(before, after, new PixelBox(5, 3, 99, 7), fill).ShouldBeNull($"{bits} {components} {isSigned} {isCodedSigned}");
                }
            }
        }
    }

    [LibraryFact(CodecLibraries.OpenJpeg)]
    public void Frames_of_one_row_or_column_are_written()
    {
        foreach (var (columns, rows) in new[] { (1, 1), (1, 40), (40, 1), (2, 3) })
        {
            var format = Pictures.Format(columns, rows, 1, 12, false);
            var wanted = Pictures.Samples(Pictures.Cells(1, in format), in format);
            var after = Decode(Blank(Encode(wanted, 12, false), in format, new PixelBox(0, 0, 1, 1), [7]), in format);
            Pictures.Difference(wanted, after, new PixelBox(0, 0, 1, 1), [7]).ShouldBeNull($"{columns} {rows}");
        }
    }

    [LibraryFact(CodecLibraries.OpenJpeg)]
    public void A_codestream_in_boxes_is_read_and_written_bare()
    {
        var format = Pictures.Format(20, 20, 3, 8, false) with { Photometric = Photometric.YbrRct };
        var wanted = Pictures.Samples(Pictures.Cells(2, in format), in format);
        var bare = Encode(wanted, 8, false);
        byte[] head = [0, 0, 0, 12, .. "jP  "u8, 0x0D, 0x0A, 0x87, 0x0A, 0, 0, 0, 20, .. "ftypjp2 "u8, 0, 0, 0, 0, .. "jp2 "u8];
        byte[] order = [0, 0, 0, 36, .. "jp2h"u8, 0, 0, 0, 28, .. "cdef"u8, 0, 3, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 2, 0, 2, 0, 0, 0, 3];
        byte[] boxed = [.. head, .. order, 0, 0, 0, 0, .. "jp2c"u8, .. bare];

        var samples = Decode(boxed, in format);
        samples.Bytes.SequenceEqual(wanted.Bytes).ShouldBeTrue();
        samples.Photometric.ShouldBe(Photometric.Rgb);
        Blank(boxed, in format, new PixelBox(1, 1, 2, 2), [0, 0, 0]).AsSpan(0, 4).SequenceEqual((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51]).ShouldBeTrue();

        // Boxes that change the order of colours, or give them by a palette, are heeded by some readers and not by others.
        boxed[head.Length + 8 + 8 + 2 + 5] = 3;
        Result(boxed, in format).ShouldBe(CodecResult.Unsupported);
        "pclr"u8.CopyTo(boxed.AsSpan(head.Length + 12));
        Result(boxed, in format).ShouldBe(CodecResult.Unsupported);
        Result(head, in format).ShouldBe(CodecResult.Damaged);
    }

    [Fact]
    public void Without_the_library_nothing_is_decoded()
    {
        OpenJpeg.TryLoad(new NoLibraries()).ShouldBeNull();
        var format = Pictures.Format(4, 4, 1, 8, false);
        foreach (var codec in new[] { new Jpeg2000Codec(null), new Jpeg2000Codec(null, isHighThroughput: true) })
        {
            codec.Decode([0xFF, 0x4F], in format, new FrameSamples()).ShouldBe(CodecResult.LibraryMissing);
            codec.Blank([0xFF, 0x4F], in format, [new PixelBox(0, 0, 1, 1)], [0], new ArrayBufferWriter<byte>()).ShouldBe(CodecResult.LibraryMissing);
        }
    }

    [Theory]
    [InlineData("2.5.0", true)]
    [InlineData("2.3.1", true)]
    [InlineData("2.2.0", false)]
    [InlineData("1.5.2", false)]
    [InlineData("3.0.0", false)]
    [InlineData("", false)]
    public void Only_versions_of_known_structures_are_used(string version, bool isKnown) => OpenJpegFunctions.IsKnown(version).ShouldBe(isKnown);

    [LibraryFact(CodecLibraries.OpenJpeg)]
    public void A_library_that_lacks_a_function_is_none() => OpenJpeg.TryLoad(new NoLibraries("opj_start_compress")).ShouldBeNull();

    [LibraryFact(CodecLibraries.OpenJpeg)]
    public void Without_the_strict_mode_a_cut_codestream_is_damaged_too()
    {
        var codec = new Jpeg2000Codec(OpenJpeg.TryLoad(new NoLibraries("opj_decoder_set_strict_mode")));
        var format = Pictures.Format(64, 64, 1, 12, false);
        var coded = Encode(Pictures.Samples(Pictures.Cells(1, in format), in format), 12, false);

        codec.Decode(coded, in format, new FrameSamples()).ShouldBe(CodecResult.Done);
        codec.Decode(coded.AsSpan(0, coded.Length - 40), in format, new FrameSamples()).ShouldBe(CodecResult.Damaged);
        Result(coded.AsSpan(0, coded.Length - 40), in format).ShouldBe(CodecResult.Damaged);
    }

    [LibraryFact(CodecLibraries.OpenJpeg)]
    public void Frames_that_are_not_as_described_are_refused()
    {
        var format = Pictures.Format(16, 8, 1, 12, false);
        var coded = Encode(Pictures.Samples(Pictures.Cells(1, in format), in format), 12, false);

        Result(coded, format with { Columns = 8, Rows = 16 }).ShouldBe(CodecResult.NotAsDescribed);
        Result(coded, format with { Components = 3 }).ShouldBe(CodecResult.NotAsDescribed);
        Result(coded, format with { BitsAllocated = 8, BitsStored = 8, HighBit = 7 }).ShouldBe(CodecResult.NotAsDescribed);
        Result([], in format).ShouldBe(CodecResult.Damaged);

        // SIZ: Rsiz at 6, Xsiz at 8, XTsiz at 24, XRsiz at 43. COD follows, layers at 53 and levels at 56.
        Result(Changed(coded, 6, 0x80), in format).ShouldBe(CodecResult.Unsupported);
        Result(Changed(coded, 43, 2), in format).ShouldBe(CodecResult.Unsupported);
        Result(Changed(coded, 27, 0), in format).ShouldBe(CodecResult.Damaged);
        Result(Changed(coded, 53, 0xFF), in format).ShouldBe(CodecResult.Damaged);
        Result(Changed(coded, 56, 33), in format).ShouldBe(CodecResult.Damaged);
    }

    [LibraryFact(CodecLibraries.OpenJpeg)]
    public void Sizes_beyond_all_memory_are_refused_before_anything_is_allocated()
    {
        var small = Pictures.Format(16, 16, 1, 8, false);
        var coded = Encode(Pictures.Samples(Pictures.Cells(1, in small), in small), 8, false);
        foreach (var at in (int[])[8, 12, 24, 28])
        {
            ((byte[])[0, 0, 0xFF, 0xFF]).CopyTo(coded, at);
        }

        Result(coded, small with { Columns = 65535, Rows = 65535 }).ShouldBe(CodecResult.TooLarge);
        ((byte[])[0, 0, 0, 1, 0, 0, 0, 1]).CopyTo(coded, 24);
        Result(coded, small with { Columns = 65535, Rows = 65535 }).ShouldBe(CodecResult.Unsupported);
    }

    [LibraryTheory(CodecLibraries.OpenJpeg, "dicom")]
    [InlineData(PixelCodec.Jpeg2000)]
    [InlineData(PixelCodec.HtJ2k)]
    public void Damaged_frames_end_with_a_result(PixelCodec kind)
    {
        var random = new Random(90);
        var frames = RealFrame.All(1, kind).Where(frame => frame.Format.Pixels <= (kind == PixelCodec.HtJ2k ? 400_000 : 50_000)).ToList();
        var codec = new Jpeg2000Codec(OpenJpeg.TryLoad(), kind == PixelCodec.HtJ2k);
        var results = new HashSet<CodecResult>();
        for (var round = 0; round < (kind == PixelCodec.HtJ2k ? 500 : 2000); round++)
        {
            var frame = frames[round % frames.Count];
            var (bytes, format) = (frame.Bytes.ToArray(), frame.Format);
            for (var i = 0; i <= random.Next(4); i++)
            {
                bytes[random.Next(random.Next(2) == 0 ? Math.Min(200, bytes.Length) : bytes.Length)] = (byte)random.Next(256);
            }

            var cut = bytes.AsSpan(0, random.Next(5) == 0 ? random.Next(bytes.Length) : bytes.Length);
            results.Add(codec.Decode(cut, in format, new FrameSamples()));
            if (round % 8 == 0)
            {
                results.Add(codec.Blank(cut, in format, [new PixelBox(1, 1, 20, 20)], [0, 0, 0], new ArrayBufferWriter<byte>()));
            }
        }

        results.ShouldBeSubsetOf([CodecResult.Done, CodecResult.Damaged, CodecResult.NotAsDescribed, CodecResult.Unsupported]);
        results.Count.ShouldBe(4);
    }

    private static byte[] Changed(byte[] coded, int at, byte value)
    {
        var changed = coded.ToArray();
        changed[at] = value;
        return changed;
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

    /// <summary>A codestream of the bits of samples, taken as signed numbers or not.</summary>
    private static byte[] Encode(FrameSamples samples, int bits, bool isSigned)
    {
        var planes = new int[samples.Components][];
        for (var component = 0; component < planes.Length; component++)
        {
            planes[component] = new int[samples.Columns * samples.Rows];
            for (var i = 0; i < planes[component].Length; i++)
            {
                var sample = (int)samples.Sample(i % samples.Columns, i / samples.Columns, component);
                planes[component][i] = isSigned ? sample << (32 - bits) >> (32 - bits) : sample & ((1 << bits) - 1);
            }
        }

        var size = new Jpeg2000Size(0, samples.Columns, samples.Rows, samples.Columns, samples.Rows, 1, planes.Length, bits, isSigned, true);
        return OpenJpeg.TryLoad()!.Encode(in size, planes.Length == 3, planes)!.Bytes.ToArray();
    }

    private string? Compare(RealFrame frame, FrameSamples wanted)
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

        var after = Judge.Decode(_folder, Judge.Wrap(_folder, output.WrittenSpan.ToArray(), in format, frame.Syntax), 0, "gdcmconv", "--raw");
        return after is null ? $"{frame.Name}: gdcmconv does not read what was written"
            : Pictures.Difference(wanted, after, box, fill) is { } difference ? $"{frame.Name}: {difference}" : null;
    }
}

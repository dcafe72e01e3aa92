using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Lethe.Dicom.Syntaxes;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.HighThroughput;
using Lethe.Pixels.Codecs.Jpeg2000;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Tests.Codecs.Libraries;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Codecs.HighThroughput;

public sealed class HighThroughputEncoderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public enum Content
    {
        Noise,
        Slope,
        Sparse,
        Extremes,
    }

    [LibraryTheory(CodecLibraries.OpenJpeg)]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(1, 70)]
    [InlineData(90, 1)]
    [InlineData(33, 21)]
    [InlineData(64, 64)]
    [InlineData(65, 127)]
    [InlineData(201, 134)]
    public void What_is_written_is_read_bit_by_bit_by_OpenJPEG(int columns, int rows)
    {
        foreach (var bits in (int[])[1, 2, 7, 8, 10, 12, 15, 16, 20, 24])
        {
            foreach (var (components, isSigned) in new[] { (1, false), (1, true), (3, false), (3, true), (4, false) })
            {
                foreach (var content in Enum.GetValues<Content>())
                {
                    var size = new Jpeg2000Size(0, columns, rows, columns, rows, 1, components, bits, isSigned, true);
                    var planes = Planes(in size, content);
                    var coded = Encode(in size, planes);
                    int[][] again = [.. planes.Select(plane => new int[plane.Length])];

                    OpenJpeg.TryLoad()!.TryDecode(coded, Jpeg2000Header.Read(coded)!, again).ShouldBeTrue();
                    planes.Zip(again).All(pair => pair.First.SequenceEqual(pair.Second)).ShouldBeTrue($"{bits} {components} {isSigned} {content}");
                }
            }
        }
    }

    [ToolTheory("ojph_expand")]
    [InlineData(3, 5)]
    [InlineData(64, 64)]
    [InlineData(201, 134)]
    public void What_is_written_is_read_bit_by_bit_by_OpenJPH(int columns, int rows)
    {
        foreach (var bits in (int[])[8, 12, 16])
        {
            foreach (var components in (int[])[1, 3])
            {
                foreach (var content in Enum.GetValues<Content>())
                {
                    var size = new Jpeg2000Size(0, columns, rows, columns, rows, 1, components, bits, false, true);
                    var planes = Planes(in size, content);
                    var format = Pictures.Format(columns, rows, components, bits, false);
                    Expand(Encode(in size, planes), in format).ShouldBe(Interleave(planes), $"{bits} {components} {content}");
                }
            }
        }
    }

    [LibraryFact(CodecLibraries.OpenJpeg, "dicom", "ojph_expand")]
    public void Real_frames_are_decoded_as_by_OpenJPH()
    {
        foreach (var frame in RealFrame.All(1, PixelCodec.HtJ2k))
        {
            var (samples, format) = (new FrameSamples(), frame.Format);
            new Jpeg2000Codec(OpenJpeg.TryLoad(), isHighThroughput: true).Decode(frame.Bytes, in format, samples).ShouldBe(CodecResult.Done);
            var wanted = Expand(frame.Bytes, in format);
            var furthest = samples.Bytes.ToArray().Zip(wanted).Max(pair => Math.Abs(pair.First - pair.Second));

            // What was coded with loss is rounded by each reader in its own way.
            furthest.ShouldBeLessThanOrEqualTo(frame.Name.Contains("Lossless", StringComparison.Ordinal) ? 0 : 1, frame.Name);
        }
    }

    [LibraryTheory(CodecLibraries.OpenJpeg, null, "ojph_compress")]
    [InlineData(8, 1)]
    [InlineData(12, 1)]
    [InlineData(16, 1)]
    [InlineData(8, 3, "-prog_order", "RPCL", "-num_decomps", "3")]
    [InlineData(8, 3, "-prog_order", "CPRL", "-block_size", "{32,32}", "-precincts", "{128,128}")]
    [InlineData(8, 3, "-tile_size", "{64,48}")]
    public void What_OpenJPH_writes_is_decoded_and_blanked(int bits, int components, params string[] options)
    {
        var format = Pictures.Format(150, 90, components, bits, false);
        var wanted = Pictures.Samples(Pictures.Cells(bits, in format), in format);
        var (image, coded) = (_folder.File(components == 1 ? "image.pgm" : "image.ppm"), _folder.File("coded.j2c"));
        WriteImage(image, wanted, bits);
        Tool.Run("ojph_compress", ["-i", image, "-o", coded, "-reversible", "true", .. options]).ExitCode.ShouldBe(0);

        var codec = new Jpeg2000Codec(OpenJpeg.TryLoad(), isHighThroughput: true);
        var (before, output, box) = (new FrameSamples(), new ArrayBufferWriter<byte>(), new PixelBox(40, 30, 50, 20));
        codec.Decode(File.ReadAllBytes(coded), in format, before).ShouldBe(CodecResult.Done);
        before.Bytes.SequenceEqual(wanted.Bytes).ShouldBeTrue();
        codec.Blank(File.ReadAllBytes(coded), in format, [box], [3, 2, 1], output).ShouldBe(CodecResult.Done);
        codec.Decode(output.WrittenSpan, in format, before).ShouldBe(CodecResult.Done);
        Pictures.Difference(wanted, before, box, [3, 2, 1]).ShouldBeNull();
    }

    [Theory]
    [InlineData(50, 40)]
    [InlineData(512, 30)]
    [InlineData(300, 700)]
    public void It_has_the_form_that_all_syntaxes_of_DICOM_allow(int columns, int rows)
    {
        var size = new Jpeg2000Size(0, columns, rows, columns, rows, 1, 1, 8, false, true);
        var coded = Encode(in size, Planes(in size, Content.Slope));

        // PS3.5 10.18: RPCL, a lowest resolution of 64 at most, TLM.
        var style = coded.AsSpan(coded.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0x52]));
        style[5].ShouldBe((byte)2);
        ((Math.Max(columns, rows) - 1) >> style[9]).ShouldBeLessThan(64);
        var lengths = coded.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0x55]);
        var count = (BinaryPrimitives.ReadUInt16BigEndian(coded.AsSpan(lengths + 2)) - 4) / 5;
        count.ShouldBe(style[9] + 1);

        // Each tile-part is where the lengths before it lead to, and the last one ends at the end of the codestream.
        var at = lengths + 6 + (5 * count);
        for (var i = 0; i < count; i++)
        {
            coded.AsSpan(at, 2).ToArray().ShouldBe([0xFF, 0x90]);
            at += BinaryPrimitives.ReadInt32BigEndian(coded.AsSpan(lengths + 7 + (5 * i)));
        }

        coded.AsSpan(at).ToArray().ShouldBe([0xFF, 0xD9]);
        Jpeg2000Header.Read(coded)!.IsWhole.ShouldBeTrue();
    }

    [Fact]
    public void Frames_of_more_than_a_precinct_are_refused()
    {
        var size = new Jpeg2000Size(0, 32769, 1, 32769, 1, 1, 1, 8, false, true);
        HighThroughputEncoder.TryEncode(in size, false, [new int[32769]], new ArrayBufferWriter<byte>()).ShouldBeFalse();
    }

    [LibraryFact(CodecLibraries.OpenJpeg, "dicom")]
    public void Real_frames_are_blanked_and_keep_what_is_outside()
    {
        var codec = new Jpeg2000Codec(OpenJpeg.TryLoad(), isHighThroughput: true);
        var frames = RealFrame.All(2, PixelCodec.HtJ2k);
        frames.Count.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var frame in frames)
        {
            var (before, after, format, output) = (new FrameSamples(), new FrameSamples(), frame.Format, new ArrayBufferWriter<byte>());
            var box = new PixelBox(11, 7, 100, 50);
            codec.Decode(frame.Bytes, in format, before).ShouldBe(CodecResult.Done);
            codec.Blank(frame.Bytes, in format, [box], [3, 2, 1], output).ShouldBe(CodecResult.Done);
            codec.Decode(output.WrittenSpan, in format, after).ShouldBe(CodecResult.Done);
            Pictures.Difference(before, after, box, [3, 2, 1]).ShouldBeNull(frame.Name);
            (output.WrittenCount & 1).ShouldBe(0);
        }
    }

    /// <summary>Samples of a codestream as OpenJPH gives them: a number for each.</summary>
    private int[] Expand(byte[] coded, in FrameFormat format)
    {
        var (input, image) = (_folder.File($"{Guid.NewGuid():N}.j2c"), _folder.File($"{Guid.NewGuid():N}" + (format.Components == 1 ? ".pgm" : ".ppm")));
        File.WriteAllBytes(input, coded);
        Tool.Run("ojph_expand", "-i", input, "-o", image).ExitCode.ShouldBe(0);
        var (bytes, size) = (File.ReadAllBytes(image), format.BitsAllocated / 8);
        var samples = new int[format.Pixels * format.Components];
        var start = bytes.Length - (samples.Length * size);
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = size == 1 ? bytes[start + i] : BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(start + (2 * i)));
        }

        return samples;
    }

    private static void WriteImage(string path, FrameSamples samples, int bits)
    {
        var head = Encoding.ASCII.GetBytes($"P{(samples.Components == 1 ? 5 : 6)}\n{samples.Columns} {samples.Rows}\n{(1 << bits) - 1}\n");
        var bytes = samples.Bytes.ToArray();
        for (var i = 0; samples.SampleSize == 2 && i < bytes.Length; i += 2)
        {
            (bytes[i], bytes[i + 1]) = (bytes[i + 1], bytes[i]);
        }

        File.WriteAllBytes(path, [.. head, .. bytes]);
    }

    private static int[] Interleave(int[][] planes) =>
        [.. Enumerable.Range(0, planes.Length * planes[0].Length).Select(i => planes[i % planes.Length][i / planes.Length])];

    [LibraryFact(CodecLibraries.OpenJpeg)]
    public void Blocks_that_the_library_could_not_be_given_are_refused()
    {
        var size = new Jpeg2000Size(0, 64, 64, 64, 64, 1, 1, 8, false, true);
        var format = Pictures.Format(64, 64, 1, 8, false);
        var codec = new Jpeg2000Codec(OpenJpeg.TryLoad(), isHighThroughput: true);
        var coded = Encode(in size, Planes(in size, Content.Noise));
        var style = coded.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0x52]);
        CodecResult Result(int at, params byte[] bytes)
        {
            var changed = coded.ToArray();
            bytes.CopyTo(changed, at);
            return codec.Decode(changed, in format, new FrameSamples());
        }

        codec.Decode(coded, in format, new FrameSamples()).ShouldBe(CodecResult.Done);
        Result(coded.Length - 1500, 0xFF, 0x90).ShouldBe(CodecResult.Damaged);
        Result(coded.Length - 1500, 0xFF, 0xFF).ShouldBe(CodecResult.Damaged);

        // Two layers; marks before packets; marks behind their headers.
        Result(style + 7, 2).ShouldBe(CodecResult.Unsupported);
        Result(style + 4, 2).ShouldBe(CodecResult.Unsupported);
        Result(style + 4, 4).ShouldBe(CodecResult.Unsupported);
    }

    private static byte[] Encode(in Jpeg2000Size size, int[][] planes)
    {
        var output = new ArrayBufferWriter<byte>();
        HighThroughputEncoder.TryEncode(in size, size.Components >= 3, planes, output).ShouldBeTrue();
        return output.WrittenSpan.ToArray();
    }

    private static int[][] Planes(in Jpeg2000Size size, Content content)
    {
        var random = new Random(size.Columns + size.Precision);
        var (least, range, planes) = (size.IsSigned ? -(1 << (size.Precision - 1)) : 0, 1 << size.Precision, new int[size.Components][]);
        for (var component = 0; component < planes.Length; component++)
        {
            planes[component] = new int[size.Columns * size.Rows];
            for (var i = 0; i < planes[component].Length; i++)
            {
                planes[component][i] = least + content switch
                {
                    Content.Noise => random.Next(range),
                    Content.Slope => (int)(i % size.Columns * (double)range / (size.Columns + 1)),
                    Content.Sparse => random.Next(50) == 0 ? random.Next(range) : 0,
                    _ => random.Next(2) == 0 ? 0 : range - 1,
                };
            }
        }

        return planes;
    }
}

using System.Buffers;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.Jpeg;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Tests.Codecs.Jpeg.Judging;
using Lethe.Pixels.Tests.Codecs.Jpeg.Making;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Codecs.Jpeg;

public sealed class JpegCodecTests
{
    private readonly JpegCodec _codec = new();
    private readonly FrameSamples _samples = new();

    public static TheoryData<string> Frames => [.. MadeFrames.All];

    [Theory]
    [MemberData(nameof(Frames))]
    public void Coefficients_are_read_as_they_were_written(string name)
    {
        var maker = MadeFrames.Get(name);

        JpegCoefficients.Read(maker.Make(), out var coefficients).ShouldBe(CodecResult.Done);

        coefficients.Planes.Length.ShouldBe(maker.Components.Length);
        for (var i = 0; i < maker.Components.Length; i++)
        {
            var expected = maker.Components[i].Blocks.SelectMany(block => block).Select((value, place) => name != "stops early" ? value : Cut(value, place)).ToArray();
            coefficients.Planes[i].Values.SequenceEqual(expected).ShouldBeTrue();
            coefficients.Planes[i].Quantization!.ShouldAllBe(number => number == maker.Components[i].Quantization);
        }

        static short Cut(short value, int place) => (short)(place % 64 == 0 ? value >> 1 << 1 : value / 2 * 2);
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public void Samples_are_within_one_of_the_transform_by_its_formula(string name)
    {
        var maker = MadeFrames.Get(name);
        var coded = maker.Make();
        JpegCoefficients.Read(coded, out var coefficients).ShouldBe(CodecResult.Done);

        _codec.Decode(coded, maker.Format, _samples).ShouldBe(CodecResult.Done);

        (_samples.Columns, _samples.Rows, _samples.Components, _samples.Precision).ShouldBe((maker.Columns, maker.Rows, maker.Components.Length, maker.Precision));
        (_samples.SampleSize, _samples.Photometric, _samples.IsSigned).ShouldBe((maker.Precision == 8 ? 1 : 2, maker.Format.Photometric, false));
        for (var component = 0; component < maker.Components.Length; component++)
        {
            FormulaOfTransform.LargestDistance(_samples, component, coefficients).ShouldBeLessThan(1.01);
        }
    }

    [Fact]
    public void Samples_of_two_complement_are_extended_from_the_stored_bits()
    {
        var maker = MadeFrames.Get("12 bit");
        var coded = maker.Make();
        _codec.Decode(coded, maker.Format, _samples).ShouldBe(CodecResult.Done);
        var plain = Enumerable.Range(0, maker.Columns).Select(x => _samples.Sample(x, 9, 0)).ToArray();

        _codec.Decode(coded, maker.Format with { IsSigned = true }, _samples).ShouldBe(CodecResult.Done);

        var signed = Enumerable.Range(0, maker.Columns).Select(x => _samples.Sample(x, 9, 0)).ToArray();
        signed.ShouldBe(plain.Select(value => value < 2048 ? value : value - 4096));
        signed.ShouldContain(value => value < 0);
    }

    [Fact]
    public void A_frame_that_is_not_as_its_header_says_is_refused()
    {
        var maker = MadeFrames.Get("422");
        var (coded, format) = (maker.Make(), maker.Format);

        FrameFormat[] others =
        [
            format with { Columns = 100 }, format with { Rows = 68 }, format with { Components = 1 }, format with { BitsAllocated = 1, BitsStored = 1 },
            format with { BitsAllocated = 16, BitsStored = 12 }, format with { IsFloat = true },
        ];
        others.ShouldAllBe(other => _codec.Decode(coded, other, _samples) == CodecResult.NotAsDescribed);
        _codec.Decode(coded, format with { BitsStored = 7, HighBit = 6 }, _samples).ShouldBe(CodecResult.Done);
    }

    [Theory]
    [InlineData(0xC3)]
    [InlineData(0xC5)]
    [InlineData(0xC7)]
    [InlineData(0xC9)]
    [InlineData(0xCA)]
    [InlineData(0xCB)]
    [InlineData(0xCF)]
    public void Processes_without_huffman_coded_dct_are_unsupported(byte sof) =>
        _codec.Decode((MadeFrames.Get("grey") with { Sof = sof }).Make(), MadeFrames.Get("grey").Format, _samples).ShouldBe(CodecResult.Unsupported);

    [Fact]
    public void A_frame_whose_lines_are_told_later_is_unsupported()
    {
        var maker = MadeFrames.Get("grey");
        var coded = maker.Make();
        var at = coded.AsSpan().IndexOf((byte[])[0xFF, 0xC0]);
        coded.AsSpan(at + 5, 2).Clear();

        _codec.Decode(coded, maker.Format, _samples).ShouldBe(CodecResult.Unsupported);
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public void A_frame_that_ends_early_is_damaged(string name)
    {
        var maker = MadeFrames.Get(name);
        var coded = maker.Make();

        _codec.Decode(coded.AsSpan(..^8), maker.Format, _samples).ShouldBe(CodecResult.Damaged);
        _codec.Blank(coded.AsSpan(..^8), maker.Format, [new PixelBox(0, 0, 9, 9)], new int[maker.Components.Length], new ArrayBufferWriter<byte>()).ShouldBe(CodecResult.Damaged);
    }

    [Fact]
    public void Fill_bytes_a_missing_end_and_bytes_behind_it_do_no_harm()
    {
        var maker = MadeFrames.Get("restarts");
        var coded = maker.Make();
        _codec.Decode(coded, maker.Format, _samples).ShouldBe(CodecResult.Done);
        var expected = _samples.Bytes.ToArray();
        var scan = coded.AsSpan().IndexOf((byte[])[0xFF, 0xDA]);

        byte[][] variants = [coded[..^2], [.. coded, 0], [.. coded, .. "anything"u8], [.. coded[..scan], 0xFF, 0xFF, .. coded[scan..]], [.. coded[..^2], 0xFF, 0xFF, 0xFF, 0xD9], [.. coded[..^2], 0xFF, 0xD3, 0xFF, 0xD9], Lines(maker.Rows)];
        foreach (var variant in variants)
        {
            _codec.Decode(variant, maker.Format, _samples).ShouldBe(CodecResult.Done);
            _samples.Bytes.SequenceEqual(expected).ShouldBeTrue();
        }

        _codec.Decode(Lines(maker.Rows - 1), maker.Format, _samples).ShouldBe(CodecResult.Damaged);

        byte[] Lines(int rows) => [.. coded[..^2], 0xFF, 0xDC, 0, 4, 0, (byte)rows, 0xFF, 0xD9];
    }

    [Fact]
    public void A_small_frame_that_says_it_is_huge_gets_no_memory()
    {
        var coded = (MadeFrames.Get("grey") with { Columns = 65_000, Rows = 65_000 }).Make();
        var format = MadeFrames.Get("grey").Format with { Columns = 65_000, Rows = 65_000 };
        var before = GC.GetAllocatedBytesForCurrentThread();

        _codec.Decode(coded, format, _samples).ShouldBeOneOf(CodecResult.Damaged, CodecResult.TooLarge);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }
}

using System.Buffers;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.Jpeg;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Tests.Codecs.Jpeg.Judging;
using Lethe.Pixels.Tests.Codecs.Jpeg.Making;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Codecs.Jpeg;

public sealed class JpegBlankTests
{
    private readonly JpegCodec _codec = new();

    public static TheoryData<string> Frames => [.. MadeFrames.All];

    [Theory]
    [MemberData(nameof(Frames))]
    public void Blocks_in_boxes_are_flat_and_all_others_keep_their_coefficients(string name)
    {
        var random = new Random(11);
        for (var seed = 0; seed < 12; seed++)
        {
            var maker = MadeFrames.Get(name, seed);
            var coded = maker.Make();
            var boxes = Blanked.RandomBoxes(random, maker.Columns, maker.Rows);
            int[] fill = [.. maker.Components.Select(_ => random.Next(1 << maker.Precision))];

            var after = Blanked.Blank(_codec, coded, maker.Format, boxes, fill);

            Blanked.Check(coded, after, boxes, fill).ShouldBeGreaterThan(0);
        }
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public void Samples_outside_of_the_touched_blocks_stay_and_those_inside_are_the_fill(string name)
    {
        var maker = MadeFrames.Get(name);
        var coded = maker.Make();
        var (before, after) = (new FrameSamples(), new FrameSamples());
        var box = new PixelBox(18, 9, 21, 13);
        int[] fill = [.. maker.Components.Select((_, i) => (40 + (i * 60)) << (maker.Precision - 8))];
        _codec.Decode(coded, maker.Format, before).ShouldBe(CodecResult.Done);

        _codec.Decode(Blanked.Blank(_codec, coded, maker.Format, [box], fill), maker.Format, after).ShouldBe(CodecResult.Done);

        // No block is wider or higher than 32 pixels.
        var around = new PixelBox(0, 0, 64, 32);
        for (var y = 0; y < maker.Rows; y++)
        {
            for (var x = 0; x < maker.Columns; x++)
            {
                var pixel = new PixelBox(x, y, 1, 1);
                for (var i = 0; i < fill.Length; i++)
                {
                    if (!pixel.Intersect(box).IsEmpty)
                    {
                        Math.Abs(after.Sample(x, y, i) - fill[i]).ShouldBeLessThanOrEqualTo((maker.Components[i].Quantization / 4) + 1);
                    }
                    else if (pixel.Intersect(around).IsEmpty)
                    {
                        after.Sample(x, y, i).ShouldBe(before.Sample(x, y, i));
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public void Nothing_is_left_of_a_frame_that_is_blanked_altogether(string name)
    {
        var fill = new int[MadeFrames.Get(name).Components.Length];
        byte[][] blanked = [.. Enumerable.Range(1, 2).Select(seed =>
        {
            var maker = MadeFrames.Get(name, seed);
            return Blanked.Blank(_codec, maker.Make(), maker.Format, [new PixelBox(int.MinValue / 2, -3, int.MaxValue, int.MaxValue)], fill);
        })];

        JpegCoefficients.Read(blanked[0], out var one).ShouldBe(CodecResult.Done);
        JpegCoefficients.Read(blanked[1], out var other).ShouldBe(CodecResult.Done);
        one.Same(other).ShouldBeTrue();
    }

    [Fact]
    public void Segments_stay_as_they_are_where_they_are()
    {
        var maker = MadeFrames.Get("restarts") with { Extra = [.. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), .. Segment(0xFE, "a comment"u8), .. Segment(0xE2, "ICC_PROFILE\0 profile"u8)] };
        var coded = maker.Make();

        var after = Blanked.Blank(_codec, coded, maker.Format, [new PixelBox(0, 0, 8, 8)], 0, 128, 128);

        var data = coded.AsSpan().IndexOf((byte[])[0xFF, 0xDA]) + 14;
        after.AsSpan(0, data).SequenceEqual(coded.AsSpan(0, data)).ShouldBeTrue();
        Restarts(after).ShouldBe(Restarts(coded));
        Restarts(after).Length.ShouldBeGreaterThan(8);

        static int[] Restarts(byte[] frame) => [.. Enumerable.Range(0, frame.Length - 1).Where(i => frame[i] == 0xFF && frame[i + 1] is >= 0xD0 and <= 0xD7).Select(i => (int)frame[i + 1])];
    }

    [Fact]
    public void Second_pictures_and_bytes_behind_the_end_are_dropped()
    {
        var thumbnail = Enumerable.Repeat((byte)77, 12).ToArray();
        var plain = MadeFrames.Get("422");
        var maker = plain with
        {
            Extra =
            [
                .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 2, 2, .. thumbnail]), .. Segment(0xE0, [.. "JFXX\0"u8, 0x13, 2, 2, .. thumbnail]),
                .. Segment(0xE1, [.. "Exif\0\0"u8, .. thumbnail]), .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. thumbnail]),
                .. Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1, .. thumbnail]), .. Segment(0xE2, [.. "FPXR\0"u8, .. thumbnail]), .. Segment(0xEF, thumbnail),
            ],
        };

        var after = Blanked.Blank(_codec, [.. maker.Make(), .. thumbnail, 0xFF, 0xD8, 0xFF, 0xD9], maker.Format, [new PixelBox(9, 9, 1, 1)], 0, 128, 128);

        var kept = plain with { Extra = [.. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), .. Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1])] };
        after.ShouldBe(Blanked.Blank(_codec, kept.Make(), maker.Format, [new PixelBox(9, 9, 1, 1)], 0, 128, 128));
    }

    [Theory]
    [InlineData("grey", false)]
    [InlineData("tight grey", true)]
    [InlineData("12 bit tight", true)]
    [InlineData("tight progressive", true)]
    public void Only_tables_without_the_needed_codes_get_successors(string name, bool needsNew)
    {
        var maker = MadeFrames.Get(name);
        var coded = maker.Make();
        int[] fill = [.. maker.Components.Select(_ => (1 << maker.Precision) - 1)];

        var after = Blanked.Blank(_codec, coded, maker.Format, [new PixelBox(16, 16, 16, 16)], fill);

        Blanked.Check(coded, after, [new PixelBox(16, 16, 16, 16)], fill);
        (Tables(after) > Tables(coded)).ShouldBe(needsNew);

        static int Tables(byte[] frame) => Enumerable.Range(0, frame.Length - 1).Count(i => frame[i] == 0xFF && frame[i + 1] == 0xC4);
    }

    [Fact]
    public void Fill_is_met_exactly_where_the_quantization_allows()
    {
        var maker = MadeFrames.Get("grey") with { Components = [new MadeComponent(1, 1, 1, 8)] };
        var coded = maker.Fill(3).Make();
        var samples = new FrameSamples();
        foreach (var fill in (int[])[0, 1, 100, 128, 254, 255])
        {
            _codec.Decode(Blanked.Blank(_codec, coded, maker.Format, [new PixelBox(20, 20, 4, 4)], fill), maker.Format, samples).ShouldBe(CodecResult.Done);
            samples.Sample(21, 21, 0).ShouldBe(fill);
        }
    }

    [Fact]
    public void Fill_of_signed_samples_is_twos_complement()
    {
        var maker = MadeFrames.Get("12 bit") with { Components = [new MadeComponent(1, 1, 1, 8)] };
        var (coded, format, samples) = (maker.Fill(3).Make(), maker.Format with { IsSigned = true }, new FrameSamples());
        foreach (var fill in (int[])[-2048, -1, 0, 2047])
        {
            _codec.Decode(Blanked.Blank(_codec, coded, format, [new PixelBox(20, 20, 4, 4)], fill), format, samples).ShouldBe(CodecResult.Done);
            samples.Sample(21, 21, 0).ShouldBe(fill);
        }
    }

    [Fact]
    public void Boxes_beside_the_frame_change_nothing()
    {
        var maker = MadeFrames.Get("420");
        PixelBox[] boxes = [new(maker.Columns, 0, 10, 10), new(0, -20, 50, 20), new(10, 10, 0, 5), new(int.MaxValue, 0, int.MaxValue, 4)];

        Blanked.Blank(_codec, maker.Make(), maker.Format, boxes, 0, 0, 0).ShouldBe(Even(maker.Make()));

        static byte[] Even(byte[] frame) => frame.Length % 2 == 0 ? frame : [.. frame, 0];
    }

    [Fact]
    public void A_fill_of_another_number_of_components_is_refused()
    {
        var maker = MadeFrames.Get("420");
        var output = new ArrayBufferWriter<byte>();

        _codec.Blank(maker.Make(), maker.Format, [new PixelBox(0, 0, 1, 1)], [0], output).ShouldBe(CodecResult.NotAsDescribed);
        output.WrittenCount.ShouldBe(0);
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> payload)
    {
        var bytes = new List<byte>();
        JpegMaker.Add(bytes, marker, payload.ToArray());
        return [.. bytes];
    }
}

using System.Buffers;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.Jpeg;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Tests.Codecs.Jpeg.Judging;
using Lethe.Pixels.Tests.Codecs.Jpeg.Making;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Codecs.Jpeg;

/// <summary>Segments in places and of kinds that not every encoder writes.</summary>
public sealed class JpegSegmentTests
{
    private readonly JpegCodec _codec = new();

    /// <summary>Puts bytes before the marker of that value that comes as the given one.</summary>
    private static byte[] Insert(byte[] frame, byte marker, int which, params byte[] bytes)
    {
        var at = -1;
        for (var i = 0; i <= which; i++)
        {
            at += 1 + frame.AsSpan(at + 1).IndexOf((byte[])[0xFF, marker]);
        }

        return [.. frame[..at], .. bytes, .. frame[at..]];
    }

    private CodecResult Blank(byte[] frame, JpegMaker maker, out byte[] blanked)
    {
        var output = new ArrayBufferWriter<byte>();
        var result = _codec.Blank(frame, maker.Format, [new PixelBox(17, 3, 20, 20)], new int[maker.Components.Length], output);
        blanked = output.WrittenSpan.ToArray();
        return result;
    }

    [Theory]
    [InlineData("progressive", 0xC4, 2)]
    [InlineData("progressive", 0xDA, 3)]
    [InlineData("422", 0xDA, 0)]
    [InlineData("scans", 0xC4, 3)]
    public void Bytes_between_segments_are_passed_over_as_decoders_do_and_do_not_come_out_again(string name, byte marker, int which)
    {
        var maker = MadeFrames.Get(name);
        var clean = maker.Make();

        byte[][] variants = [Insert(clean, marker, which, [.. "secret"u8]), Insert(clean, marker, which, 1, 0xFF, 0, 2), Insert(clean, marker, which, 0xFF, 0xFF)];
        Blank(clean, maker, out var expected).ShouldBe(CodecResult.Done);

        foreach (var variant in variants)
        {
            Blank(variant, maker, out var blanked).ShouldBe(CodecResult.Done);
            blanked.ShouldBe(expected);
        }
    }

    [Fact]
    public void A_second_frame_header_is_damage()
    {
        var maker = MadeFrames.Get("scans");
        var clean = maker.Make();
        var at = clean.AsSpan().IndexOf((byte[])[0xFF, 0xC0]);
        var header = clean.AsSpan(at, 2 + clean[at + 3]).ToArray();

        Blank(Insert(clean, 0xDA, 1, header), maker, out var blanked).ShouldBe(CodecResult.Damaged);

        blanked.ShouldBeEmpty();
    }

    [Fact]
    public void Tables_that_change_between_scans_count_from_there()
    {
        var maker = MadeFrames.Get("scans");
        var clean = maker.Make();
        var plain = new FrameSamples();
        var other = new FrameSamples();
        byte[] coarser = [0xFF, 0xDB, 0, 67, 1, .. Enumerable.Repeat((byte)16, 64)];

        _codec.Decode(clean, maker.Format, plain).ShouldBe(CodecResult.Done);
        _codec.Decode(Insert(clean, 0xDA, 1, coarser), maker.Format, other).ShouldBe(CodecResult.Done);

        // The second component is the one of that table; its numbers were 8, the first was in a scan before.
        var (mean, twice) = (Spread(plain, 1), Spread(other, 1));
        twice.ShouldBeGreaterThan(mean * 3 / 2);
        Spread(other, 0).ShouldBe(Spread(plain, 0));
        _codec.Decode(Insert(clean, 0xDA, 2, coarser), maker.Format, other).ShouldBe(CodecResult.Done);
        other.Bytes.SequenceEqual(plain.Bytes).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    public void Restart_intervals_that_change_between_scans_count_from_there(int interval)
    {
        var maker = MadeFrames.Get("scans") with { Restart = interval };
        var clean = maker.Make();
        var withOther = (maker with { Restart = 3 }).Make();
        var mixed = Mix(clean, withOther, 3);

        JpegCoefficients.Read(clean, out var expected).ShouldBe(CodecResult.Done);
        JpegCoefficients.Read(mixed, out var read).ShouldBe(CodecResult.Done);
        read.Same(expected).ShouldBeTrue();

        Blank(mixed, maker, out var blanked).ShouldBe(CodecResult.Done);
        Blanked.Check(mixed, blanked, [new PixelBox(17, 3, 20, 20)], 0, 0, 0).ShouldBeGreaterThan(0);
    }

    /// <summary>All but the last scan of one frame, the last one of another, with its interval before it.</summary>
    private static byte[] Mix(byte[] one, byte[] other, byte interval)
    {
        var (first, second) = (LastTables(one), LastTables(other));
        return [.. one[..first], 0xFF, 0xDD, 0, 4, 0, interval, .. other[second..]];
    }

    /// <summary>Where the two Huffman tables of the last scan begin: the third and the last DC table.</summary>
    private static int LastTables(byte[] frame) => frame.AsSpan().LastIndexOf((byte[])[0xFF, 0xC4, 0, 35]);

    private static double Spread(FrameSamples samples, int component)
    {
        var sum = 0.0;
        for (var y = 0; y < samples.Rows; y++)
        {
            for (var x = 0; x < samples.Columns; x++)
            {
                sum += Math.Abs(samples.Sample(x, y, component) - 128);
            }
        }

        return sum;
    }
}

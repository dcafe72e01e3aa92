using System.Runtime.InteropServices;
using Lethe.SecondLook.Pictures;
using Shouldly;
using Xunit;

namespace Lethe.SecondLook.Tests.Pictures;

/// <summary>What of a changed frame is a blanked box, and what is not.</summary>
public class FrameComparisonTests
{
    private const int Columns = 64;
    private const int Rows = 48;

    private readonly FrameComparison _comparison = new();

    [Fact]
    public void Equal_frames_do_not_differ() => Compare(Noise(1), Noise(1)).ShouldBe(default);

    [Theory]
    [InlineData(10, 10, 20, 8)]
    [InlineData(0, 0, 64, 48)]
    [InlineData(61, 0, 3, 3)]
    [InlineData(0, 45, 64, 3)]
    public void A_box_of_one_value_is_blanked(int x, int y, int width, int height)
    {
        var difference = Compare(Noise(1), Fill(Noise(1), x, y, width, height, (_, _) => 3));

        difference.Wrong.ShouldBe(0);
        difference.Changed.ShouldBeInRange(width * height * 9 / 10, width * height);
    }

    [Fact]
    public void Boxes_may_lie_apart_and_over_what_was_black_before()
    {
        var original = Fill(Noise(1), 30, 0, 34, 48, (x, y) => (x + y) % 5 == 0 ? 900 : 0);

        Compare(original, Fill(Fill(original, 2, 2, 9, 5, (_, _) => 0), 35, 20, 20, 10, (_, _) => 0)).Wrong.ShouldBe(0);
    }

    [Fact]
    public void A_gradient_in_the_place_of_a_box_is_found()
    {
        var difference = Compare(Noise(1), Fill(Noise(1), 10, 10, 20, 8, (x, _) => 100 + x));

        difference.Wrong.ShouldBeGreaterThan(100);
        difference.Where.Union(new PictureBox(10, 10, 20, 8)).ShouldBe(new PictureBox(10, 10, 20, 8));
    }

    [Theory]
    [InlineData(777)]
    [InlineData(3)]
    public void One_pixel_outside_is_found_even_with_the_value_of_boxes(int value)
    {
        var output = Fill(Fill(Noise(1), 10, 10, 20, 8, (_, _) => 3), 50, 40, 1, 1, (_, _) => value);

        var difference = Compare(Noise(1), output);

        (difference.Wrong, difference.Where).ShouldBe((1, new PictureBox(50, 40, 1, 1)));
    }

    [Fact]
    public void One_pixel_inside_of_a_box_is_found()
    {
        var difference = Compare(Noise(1), Fill(Fill(Noise(1), 10, 10, 20, 8, (_, _) => 3), 15, 14, 1, 1, (_, _) => 4));

        (difference.Wrong, difference.Where).ShouldBe((1, new PictureBox(15, 14, 1, 1)));
    }

    [Fact]
    public void Another_frame_is_found() => Compare(Noise(1), Noise(2)).Wrong.ShouldBeGreaterThan(Columns * Rows * 9 / 10);

    [Fact]
    public void Samples_that_are_all_a_little_off_are_found() =>
        Compare(Noise(1), [.. Noise(1).Select((sample, i) => (ushort)(sample ^ (i % 3 == 0 ? 1 : 0)))]).Wrong.ShouldBeGreaterThan(Columns * Rows / 4);

    [Theory]
    [InlineData(1, 2, false)]
    [InlineData(2, 3, false)]
    public void Pixels_with_more_bytes_are_compared_as_wholes(int size, int components, bool isWrong)
    {
        var original = Bytes(7, size * components);
        var output = (byte[])original.Clone();
        for (var y = 5; y < 15; y++)
        {
            output.AsSpan(((y * Columns) + 8) * size * components, 30 * size * components).Clear();
        }

        (_comparison.Compare(original, output, Shape(components, 1)).Wrong > 0).ShouldBe(isWrong);
        output[^1] ^= 1;
        _comparison.Compare(original, output, Shape(components, 1)).Where.ShouldBe(new PictureBox(Columns - 1, Rows - 1, 1, 1));
    }

    /// <summary>Blocks of luminance are 8 pixels wide, those of chrominance 16: around a box the colors are flat and the brightness stays.</summary>
    [Theory]
    [InlineData(32, 0)]
    [InlineData(1, 192)]
    public void Shared_chrominance_may_be_flat_around_a_box(int cell, int wrong)
    {
        var original = Bytes(7, 3);
        var output = Flat(Flat(original, 16, 16, 16, 8), 16, 16, 16, 16, onlyColors: true);

        var difference = _comparison.Compare(original, output, Shape(3, cell));

        (difference.Wrong > 0).ShouldBe(wrong > 0);
        difference.Wrong.ShouldBeLessThanOrEqualTo(wrong);
    }

    [Fact]
    public void Colors_that_are_gone_where_no_box_is_are_found()
    {
        var original = Bytes(7, 3);

        _comparison.Compare(original, Flat(original, 0, 0, Columns, Rows, onlyColors: true), Shape(3, 32)).Wrong.ShouldBeGreaterThan(Columns * Rows / 2);
        _comparison.Compare(original, Flat(Flat(original, 0, 0, 16, 8), 32, 32, 16, 16, onlyColors: true), Shape(3, 32)).Where.ShouldBe(new PictureBox(32, 32, 16, 16));
    }

    /// <summary>What is beside a box goes on into it; strokes of letters in its value are no boxes, and stay.</summary>
    [Fact]
    public void Boxes_are_taken_out_and_strokes_are_not()
    {
        var original = Fill(Noise(1), 0, 0, Columns, Rows, (x, _) => 1000 + x);
        var output = Fill(Fill(original, 20, 10, 20, 12, (_, _) => 3), 5, 30, 30, 6, (_, _) => 3);
        Compare(original, output).Wrong.ShouldBe(0);

        var boxes = _comparison.TakeBoxesOut(MemoryMarshal.AsBytes(original.AsSpan()), MemoryMarshal.AsBytes(output.AsSpan()), Shape(1, 1));

        (boxes.Touches(new PictureBox(0, 0, 21, 11)), boxes.Touches(new PictureBox(5, 30, 30, 6))).ShouldBe((true, false));
        output.AsSpan((15 * Columns) + 18, 24).ToArray().ShouldBe([1018, .. Enumerable.Repeat((ushort)1019, 11), .. Enumerable.Repeat((ushort)1040, 11), 1041]);
        output[(32 * Columns) + 10].ShouldBe((ushort)3);
    }

    private FrameDifference Compare(ushort[] original, ushort[] output) =>
        _comparison.Compare(MemoryMarshal.AsBytes(original.AsSpan()), MemoryMarshal.AsBytes(output.AsSpan()), Shape(1, 1));

    private static PictureShape Shape(int components, int cell) => new(Columns, Rows, components, 8, 8, false, "", cell);

    private static ushort[] Noise(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Columns * Rows).Select(_ => (ushort)random.Next(100, 4000))];
    }

    private static ushort[] Fill(ushort[] frame, int x, int y, int width, int height, Func<int, int, int> value)
    {
        var filled = (ushort[])frame.Clone();
        for (var i = 0; i < width * height; i++)
        {
            filled[((y + (i / width)) * Columns) + x + (i % width)] = (ushort)value(i % width, i / width);
        }

        return filled;
    }

    private static byte[] Bytes(int seed, int perPixel)
    {
        var bytes = new byte[Columns * Rows * perPixel];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Flat(byte[] frame, int x, int y, int width, int height, bool onlyColors = false)
    {
        var flat = (byte[])frame.Clone();
        for (var i = 0; i < width * height; i++)
        {
            var at = (((y + (i / width)) * Columns) + x + (i % width)) * 3;
            (flat[at], flat[at + 1], flat[at + 2]) = (onlyColors ? flat[at] : (byte)0, 128, 128);
        }

        return flat;
    }
}

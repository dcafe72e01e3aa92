using Lethe.Pixels.Codecs.Jpeg.Entropy;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Codecs.Jpeg.Entropy;

public sealed class BitsTests
{
    [Fact]
    public void Bits_come_back_as_they_were_put_with_stuffed_zeros_between()
    {
        var random = new Random(7);
        var writer = new BitWriter();
        (int Value, int Length)[] numbers = [.. Enumerable.Range(0, 20_000).Select(i =>
        {
            var length = random.Next(17);
            return ((i % 3 == 0 ? 0xFFFF : random.Next(0x10000)) & ((1 << length) - 1), length);
        })];
        foreach (var (value, length) in numbers)
        {
            writer.Put((uint)value, length);
        }

        writer.Align();

        var reader = new BitReader(writer.Bytes, 0);
        foreach (var (value, length) in numbers)
        {
            reader.Take(length).ShouldBe(value);
        }

        reader.IsExhausted.ShouldBeFalse();
        for (var i = 0; i < writer.Length; i++)
        {
            (writer.Bytes[i] != 0xFF || writer.Bytes[i + 1] == 0).ShouldBeTrue();
        }
    }

    [Fact]
    public void Zeros_come_behind_the_end_and_are_told()
    {
        var reader = new BitReader([0xA5, 0xFF, 0xD9], 0);

        reader.Take(8).ShouldBe(0xA5);
        reader.IsExhausted.ShouldBeFalse();
        reader.Take(1).ShouldBe(0);
        reader.IsExhausted.ShouldBeTrue();
        for (var i = 0; i < 200_000; i++)
        {
            reader.Take(16).ShouldBe(0);
        }

        reader.IsExhausted.ShouldBeTrue();
        reader.EndOfScan().ShouldBe(1);
    }

    [Fact]
    public void A_marker_is_passed_only_if_it_is_the_next_one()
    {
        byte[] bytes = [0x12, 0xFF, 0x00, 0xFF, 0xFF, 0xD1, 0x34, 0xFF, 0xD2, 0xFF, 0xD9];
        var reader = new BitReader(bytes, 0);

        reader.PassMarker(0xD2).ShouldBeFalse();
        reader.PassMarker(0xD1).ShouldBeTrue();
        reader.Take(8).ShouldBe(0x34);
        reader.EndOfScan().ShouldBe(9);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(-1, 1, 0)]
    [InlineData(5, 3, 5)]
    [InlineData(-5, 3, 2)]
    [InlineData(-32767, 15, 0)]
    public void Numbers_are_coded_by_size_and_bits(int value, int size, uint bits)
    {
        (Magnitude.Bits(value), Magnitude.Of(value, size)).ShouldBe((size, bits));
        var writer = new BitWriter();
        writer.Put(bits, size);
        writer.Align();
        new BitReader(writer.Bytes, 0).TakeSigned(size).ShouldBe(value);
    }
}

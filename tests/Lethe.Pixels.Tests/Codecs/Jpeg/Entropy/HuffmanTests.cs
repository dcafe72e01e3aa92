using Lethe.Pixels.Codecs.Jpeg.Entropy;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Codecs.Jpeg.Entropy;

public sealed class HuffmanTests
{
    [Fact]
    public void Codes_are_found_by_their_bits()
    {
        // Lengths 1, 2, 10 and 16.
        var table = HuffmanTable.Create([1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 10, 11, 12, 13]).ShouldNotBeNull();

        table.Find(0x0000_0000_0000_0000).ShouldBe((1 << 8) | 10);
        table.Find(0x8000_0000_0000_0000).ShouldBe((2 << 8) | 11);
        table.Find(0xC000_0000_0000_0000).ShouldBe((10 << 8) | 12);
        table.Find(0xC040_0000_0000_0000).ShouldBe((16 << 8) | 13);
        table.Find(0xC041_0000_0000_0000).ShouldBe(0);
        (table.Code(13), table.Code(14)).ShouldBe(((0xC040u << 5) | 16, 0u));
    }

    [Theory]
    [InlineData(new byte[] { 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3 })]
    [InlineData(new byte[] { 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3 })]
    [InlineData(new byte[] { 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 })]
    [InlineData(new byte[] { 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2 })]
    public void Lengths_that_make_no_code_make_no_table(byte[] specification) => HuffmanTable.Create(specification).ShouldBeNull();

    [Fact]
    public void Optimal_codes_cost_what_unlimited_ones_cost_where_16_bits_are_enough()
    {
        var counts = new int[256];
        (counts[0], counts[1], counts[7], counts[200]) = (100, 50, 25, 12);

        var table = OptimalHuffman.Build(counts).ShouldNotBeNull();

        // Without the code of ones: 1, 2, 3 and 4 bits.
        ((int[])[0, 1, 7, 200]).Select(symbol => table.Code(symbol) & 31).ShouldBe([1u, 2u, 3u, 4u]);
    }

    [Fact]
    public void Optimal_codes_have_16_bits_at_most_and_none_is_of_ones_alone()
    {
        var counts = new int[256];
        var (one, next) = (1, 1);
        for (var symbol = 0; symbol < 44; symbol++)
        {
            (counts[symbol], one, next) = (one, next, one + next);
        }

        var table = OptimalHuffman.Build(counts).ShouldNotBeNull();

        for (var symbol = 0; symbol < 44; symbol++)
        {
            var (code, length) = (table.Code(symbol) >> 5, (int)(table.Code(symbol) & 31));
            length.ShouldBeInRange(1, 16);
            code.ShouldNotBe((1u << length) - 1);
            table.Find((ulong)code << (64 - length)).ShouldBe((length << 8) | symbol);
        }
    }

    [Fact]
    public void One_symbol_alone_gets_a_code()
    {
        var counts = new int[256];
        counts[5] = 9;

        OptimalHuffman.Build(counts).ShouldNotBeNull().Code(5).ShouldBe((0u << 5) | 1);
    }
}

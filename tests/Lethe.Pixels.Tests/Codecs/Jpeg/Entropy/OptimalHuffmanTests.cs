using Lethe.Pixels.Codecs.Jpeg.Entropy;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Codecs.Jpeg.Entropy;

/// <summary>Tables that are made for counts.</summary>
public sealed class OptimalHuffmanTests
{
    private static int[] Counts(Random random, int symbols, Func<int, int> count)
    {
        var counts = new int[SymbolCounter.Symbols];
        int[] order = [.. Enumerable.Range(0, counts.Length)];
        random.Shuffle(order);
        for (var i = 0; i < symbols; i++)
        {
            counts[order[i]] = count(i);
        }

        return counts;
    }

    /// <summary>Every symbol has a code that is found again, none is of ones alone, and nothing else has a code.</summary>
    private static long Check(int[] counts)
    {
        var table = OptimalHuffman.Build(counts);
        table.ShouldNotBeNull();
        var bits = 0L;
        for (var symbol = 0; symbol < counts.Length; symbol++)
        {
            var (code, length) = (table.Code(symbol) >> 5, (int)(table.Code(symbol) & 31));
            (length > 0).ShouldBe(counts[symbol] > 0);
            if (length == 0)
            {
                continue;
            }

            length.ShouldBeLessThanOrEqualTo(HuffmanTable.MaxLength);
            code.ShouldBeLessThan((1u << length) - 1);
            table.Find((ulong)code << (64 - length)).ShouldBe((length << 8) | symbol);
            table.Find(((ulong)code << (64 - length)) | (ulong.MaxValue >> length)).ShouldBe((length << 8) | symbol);
            bits += (long)length * counts[symbol];
        }

        table.Find(ulong.MaxValue).ShouldBe(0);
        return bits;
    }

    /// <summary>Bits that a code without limits takes: the sum of all joins, the code of ones being one more symbol.</summary>
    private static long Unlimited(int[] counts)
    {
        var queue = new PriorityQueue<long, long>(counts.Where(count => count > 0).Append(0).Select(count => ((long)count, (long)count)));
        var bits = 0L;
        while (queue.Count > 1)
        {
            var sum = queue.Dequeue() + queue.Dequeue();
            bits += sum;
            queue.Enqueue(sum, sum);
        }

        return bits;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(255)]
    [InlineData(256)]
    public void Made_tables_are_as_short_as_can_be(int symbols)
    {
        var random = new Random(symbols);
        for (var round = 0; round < 50; round++)
        {
            var counts = Counts(random, symbols, _ => random.Next(1, 60));

            Check(counts).ShouldBe(Unlimited(counts));
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(30)]
    [InlineData(44)]
    public void Codes_that_would_be_too_long_are_shortened(int symbols)
    {
        // Each count is the sum of the two before: each code is one bit longer than the one of the next.
        var series = new List<int> { 1, 1 };
        while (series.Count < 44)
        {
            series.Add(series[^1] + series[^2]);
        }

        var counts = Counts(new Random(symbols), symbols, i => series[i]);

        Check(counts).ShouldBeGreaterThan(Unlimited(counts));
    }

    [Fact]
    public void Geometric_counts_of_all_symbols_fit_too()
    {
        var random = new Random(9);
        for (var round = 0; round < 50; round++)
        {
            var ratio = 1.01 + (random.NextDouble() * 0.8);
            Check(Counts(random, random.Next(100, 257), i => 1 + (int)Math.Min(100_000_000, Math.Pow(ratio, i)))).ShouldBeGreaterThan(0);
        }
    }
}

using Lethe.Batch.Auditing.Counting;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Auditing.Counting;

public class DistinctCounterTests
{
    private readonly ValueHash _hash = new();

    [Fact]
    public void Counts_are_exact_up_to_the_limit()
    {
        var counter = Count(1000, Limits(1000));

        counter.IsExact.ShouldBeTrue();
        counter.Count.ShouldBe(1000);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(5_000)]
    [InlineData(20_000)]
    [InlineData(500_000)]
    public void Beyond_it_they_are_close(int values)
    {
        var counter = Count(values, Limits(100));

        counter.IsExact.ShouldBeFalse();
        ((double)counter.Count).ShouldBe(values, values * 0.08);
    }

    [Theory]
    [InlineData(100_000, 100_000)]
    [InlineData(100, 100_000)]
    [InlineData(100_000, 100)]
    [InlineData(100, 100)]
    public void Joined_counters_count_what_both_saw(int first, int second)
    {
        var limits = Limits(1000);
        var counter = Count(first, limits);
        counter.Merge(Count(second, limits, from: 50));

        var expected = Math.Max(first, second + 50);
        ((double)counter.Count).ShouldBe(expected, counter.IsExact ? 0.1 : expected * 0.08);
    }

    [Fact]
    public void Room_is_shared_and_given_back()
    {
        var limits = new CountLimits(1000, new HashBudget(300));
        var first = Count(250, limits);
        var second = Count(250, limits);

        first.IsExact.ShouldBeTrue();
        second.IsExact.ShouldBeFalse();
        ((double)second.Count).ShouldBe(250, 20);
        Count(50, limits).IsExact.ShouldBeTrue();
        Count(1, limits).IsExact.ShouldBeFalse();
    }

    private static CountLimits Limits(int most) => new(most, new HashBudget(10_000_000));

    private DistinctCounter Count(int values, CountLimits limits, int from = 0)
    {
        var counter = new DistinctCounter(limits);
        for (var i = 0; i < values; i++)
        {
            counter.Add(_hash.Of(BitConverter.GetBytes(i + from)));
            counter.Add(_hash.Of(BitConverter.GetBytes(i + from)));
        }

        return counter;
    }
}

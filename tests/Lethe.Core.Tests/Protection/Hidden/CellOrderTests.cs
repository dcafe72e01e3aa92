using Lethe.Protection.Hidden;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Protection.Hidden;

public class CellOrderTests
{
    [Fact]
    public void Every_number_comes_once_for_every_size()
    {
        for (var size = 1; size <= 2000; size++)
        {
            IsComplete(size, size).ShouldBeTrue($"{size}");
        }
    }

    [Theory]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(245_760)]
    [InlineData(999_983)]
    [InlineData(HiddenEnvelope.MaxCells / 16 * 15)]
    public void Every_number_comes_once_for_large_sizes(int size) => IsComplete(size, 1).ShouldBeTrue();

    [Fact]
    public void Nothing_but_the_key_decides()
    {
        var (one, same, other) = (Order(1000, 3), Order(1000, 3), Order(1000, 4));
        Enumerable.Range(0, 1000).ShouldAllBe(i => one[i] == same[i]);

        // Two orders by chance agree in one place.
        Enumerable.Range(0, 1000).Count(i => one[i] == other[i]).ShouldBeLessThan(10);
    }

    [Fact]
    public void Each_part_of_the_key_counts()
    {
        var key = new byte[CellOrder.KeySize];
        var order = new CellOrder(key, 1000);
        for (var part = 0; part < key.Length; part++)
        {
            var other = (byte[])key.Clone();
            other[part] = 1;
            var changed = new CellOrder(other, 1000);
            Enumerable.Range(0, 1000).Count(i => order[i] != changed[i]).ShouldBeGreaterThan(900, $"{part}");
        }
    }

    [Fact]
    public void Neighbours_do_not_stay_neighbours()
    {
        var order = Order(100_000, 5);
        var near = Enumerable.Range(0, 99_999).Count(i => Math.Abs(order[i] - order[i + 1]) <= 100);

        // By chance 1 in 500.
        near.ShouldBeInRange(120, 280);
    }

    private static CellOrder Order(int size, int randomness)
    {
        var key = new byte[CellOrder.KeySize];
        new Random(randomness).NextBytes(key);
        return new CellOrder(key, size);
    }

    private static bool IsComplete(int size, int randomness)
    {
        var order = Order(size, randomness);
        var seen = new bool[size];
        for (var i = 0; i < size; i++)
        {
            seen[order[i]] = true;
        }

        return Array.TrueForAll(seen, s => s);
    }
}

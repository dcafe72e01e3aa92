using Lethe.Facts;
using Lethe.Rewriting;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Rewriting;

public class UnusedBitsTests
{
    [Theory]
    [InlineData(8, 7, 6, false, false, "FF80", "7F00")]
    [InlineData(8, 7, 7, false, false, "FF81", "FE80")]
    [InlineData(16, 12, 11, false, false, "34F2", "3402")]
    [InlineData(16, 12, 11, false, true, "F234", "0234")]
    [InlineData(16, 12, 15, false, false, "3FF2", "30F2")]
    [InlineData(16, 12, 11, true, false, "34F2" + "3408", "3402" + "34F8")] // the sign bit is carried on
    [InlineData(16, 12, 11, true, true, "0834", "F834")]
    [InlineData(8, 4, 3, true, false, "F7" + "08", "07" + "F8")]
    [InlineData(32, 12, 11, false, false, "34F2FFFF", "34020000")]
    [InlineData(32, 12, 11, false, true, "FFFFF234", "00000234")]
    [InlineData(32, 12, 11, true, false, "34080000", "34F8FFFF")]
    [InlineData(32, 31, 31, true, true, "80000001", "80000000")]
    public void Bits_outside_of_the_sample_are_cleared(int allocated, int stored, int high, bool signed, bool big, string cells, string expected)
    {
        var bytes = Convert.FromHexString(cells);
        UnusedBits.Clear(bytes, new PixelLayout(allocated, stored, high, signed), big);
        Convert.ToHexString(bytes).ShouldBe(expected);
    }

    [Fact]
    public void Samples_stay_and_a_second_time_changes_nothing()
    {
        var random = new Random(4711);
        foreach (var allocated in new[] { 8, 16, 32 })
        {
            for (var i = 0; i < 500; i++)
            {
                var stored = random.Next(1, allocated);
                var layout = new PixelLayout(allocated, stored, random.Next(stored - 1, allocated), random.Next(2) == 1);
                layout.HasUnusedBits.ShouldBeTrue();
                var cell = new byte[allocated / 8];
                random.NextBytes(cell);
                var before = Number(cell) & layout.SampleMask;

                UnusedBits.Clear(cell, layout, false);
                var once = (byte[])cell.Clone();
                UnusedBits.Clear(cell, layout, false);

                (Number(cell) & layout.SampleMask).ShouldBe(before, layout.ToString());
                cell.ShouldBe(once);
            }
        }
    }

    /// <summary>Cells are worked on side by side; none may see its neighbour, nor the end of the bytes.</summary>
    [Fact]
    public void Many_cells_at_once_are_cleared_like_each_alone()
    {
        var random = new Random(4712);
        for (var i = 0; i < 2000; i++)
        {
            var allocated = 8 << random.Next(3);
            var stored = random.Next(1, allocated);
            var layout = new PixelLayout(allocated, stored, random.Next(stored - 1, allocated), random.Next(2) == 1);
            var bigEndian = random.Next(2) == 1;
            var cells = new byte[random.Next(40)];
            random.NextBytes(cells);
            var expected = (byte[])cells.Clone();
            for (var at = 0; at + (allocated / 8) <= cells.Length; at += allocated / 8)
            {
                UnusedBits.Clear(expected.AsSpan(at, allocated / 8), layout, bigEndian);
            }

            UnusedBits.AreClear(cells, layout, bigEndian).ShouldBe(cells.AsSpan().SequenceEqual(expected), layout.ToString());
            UnusedBits.Clear(cells, layout, bigEndian);
            cells.ShouldBe(expected, layout.ToString());
            UnusedBits.AreClear(cells, layout, bigEndian).ShouldBeTrue(layout.ToString());
        }
    }

    private static uint Number(byte[] cell) => cell.Reverse().Aggregate(0u, (number, b) => (number << 8) | b);
}

using Lethe.Graphics;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Graphics;

public class BitPlaneTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(13)]
    public void Bits_are_read_from_any_place(int firstBit)
    {
        var random = new Random(firstBit);
        var packed = new byte[600];
        random.NextBytes(packed);
        var plane = new BitPlane();

        plane.Load(packed, firstBit, 40, 101);

        for (var y = 0; y < 40; y++)
        {
            for (var x = 0; x < 101; x++)
            {
                var bit = firstBit + (y * 101) + x;
                IsSet(plane, x, y).ShouldBe(((packed[bit / 8] >> (bit % 8)) & 1) != 0);
            }

            (plane.Row(y)[^1] & ~plane.LastMask).ShouldBe(0UL);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(65)]
    public void Only_long_runs_stay(int length)
    {
        var random = new Random(8);
        var dots = new bool[90, 200];
        var canvas = new Canvas(200, 90).Fill((x, y) => dots[y, x] = random.Next(100) < (length > 5 ? 99 : 80));
        var (rows, columns) = (canvas.Plane(), canvas.Plane());

        rows.OpenRows(length);
        columns.OpenColumns(length);

        for (var y = 0; y < 90; y++)
        {
            for (var x = 0; x < 200; x++)
            {
                IsSet(rows, x, y).ShouldBe(RunAt(i => i >= 0 && i < 200 && dots[y, i], x) >= length);
                IsSet(columns, x, y).ShouldBe(RunAt(i => i >= 0 && i < 90 && dots[i, x], y) >= length);
            }
        }
    }

    private static int RunAt(Func<int, bool> isSet, int at)
    {
        var (first, last) = (at, at);
        while (isSet(first - 1) && isSet(at))
        {
            first--;
        }

        while (isSet(last + 1) && isSet(at))
        {
            last++;
        }

        return isSet(at) ? last - first + 1 : 0;
    }

    private static bool IsSet(BitPlane plane, int x, int y) => ((plane.Row(y)[x / 64] >> (x % 64)) & 1) != 0;
}

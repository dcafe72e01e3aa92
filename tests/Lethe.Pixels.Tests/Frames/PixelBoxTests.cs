using Lethe.Pixels.Frames;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Frames;

public sealed class PixelBoxTests
{
    [Fact]
    public void What_two_boxes_share_and_hold()
    {
        var (left, right) = (new PixelBox(0, 0, 10, 4), new PixelBox(8, 2, 5, 5));

        left.Intersect(right).ShouldBe(new PixelBox(8, 2, 2, 2));
        left.Union(right).ShouldBe(new PixelBox(0, 0, 13, 7));
        left.Intersect(new PixelBox(10, 0, 5, 5)).IsEmpty.ShouldBeTrue();
        left.Union(default).ShouldBe(left);
        right.Grow(1, 2).ShouldBe(PixelBox.Between(7, 0, 14, 9));
        (left.Area, default(PixelBox).Area).ShouldBe((40, 0));
    }
}

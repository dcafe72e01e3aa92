using Lethe.Facts;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Facts;

public class PixelLayoutTests
{
    [Theory]
    [InlineData(16, 12, 11, true)]
    [InlineData(16, 12, 15, true)]
    [InlineData(8, 7, 6, true)]
    [InlineData(32, 12, 11, true)]
    [InlineData(16, 16, 15, false)]
    [InlineData(16, 12, 10, false)] // the sample would begin below bit 0
    [InlineData(16, 12, 16, false)]
    [InlineData(16, 0, 0, false)]
    [InlineData(12, 8, 7, false)]
    [InlineData(1, 1, 0, false)]
    public void Unused_bits_are_seen_where_the_numbers_make_sense(int allocated, int stored, int high, bool expected) =>
        new PixelLayout(allocated, stored, high, false).HasUnusedBits.ShouldBe(expected);

    [Theory]
    [InlineData(12, 11, 0x0FFFu)]
    [InlineData(12, 15, 0xFFF0u)]
    [InlineData(1, 0, 1u)]
    [InlineData(31, 31, 0xFFFFFFFEu)]
    public void The_mask_has_the_bits_of_the_sample(int stored, int high, uint expected) =>
        new PixelLayout(32, stored, high, false).SampleMask.ShouldBe(expected);

    [Fact]
    public void Numbers_are_read_in_either_byte_order()
    {
        var layout = default(PixelLayout).With(0x0028_0100, [16, 0], false).With(0x0028_0101, [0, 12], true)
            .With(0x0028_0102, [11, 0], false).With(0x0028_0103, [1, 0], false);
        layout.ShouldBe(new PixelLayout(16, 12, 11, true));
        PixelLayout.Number([7], false).ShouldBe(0);
    }
}

using Lethe.Pixels.Rendering.Pictures;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Rendering.Pictures;

public class ThumbnailTests
{
    [Theory]
    [InlineData(100, 50, 320, 100, 50)]
    [InlineData(640, 480, 320, 320, 240)]
    [InlineData(480, 640, 320, 240, 320)]
    [InlineData(65535, 1, 320, 320, 1)]
    [InlineData(1, 65535, 320, 1, 320)]
    [InlineData(321, 7, 320, 320, 6)]
    public void It_keeps_the_shape_and_the_bound(int columns, int rows, int longest, int width, int height) =>
        Thumbnail.SizeOf(columns, rows, longest).ShouldBe((width, height));

    [Fact]
    public void A_pixel_is_the_mean_of_those_that_it_stands_for()
    {
        var thumbnail = new Thumbnail(4, 4, 1, 2);
        foreach (var row in (byte[][])[[0, 10, 100, 100], [20, 30, 100, 100], [0, 0, 255, 255], [0, 1, 255, 255]])
        {
            thumbnail.Add(row);
        }

        thumbnail.Picture.Row(0).ToArray().ShouldBe([15, 100]);
        thumbnail.Picture.Row(1).ToArray().ShouldBe([0, 255]);
    }

    /// <summary>Sizes that do not divide each other: nothing is left out and nothing counts twice.</summary>
    [Theory]
    [InlineData(7, 5, 3)]
    [InlineData(641, 333, 320)]
    [InlineData(10, 10, 10)]
    public void One_color_stays_one_color(int columns, int rows, int longest)
    {
        var thumbnail = new Thumbnail(columns, rows, 3, longest);
        var row = Enumerable.Range(0, columns).SelectMany(_ => (byte[])[200, 3, 90]).ToArray();
        for (var y = 0; y < rows; y++)
        {
            thumbnail.Add(row);
        }

        for (var y = 0; y < thumbnail.Picture.Height; y++)
        {
            thumbnail.Picture.Row(y).ToArray().Chunk(3).ShouldAllBe(pixel => pixel.SequenceEqual(new byte[] { 200, 3, 90 }));
        }
    }
}

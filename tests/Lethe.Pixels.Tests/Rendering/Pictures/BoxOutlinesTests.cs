using Lethe.Imaging;
using Lethe.Pixels.Rendering.Pictures;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Rendering.Pictures;

public class BoxOutlinesTests
{
    private static BlankedBox Box(int x, int y, int width, int height, BoxSource source = BoxSource.Text) => new(x, y, width, height, 1, 1, source, 1);

    private static (byte, byte, byte) At(Picture picture, int x, int y) => (picture.Row(y)[3 * x], picture.Row(y)[(3 * x) + 1], picture.Row(y)[(3 * x) + 2]);

    private static Picture White(int width, int height)
    {
        var picture = new Picture(width, height, 1);
        for (var y = 0; y < height; y++)
        {
            picture.Row(y).Fill(255);
        }

        return picture;
    }

    [Fact]
    public void A_line_stands_around_the_box_and_leaves_what_is_in_it()
    {
        var picture = BoxOutlines.Draw(White(40, 30), 40, 30, [Box(10, 10, 8, 6)]);

        picture.Channels.ShouldBe(3);
        At(picture, 9, 9).ShouldBe(BoxOutlines.ColorOf(BoxSource.Text));
        At(picture, 18, 16).ShouldBe(BoxOutlines.ColorOf(BoxSource.Text));
        At(picture, 8, 12).ShouldBe(((byte)0, (byte)0, (byte)0));
        At(picture, 7, 12).ShouldBe(((byte)255, (byte)255, (byte)255));
        At(picture, 10, 10).ShouldBe(((byte)255, (byte)255, (byte)255));
        At(picture, 17, 15).ShouldBe(((byte)255, (byte)255, (byte)255));
    }

    [Fact]
    public void Boxes_of_one_kind_have_one_line_around_them_and_those_of_another_have_their_own()
    {
        var picture = BoxOutlines.Draw(White(60, 60), 60, 60, [Box(10, 10, 20, 10), Box(20, 12, 20, 20), Box(12, 12, 5, 5, BoxSource.Manual)]);

        At(picture, 19, 15).ShouldBe(((byte)255, (byte)255, (byte)255), "the rim of one box inside of the other");
        At(picture, 19, 25).ShouldBe(BoxOutlines.ColorOf(BoxSource.Text));
        At(picture, 11, 14).ShouldBe(BoxOutlines.ColorOf(BoxSource.Manual));
    }

    [Fact]
    public void All_of_a_picture_has_a_line_too() =>
        At(BoxOutlines.Draw(White(40, 30), 40, 30, [Box(0, 0, 40, 30, BoxSource.Policy)]), 0, 15).ShouldBe(BoxOutlines.ColorOf(BoxSource.Policy));

    [Fact]
    public void On_a_smaller_picture_the_line_stands_around_all_that_the_box_touches()
    {
        var picture = BoxOutlines.Draw(White(20, 15), 40, 30, [Box(11, 11, 8, 6)]);

        At(picture, 4, 7).ShouldBe(BoxOutlines.ColorOf(BoxSource.Text));
        At(picture, 5, 5).ShouldBe(((byte)255, (byte)255, (byte)255));
        At(picture, 10, 7).ShouldBe(BoxOutlines.ColorOf(BoxSource.Text));
    }

    [Fact]
    public void Boxes_outside_and_empty_ones_draw_nothing()
    {
        var picture = BoxOutlines.Draw(White(20, 15), 20, 15, [Box(30, 30, 8, 6), Box(-10, -10, 5, 5), Box(3, 3, 0, 4), Box(int.MaxValue, 0, int.MaxValue, 1)]);

        Enumerable.Range(0, 15).SelectMany(y => picture.Row(y).ToArray()).ShouldAllBe(value => value == 255);
    }

    [Fact]
    public void Each_reason_has_a_color_of_its_own() => Enum.GetValues<BoxSource>().Select(BoxOutlines.ColorOf).ShouldBeUnique();
}

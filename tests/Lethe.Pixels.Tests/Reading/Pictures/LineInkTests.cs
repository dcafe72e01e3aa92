using Lethe.PictureKit.Fonts;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Reading.Pictures;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Reading.Pictures;

public sealed class LineInkTests
{
    private static readonly PixelBox Box = Scene.Around("LEFT", 30, 40);

    private static LineInk? Ink(Scene scene) => LineInk.Of(scene.Cut(Box));

    [Theory]
    [InlineData(100, 4000)]
    [InlineData(4000, 100)]
    public void Ink_is_what_stands_out_from_an_even_background(int background, int letters)
    {
        var ink = Ink(new Scene((ushort)background).Write("LEFT", 30, 40, 2, (ushort)letters)).ShouldNotBeNull();

        (ink.LetterHeight, ink.CountPieces()).ShouldBe((14, 4));
        (ink.Darkness(0), ink.Darkness((5 * ink.Width) + 4)).ShouldBe((0, 1));
        ink.Tolerance.ShouldBe(0.2 * 3900, 1e-6);
    }

    [Fact]
    public void There_is_none_where_the_background_is_not_even_or_something_touches_the_rim()
    {
        Ink(new Scene()).ShouldBeNull("nothing is there");
        Ink(new Scene().Write("LEFT", 30, 40).Dot(Box.X, Box.Y, 2000)).ShouldBeNull();
        Ink(new Scene().Write("LEFT", 30, 40).Dot(Box.Right - 1, Box.Bottom - 1, 2000)).ShouldBeNull();
        Ink(new Scene().Write("LEFT", 30, 40).Write("X", 24, 40)).ShouldBeNull("a letter is cut");
    }

    [Fact]
    public void What_stands_outside_of_words_is_seen()
    {
        var word = new PixelBox(4, 4, 46, 14);

        Ink(new Scene().Write("LEFT", 30, 40))!.IsLeftBy([word]).ShouldBeFalse();
        Ink(new Scene().Write("LEFT", 30, 40))!.IsLeftBy([word with { Width = 30 }]).ShouldBeTrue();
        Ink(new Scene().Write("LEFT", 30, 40))!.IsLeftBy([]).ShouldBeTrue();
        LineInk.Of(new Scene().Write("LEFT", 30, 40).Write("DOE", 90, 40, 2, 1200).Cut(Box.Union(Scene.Around("DOE", 90, 40))))!.IsLeftBy([word]).ShouldBeTrue("fainter letters");
        LineInk.Of(new Scene(1000).Write("LEFT", 30, 40).Write("DOE", 90, 40, 2, 0).Cut(Box.Union(Scene.Around("DOE", 90, 40))))!.IsLeftBy([word]).ShouldBeTrue("darker letters");
    }

    [Fact]
    public void Ink_of_every_component_counts()
    {
        var samples = new FrameSamples();
        samples.Reset(80, 24, 3, 1, 8, false, false, Photometric.Rgb);
        samples.Bytes.Clear();
        Lettering.Draw("LEFT", 5, 5, 2, (x, y) => samples.Bytes[((y * 80) + x) * 3] = 250);
        var word = new PixelBox(5, 5, 46, 14);
        LineInk.Of(BoxPicture.Of(samples, new PixelBox(0, 0, 80, 24))!)!.IsLeftBy([word]).ShouldBeFalse();

        Lettering.Draw("A", 58, 5, 2, (x, y) => samples.Bytes[(((y * 80) + x) * 3) + 2] = 200);
        LineInk.Of(BoxPicture.Of(samples, new PixelBox(0, 0, 80, 24))!)!.IsLeftBy([word]).ShouldBeTrue();
    }

    [Fact]
    public void Pictures_are_turned_so_that_text_runs_to_the_right()
    {
        var upright = new Scene().Write("LEFT", 30, 40).Cut(Box);
        var height = Box.Width;
        var up = new Scene().WriteOnSide("LEFT", 60, 150, 2, isUpward: true).Cut(new PixelBox(56, 150 + 5 - height, Box.Height, height)).Turned(isUpward: true);
        var down = new Scene().WriteOnSide("LEFT", 60, 50, 2, isUpward: false).Cut(new PixelBox(60 + 5 - Box.Height, 46, Box.Height, height)).Turned(isUpward: false);

        up.Resembles(upright, 0).ShouldBeTrue();
        down.Resembles(upright, 0).ShouldBeTrue();
        down.Turned(isUpward: true).Resembles(upright, 10000).ShouldBeFalse("another shape");
    }

    [Fact]
    public void Boxes_outside_of_the_frame_and_numbers_that_are_not_whole_give_no_picture()
    {
        BoxPicture.Of(new Scene().Samples(), new PixelBox(-1, 0, 10, 10)).ShouldBeNull();
        BoxPicture.Of(new Scene().Samples(), new PixelBox(Scene.Columns - 5, 0, 10, 10)).ShouldBeNull();
        BoxPicture.Of(new Scene().Samples(), default).ShouldBeNull();
        var samples = new FrameSamples();
        samples.Reset(20, 20, 1, 4, 32, false, true, Photometric.Monochrome2);
        BoxPicture.Of(samples, new PixelBox(0, 0, 10, 10)).ShouldBeNull();
    }

    [Theory]
    [InlineData(20)]
    [InlineData(28)]
    [InlineData(7)]
    public void Places_on_the_page_lead_back_to_the_line(int letters)
    {
        var ink = Ink(new Scene().Write("LEFT", 30, 40))!;
        var page = LinePage.Draw(ink, letters)!;
        var pixels = page.Page.Pixels.Span;
        var dark = default(PixelBox);
        for (var i = 0; i < pixels.Length; i++)
        {
            dark = pixels[i] < 128 ? dark.Union(new PixelBox(i % page.Page.Width, i / page.Page.Width, 1, 1)) : dark;
        }

        dark.Height.ShouldBeInRange(letters - 1, letters + 1);
        var back = page.ToLine(dark);
        back.Union(new PixelBox(4, 4, 46, 14)).ShouldBe(back, "all letters are in it");
        back.Width.ShouldBeLessThan(52);
    }
}

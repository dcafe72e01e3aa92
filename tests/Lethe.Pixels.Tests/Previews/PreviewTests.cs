using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Imaging;
using Lethe.PictureKit.Fonts;
using Lethe.Pixels.Cleaning;
using Lethe.Pixels.Previews;
using Lethe.Pixels.Rendering.Pictures;
using Lethe.Pixels.Tests.Rendering.Pictures;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Previews;

/// <summary>What people are shown of an instance, before and after.</summary>
public class PreviewTests
{
    private const int Columns = 200;
    private const int Rows = 120;
    private const byte Ink = 251;

    private static HeaderReader Instance(int frames, int frameWithText, string photometric = "MONOCHROME2")
    {
        var cells = new byte[Columns * Rows * frames];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = (byte)(90 + (40 * Math.Sin(i % Columns / 31.0) * Math.Cos(i % (Columns * Rows) / Columns / 23.0)));
        }

        if (frameWithText > 0)
        {
            Lettering.Draw("DOE JANE 4711", 10, 12, 1, (x, y) => cells[((((frameWithText - 1) * Rows) + y) * Columns) + x] = Ink);
        }

        var reader = new HeaderReader();
        reader.Read(new MemorySource(Part10Writer.ToBytes(new DataSet()
            .Add(new Tag(0x0008_0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.7.2")
            .Add(new Tag(0x0008_0018), Vr.UI, "1.2.3.4")
            .Add(new Tag(0x0028_0002), Vr.US, 1)
            .Add(new Tag(0x0028_0004), Vr.CS, photometric)
            .Add(new Tag(0x0028_0008), Vr.IS, frames)
            .Add(new Tag(0x0028_0010), Vr.US, Rows)
            .Add(new Tag(0x0028_0011), Vr.US, Columns)
            .Add(new Tag(0x0028_0100), Vr.US, 8)
            .Add(new Tag(0x0028_0101), Vr.US, 8)
            .Add(new Tag(0x0028_0102), Vr.US, 7)
            .Add(new Tag(0x0028_0103), Vr.US, 0)
            .AddBytes(new Tag(0x7FE0_0010), Vr.OB, cells)))).ShouldBeTrue();
        return reader;
    }

    /// <summary>The size of a picture, how many pixels are as bright as ink, and how many have the color of outlines around text.</summary>
    private static (int Width, int Height, int Ink, int Orange) Look(ReadOnlyMemory<byte> png)
    {
        var picture = PngFile.Read(png);
        var pixels = Enumerable.Range(0, picture.Height).SelectMany(y => picture.Row(y).ToArray().Chunk(3)).Select(pixel => (pixel[0], pixel[1], pixel[2])).ToList();
        return (picture.Width, picture.Height, pixels.Count(pixel => pixel == (Ink, Ink, Ink)), pixels.Count(pixel => pixel == BoxOutlines.ColorOf(BoxSource.Text)));
    }

    [Fact]
    public void The_first_frame_with_something_is_shown_as_it_was_and_as_it_is()
    {
        using var session = new PixelCleaner(new PixelCleanerOptions()).CreateSession();
        var look = session.Examine(Instance(30, frameWithText: 10), _ => false);

        look.State.ShouldBe(PixelState.Cleaned);
        var preview = look.Preview.ShouldNotBeNull();
        preview.Frame.ShouldBe(look.Boxes.Min(box => box.FirstFrame));
        preview.Frame.ShouldBe(9, "the frame beside is blanked too");
        var (before, after) = (Look(preview.DrawInput(1000)), Look(preview.DrawOutput(1000)));
        (before.Width, before.Height).ShouldBe((Columns, Rows));
        (after.Width, after.Height).ShouldBe((Columns, Rows));
        before.Orange.ShouldBeGreaterThan(100);
        after.Orange.ShouldBe(before.Orange);
    }

    [Fact]
    public void Letters_are_in_the_picture_of_the_input_alone()
    {
        using var session = new PixelCleaner(new PixelCleanerOptions()).CreateSession();
        var preview = session.Examine(Instance(1, frameWithText: 1), _ => false).Preview.ShouldNotBeNull();

        Look(preview.DrawInput(1000)).Ink.ShouldBeGreaterThan(100);
        Look(preview.DrawOutput(1000)).Ink.ShouldBe(0);
        Look(preview.DrawOutput(50)).Width.ShouldBe(50);
    }

    [Fact]
    public void Where_nothing_was_found_there_is_nothing_to_show()
    {
        using var session = new PixelCleaner(new PixelCleanerOptions()).CreateSession();
        var look = session.Examine(Instance(1, frameWithText: 0), _ => false);

        look.State.ShouldBe(PixelState.Clean);
        look.Preview.ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-1)]
    public void A_frame_that_is_not_there_is_not_shown(int frame)
    {
        var view = new FrameViewer(new PixelCleanerOptions()).View(Instance(3, frameWithText: 1), frame);

        view.Problem.ShouldBeNull();
        view.Frames.ShouldBe(3);
        view.Png.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_viewer_shows_the_boxes_of_the_frame_that_was_asked_for()
    {
        var viewer = new FrameViewer(new PixelCleanerOptions());

        viewer.View(Instance(30, frameWithText: 10), 10).Boxes.Count.ShouldBeGreaterThan(0);
        var without = viewer.View(Instance(30, frameWithText: 10), 20);
        without.Boxes.ShouldBeEmpty();
        without.Png.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void What_cannot_be_looked_at_has_a_number() =>
        new FrameViewer(new PixelCleanerOptions()).View(Instance(1, 1, "PALETTE COLOR"), 1).Problem.ShouldBe(ProblemNumber.PixelsNotDescribed);
}

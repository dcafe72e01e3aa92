using Lethe.PictureKit.Fonts;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Text;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Text;

/// <summary>Buffers live from frame to frame, whatever shapes follow each other.</summary>
public class DetectorBufferTests
{
    [Theory]
    [InlineData(240, 240, 1200, 48)]
    [InlineData(240, 240, 48, 1200)]
    [InlineData(1200, 48, 240, 240)]
    [InlineData(400, 64, 64, 400)]
    public void A_frame_of_another_shape_and_the_same_area_is_looked_at_as_by_a_new_detector(int columns, int rows, int nextColumns, int nextRows)
    {
        var detector = new TextDetector();
        detector.Find(Frame(columns, rows));

        detector.Find(Frame(nextColumns, nextRows)).ShouldBe(new TextDetector().Find(Frame(nextColumns, nextRows)));
    }

    private static FrameSamples Frame(int columns, int rows)
    {
        var samples = new FrameSamples();
        samples.Reset(columns, rows, 1, 1, 8, false, false, Photometric.Monochrome2);
        samples.Bytes.Fill(20);
        Lettering.Draw("JANE", 4, 12, 1, (x, y) => samples.Bytes[(y * columns) + x] = 230);
        return samples;
    }
}

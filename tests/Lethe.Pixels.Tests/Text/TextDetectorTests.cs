using System.Runtime.InteropServices;
using Lethe.Imaging;
using Lethe.PictureKit.Fonts;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Text;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Text;

public sealed class TextDetectorTests
{
    private const int Columns = 400;
    private const int Rows = 300;
    private const string Name = "DOE JANE 19600314";

    /// <summary>Soft shapes and noise, as tissue has them.</summary>
    private static int[] Tissue(int seed, int low, int high, double noise)
    {
        var random = new Random(seed);
        var picture = new int[Columns * Rows];
        for (var i = 0; i < picture.Length; i++)
        {
            var (x, y) = (i % Columns, i / Columns);
            var wave = 0.5 + (0.25 * Math.Sin((x + seed) / 37.0) * Math.Cos(y / 29.0)) + (0.25 * Math.Sin((x - y) / 53.0));
            picture[i] = (int)Math.Clamp(low + ((high - low) * (wave + (noise * (random.NextDouble() - 0.5)))), low, high);
        }

        return picture;
    }

    private static FrameSamples Grey(int[] picture, bool isSigned = false)
    {
        var samples = new FrameSamples();
        samples.Reset(Columns, Rows, 1, 2, 16, isSigned, false, Photometric.Monochrome2);
        picture.Select(value => (short)value).ToArray().CopyTo(MemoryMarshal.Cast<byte, short>(samples.Bytes));
        return samples;
    }

    private static void ShouldCover(IReadOnlyList<TextLine> lines, string text, int x, int y, int scale, string what)
    {
        var (inside, covered) = (0, 0);
        Lettering.Draw(text, x, y, scale, (column, row) =>
        {
            inside++;
            covered += lines.Any(line => !line.Box.Intersect(new PixelBox(column, row, 1, 1)).IsEmpty) ? 1 : 0;
        });
        (covered / (double)inside).ShouldBeGreaterThanOrEqualTo(0.95, what);
        AreaOf(lines).ShouldBeLessThan(0.25, what);
    }

    private static double AreaOf(IReadOnlyList<TextLine> lines) =>
        Enumerable.Range(0, Columns * Rows).Count(i => lines.Any(line => !line.Box.Intersect(new PixelBox(i % Columns, i / Columns, 1, 1)).IsEmpty)) / (double)(Columns * Rows);

    [Theory]
    [InlineData(0, 255, 255, 1, "bright on 8 bits")]
    [InlineData(0, 3000, 4095, 1, "at the top of 12 bits")]
    [InlineData(1000, 4095, 0, 2, "black on an inverted image")]
    [InlineData(0, 30000, 32000, 2, "at the top of 15 bits")]
    [InlineData(0, 2000, 2400, 3, "a little above tissue")]
    [InlineData(-2000, 1500, 3000, 2, "of an image with signs")]
    public void Lines_are_found_on_images_of_any_depth(int low, int high, int letters, int scale, string what)
    {
        var picture = Tissue(3, low, (int)(low + ((high - low) * 0.6)), 0.02);
        Lettering.Draw(Name, 20, 30, scale, (x, y) => picture[(y * Columns) + x] = letters);

        ShouldCover(new TextDetector().Find(Grey(picture, low < 0)), Name, 20, 30, scale, what);
    }

    [Fact]
    public void Lines_that_run_downward_are_found()
    {
        var picture = Tissue(4, 0, 2000, 0.02);
        var found = new List<(int X, int Y)>();
        Lettering.Draw("PATIENT4711", 10, 0, 2, (x, y) =>
        {
            picture[(x * Columns) + 50 + y] = 4000;
            found.Add((50 + y, x));
        });

        var lines = new TextDetector().Find(Grey(picture));

        found.Count(pixel => lines.Any(line => !line.Box.Intersect(new PixelBox(pixel.X, pixel.Y, 1, 1)).IsEmpty)).ShouldBeGreaterThan(found.Count * 95 / 100);
    }

    [Theory]
    [InlineData(255, 40, 40)]
    [InlineData(60, 220, 60)]
    [InlineData(20, 20, 20)]
    public void Colored_lines_are_found_on_grey(int red, int green, int blue)
    {
        var grey = Tissue(5, 60, 160, 0.02);
        var samples = new FrameSamples();
        samples.Reset(Columns, Rows, 3, 1, 8, false, false, Photometric.Rgb);
        for (var i = 0; i < grey.Length * 3; i++)
        {
            samples.Bytes[i] = (byte)grey[i / 3];
        }

        Lettering.Draw(Name, 60, 100, 2, (x, y) => ((byte[])[(byte)red, (byte)green, (byte)blue]).CopyTo(samples.Bytes[(((y * Columns) + x) * 3)..]));

        ShouldCover(new TextDetector().Find(samples), Name, 60, 100, 2, "colored");
    }

    [Fact]
    public void Little_is_marked_where_there_is_no_text()
    {
        var detector = new TextDetector();
        var area = Enumerable.Range(0, 20).Average(seed => AreaOf(detector.Find(Grey(Tissue(seed, 0, 3000, 0.02 * seed)))));

        area.ShouldBeLessThan(0.03);
    }

    [Fact]
    public void An_even_frame_and_one_smaller_than_a_letter_have_no_text()
    {
        var samples = new FrameSamples();
        samples.Reset(64, 64, 1, 1, 8, false, false, Photometric.Monochrome2);
        samples.Bytes.Clear();
        new TextDetector().Find(samples).ShouldBeEmpty();

        samples.Reset(3, 2, 1, 1, 8, false, false, Photometric.Monochrome2);
        new Random(1).NextBytes(samples.Bytes);
        new TextDetector(TextSensitivity.Strict).Find(samples).ShouldBeEmpty();
    }

    [Fact]
    public void Strict_marks_no_less_than_lenient()
    {
        var picture = Tissue(9, 0, 2000, 0.05);
        Lettering.Draw("AB 12", 20, 30, 1, (x, y) => picture[(y * Columns) + x] = 2600);
        var samples = Grey(picture);

        AreaOf(new TextDetector(TextSensitivity.Strict).Find(samples)).ShouldBeGreaterThanOrEqualTo(AreaOf(new TextDetector(TextSensitivity.Lenient).Find(samples)));
    }
}

using Lethe.Pixels.Rendering.Pictures;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Rendering.Pictures;

public sealed class PngWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_check_is_that_of_the_standard() => new Crc32().Of("IEND"u8, []).ShouldBe(0xAE42_6082);

    [ToolTheory(Tool.Pydicom)]
    [InlineData(1, 1, 1)]
    [InlineData(1, 7, 3)]
    [InlineData(300, 2, 1)]
    [InlineData(63, 41, 3)]
    [InlineData(64, 64, 1)]
    public void Others_read_the_very_pixels(int width, int height, int channels)
    {
        var (picture, random) = (new Picture(width, height, channels), new Random(width));
        for (var y = 0; y < height; y++)
        {
            // Noise, then soft slopes with the largest differences in between: each filter is the best one somewhere.
            random.NextBytes(picture.Row(y));
            for (var x = 0; y % 3 > 0 && x < picture.Row(y).Length; x++)
            {
                picture.Row(y)[x] = (byte)(y % 3 == 1 ? x + y : (x % 2) * 128);
            }
        }

        var path = _folder.File("picture.png");
        File.WriteAllBytes(path, PngWriter.Write(picture));
        var pixels = Enumerable.Range(0, height).SelectMany(y => picture.Row(y).ToArray()).ToArray();
        var run = Tool.RunPydicom("from PIL import Image\nimage = Image.open(sys.argv[1])\nprint(image.mode, image.size, image.tobytes().hex())", path);

        run.Output.Trim().ShouldBe($"{(channels == 1 ? "L" : "RGB")} ({width}, {height}) {Convert.ToHexString(pixels).ToLowerInvariant()}");
    }
}

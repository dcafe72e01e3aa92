using Lethe.Dicom.Elements;
using Shouldly;
using Xunit;

namespace Lethe.Synthetic.Tests.Pixels;

public class BurnedInTests
{
    private const byte Ink = 250;
    private static readonly DemoOptions Options = new() { Size = 128, FrameSize = 160, Slices = 1, Frames = 2 };

    [Theory]
    [InlineData("XA/run.dcm", 1)]
    [InlineData("US/loop.dcm", 3)]
    [InlineData("XC/photo.dcm", 3)]
    public void Ink_is_inside_the_box_and_nowhere_else(string path, int samples)
    {
        var file = DemoStudies.Files(Options).First(f => f.Path == path);
        var box = file.BurnedIn.ShouldHaveSingleItem();
        var pixels = file.Content.Find(new Tag(0x7FE0, 0x0010))!.Value.Span;
        var size = Options.FrameSize;
        var (inside, outside) = (0, 0);
        for (var i = 0; i < pixels.Length / samples; i++)
        {
            var (x, y) = (i % size, i / size % size);
            var isInside = x >= box.X && x < box.X + box.Width && y >= box.Y && y < box.Y + box.Height;
            var isInk = pixels[i * samples] >= Ink;
            inside += isInk && isInside ? 1 : 0;
            outside += isInk && !isInside ? 1 : 0;
        }

        inside.ShouldBeGreaterThan(300);
        outside.ShouldBe(0);
    }

    [Fact]
    public void The_CR_has_letters_in_a_bit_above_its_high_bit()
    {
        var cr = DemoStudies.Files(Options).First(f => f.Path == "CR/chest.dcm").Content;
        var pixels = cr.Find(new Tag(0x7FE0, 0x0010))!.Value.Span;
        var marked = 0;
        for (var i = 1; i < pixels.Length; i += 2)
        {
            marked += (pixels[i] & 0x10) != 0 ? 1 : 0;
        }

        marked.ShouldBeGreaterThan(100);
    }
}

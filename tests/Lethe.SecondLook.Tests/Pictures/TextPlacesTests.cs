using Lethe.SecondLook.Pictures;
using Shouldly;
using Xunit;

namespace Lethe.SecondLook.Tests.Pictures;

public class TextPlacesTests
{
    [Fact]
    public void Text_at_about_one_place_in_frames_that_follow_each_other_is_one_place()
    {
        var places = new TextPlaces();
        places.Take(0, [new PictureBox(10, 10, 40, 10), new PictureBox(100, 5, 20, 9)]);
        places.Take(1, [new PictureBox(11, 10, 42, 10)]);
        places.Take(2, []);
        places.Take(3, [new PictureBox(10, 10, 40, 10)]);

        places.Lines.ShouldBe(["frames 1 to 2, x 10, y 10, 43 x 10 pixels", "frame 1, x 100, y 5, 20 x 9 pixels", "frame 4, x 10, y 10, 40 x 10 pixels"]);
    }
}

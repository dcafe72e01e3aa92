using Lethe.Pixels.Rendering.Grey;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Rendering.Grey;

/// <summary>The functions of PS3.3 C.11.2.1.2 and C.11.2.1.3, with ymin 0 and ymax 255.</summary>
public class DisplayWindowTests
{
    [Theory]
    [InlineData("LINEAR", 2048, 4096, 0, 0)]
    [InlineData("LINEAR", 2048, 4096, 4095, 255)]
    [InlineData("LINEAR", 2048, 4096, 2047.5, 127.5)]
    [InlineData("LINEAR", 0, 100, -50, 0)]
    [InlineData("LINEAR", 0, 100, 49, 255)]
    [InlineData("LINEAR", 0, 1, -0.5, 0)]
    [InlineData("LINEAR", 0, 1, 0, 255)]
    [InlineData("", 40, 400, 39.5, 127.5)]
    [InlineData("NO SUCH", 40, 400, 39.5, 127.5)]
    [InlineData("LINEAR_EXACT", 2048, 4096, 0, 0)]
    [InlineData("LINEAR_EXACT", 2048, 4096, 2048, 127.5)]
    [InlineData("LINEAR_EXACT", 2048, 4096, 4096, 255)]
    [InlineData("LINEAR_EXACT", 0, 0.5, 0.125, 191.25)]
    [InlineData("LINEAR", 0, 0.5, 0.125, 191.25)]
    [InlineData("SIGMOID", 100, 50, 100, 127.5)]
    [InlineData("SIGMOID", 100, 50, 125, 224.6)]
    [InlineData("SIGMOID", 100, 50, 1000000, 255)]
    public void Values_become_what_the_standard_says(string function, double center, double width, double value, double expected) =>
        DisplayWindow.Of(center, width, function).ShouldNotBeNull().Map(value).ShouldBe(expected, 0.05);

    [Theory]
    [InlineData("LINEAR", 0)]
    [InlineData("LINEAR", -1)]
    [InlineData("SIGMOID", 0)]
    [InlineData("LINEAR_EXACT", double.NaN)]
    public void A_width_that_no_function_has_is_none(string function, double width) => DisplayWindow.Of(0, width, function).ShouldBeNull();
}

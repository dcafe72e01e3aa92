using Lethe.Graphics;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Graphics;

/// <summary>What counts as text in a bitmap, and which drawings stay.</summary>
public class TextSearchTests
{
    private static readonly string[] Words = ["BERG", "ANNA BERG", "4711", "A1", "12.03.1987", "O1", "IO", "1011", "M", "7", "OO", "HIHI", "X1", "LI", "TT", "1/1", "III-1", "QR"];

    private static readonly TextSearch Search = new();

    /// <summary>Heights of 7 to 63 pixels.</summary>
    public static TheoryData<int> Scales => [1, 2, 3, 4, 5, 6, 7, 8, 9];

    [Theory]
    [MemberData(nameof(Scales))]
    public void Text_is_found(int scale) => Missed((word, phase) => new Canvas(512, 256).Text(word, 20 + (phase * 7), 30 + (phase * 3), scale)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Scales))]
    public void Text_along_a_column_is_found(int scale) => Missed((word, phase) => new Canvas(512, 256).Text(word, 20 + phase, 30, scale).Turned()).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Scales))]
    public void Text_in_any_direction_is_found(int scale) =>
        Missed((word, phase) => word.Length < 2 ? null : new Canvas(600, 600).Text(word, 250, 250, scale, degrees: 15 + (phase * 37))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Scales))]
    public void Light_text_on_a_dark_ground_is_found(int scale) => Missed((word, phase) => new Canvas(512, 256).Text(word, 20 + phase, 30, scale).Inverted()).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Scales))]
    public void Outlined_text_is_found(int scale) =>
        Missed((word, phase) => scale < 3 ? null : new Canvas(512, 256).Text(word, 20 + phase, 30, scale).Outlined()).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Scales))]
    public void Bold_text_whose_letters_touch_is_found(int scale) =>
        Missed((word, phase) => scale > 7 ? null : new Canvas(512, 256).Text(word, 20 + phase, 30, scale, thicker: scale)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Scales))]
    public void Dotted_text_is_found(int scale) => Missed((word, phase) => scale is 1 or 9 ? null : new Canvas(512, 256).Text(word, 20 + phase, 30 + phase, scale, dot: scale - 1))
        .Concat(Missed((word, phase) => scale is < 3 or 9 ? null : new Canvas(512, 256).Text(word, 20 + phase, 30 + phase, scale, dot: 1))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Scales))]
    public void Tall_and_wide_text_is_found(int scale) => Missed((word, phase) => scale > 4 ? null : new Canvas(512, 256).Text(word, 20 + phase, 30, scale, scale * 2))
        .Concat(Missed((word, phase) => scale > 4 ? null : new Canvas(1024, 256).Text(word, 20 + phase, 30, scale * 2, scale))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Scales))]
    public void Text_in_a_filled_region_is_found(int scale) =>
        Missed((word, phase) => new Canvas(512, 256).Fill((x, y) => x is > 5 and < 500 && y is > 10 and < 120).Text(word, 20 + phase, 30, scale, ink: false))
            .Concat(Missed((word, phase) => Disc().Text(word, 150 + phase, 250, scale, ink: false))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Scales))]
    public void Text_in_a_contour_is_found(int scale) => Missed((word, phase) => new Canvas(600, 600).Ellipse(300, 300, 280, 270).Text(word, 150 + phase, 250, scale)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Scales))]
    public void Text_under_and_over_lines_is_found(int scale) =>
        Missed((word, phase) => word.Length < 2 ? null : new Canvas(512, 256).Text(word, 20 + phase, 30, scale).Line(18, 30 + (7 * scale), 20 + phase + Canvas.WidthOf(word, scale), 30 + (7 * scale)))
            .Concat(Missed((word, phase) => word.Length < 2 ? null : new Canvas(512, 256).Text(word, 20 + phase, 30, scale).Line(0, 30 + (3 * scale), 511, 30 + (3 * scale)))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Scales))]
    public void Text_at_the_border_is_found(int scale) => Missed((word, _) => new Canvas(512, 256).Text(word, 0, 0, scale))
        .Concat(Missed((word, _) => new Canvas(Canvas.WidthOf(word, scale), 7 * scale).Text(word, 0, 0, scale)))
        .Concat(Missed((word, _) => new Canvas(Canvas.WidthOf(word, scale), 7 * scale).Text(word, 0, 0, scale).Inverted())).ShouldBeEmpty();

    [Fact]
    public void Letters_on_the_edge_of_a_filled_region_are_found() =>
        Finds(new Canvas(512, 256).Fill((x, y) => x is > 5 and < 400 && y is > 29 and < 120).Text("ANNA BERG 4711", 20, 30, 1, ink: false)).ShouldBeTrue();

    [Fact]
    public void Digits_of_separate_segments_are_found()
    {
        var canvas = new Canvas(512, 256);
        for (var digit = 0; digit < 4; digit++)
        {
            // An 8 of seven strokes that do not touch each other.
            var (x, y) = (40 + (digit * 40), 60);
            canvas.Line(x + 3, y, x + 21, y, 2).Line(x + 3, y + 24, x + 21, y + 24, 2).Line(x + 3, y + 48, x + 21, y + 48, 2);
            canvas.Line(x, y + 3, x, y + 21, 2).Line(x + 24, y + 3, x + 24, y + 21, 2).Line(x, y + 27, x, y + 45, 2).Line(x + 24, y + 27, x + 24, y + 45, 2);
        }

        Finds(canvas).ShouldBeTrue();
    }

    [Fact]
    public void A_bar_code_is_found()
    {
        var (canvas, x) = (new Canvas(512, 256), 40);
        foreach (var width in (int[])[1, 3, 2, 1, 1, 2, 3, 1, 2, 1, 3, 2])
        {
            canvas.Line(x, 50, x, 110, width);
            x += width + (x % 3) + 2;
        }

        Finds(canvas).ShouldBeTrue();
    }

    [Fact]
    public void A_bitmap_full_of_noise_is_not_decided()
    {
        var random = new Random(11);
        Finds(new Canvas(256, 256).Fill((_, _) => random.Next(2) == 0)).ShouldBeTrue();
        Finds(new Canvas(512, 512).Fill((x, y) => (x + y) % 2 == 0)).ShouldBeTrue();
    }

    [Fact]
    public void Blank_and_full_bitmaps_hold_no_text()
    {
        Finds(new Canvas(100, 70)).ShouldBeFalse();
        Finds(new Canvas(100, 70).Inverted()).ShouldBeFalse();
    }

    /// <summary>Words and places that a scale is tried with; those that drew nothing are left out.</summary>
    private static List<string> Missed(Func<string, int, Canvas?> draw)
    {
        var missed = new List<string>();
        foreach (var word in Words)
        {
            for (var phase = 0; phase < 2; phase++)
            {
                if (draw(word, phase) is { } canvas && !Finds(canvas))
                {
                    missed.Add($"{word} at {phase}");
                }
            }
        }

        return missed;
    }

    private static Canvas Disc() => new Canvas(600, 600).Fill((x, y) => ((x - 300) * (x - 300)) + ((y - 300) * (y - 300)) < 280 * 280);

    private static bool Finds(Canvas canvas) => Search.MayHoldText(canvas.Plane());
}

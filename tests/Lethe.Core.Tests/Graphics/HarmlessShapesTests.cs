using Lethe.Graphics;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Graphics;

/// <summary>Seeded drawings of what overlays are for: they stay, but for the few that come out like letters.</summary>
public class HarmlessShapesTests
{
    private const int Drawings = 60;

    private static readonly TextSearch Search = new();

    /// <summary>Kinds of drawings, and how many of a hundred may be taken for text.</summary>
    public static TheoryData<string, int> Kinds => new()
    {
        { "contour", 2 },
        { "filled contour", 0 },
        { "mask", 0 },
        { "outline of a mask", 2 },
        { "line", 0 },
        { "dashed line", 20 },
        { "arrow", 25 },
        { "arrow with a filled head", 5 },
        { "box", 0 },
        { "cross hairs", 0 },
        { "cross hairs and circle", 2 },
        { "plus", 0 },
        { "times", 0 },
        { "ruler", 2 },
        { "box with lines", 0 },
        { "arc", 0 },
        { "three contours", 5 },
        { "two regions", 0 },
        { "a few dots", 10 },
        { "polygon", 5 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Drawings_without_text_stay(string kind, int mostInHundred)
    {
        var random = new Random(5);
        var lost = Enumerable.Range(0, Drawings).Count(_ => Search.MayHoldText(Draw(kind, random).Plane()));

        (lost * 100).ShouldBeLessThanOrEqualTo(mostInHundred * Drawings, $"{lost} of {Drawings}");
    }

    private static Canvas Draw(string kind, Random random)
    {
        var canvas = new Canvas(512, 512);
        double x = random.Next(100, 400), y = random.Next(100, 400), a = random.Next(4, 95), b = random.Next(4, 95);
        var angle = random.NextDouble() * 2 * Math.PI;
        var length = random.Next(25, 175);
        var (endX, endY) = (250 + (length * Math.Cos(angle)), 250 + (length * Math.Sin(angle)));
        return kind switch
        {
            "contour" => canvas.Ellipse(x, y, a, b, random.Next(1, 3)),
            "filled contour" => canvas.Fill((u, v) => ((u - x) * (u - x) / (a * a)) + ((v - y) * (v - y) / (b * b)) < 1),
            "mask" => Mask(canvas, a + 30, angle),
            "outline of a mask" => Mask(canvas, a + 30, angle).Outlined(),
            "line" => canvas.Line(x, y, random.Next(512), random.Next(512), random.Next(1, 4)),
            "dashed line" => canvas.Line(x, y, random.Next(512), random.Next(512), 1, random.Next(4, 9)),
            "arrow" => canvas.Arrow(250, 250, endX, endY, Math.Min(4 + (length / 8d), 14), false),
            "arrow with a filled head" => canvas.Arrow(250, 250, endX, endY, Math.Min(4 + (length / 8d), 14), true),
            "box" => canvas.Box((int)x, (int)y, (int)a + 3, (int)b + 3, random.Next(1, 3)),
            "cross hairs" => canvas.Line(0, y, 511, y).Line(x, 0, x, 511),
            "cross hairs and circle" => canvas.Line(0, y, 511, y).Line(x, 0, x, 511).Ellipse(x, y, a + 5, a + 5),
            "plus" => canvas.Line(x - (int)(a / 4) - 2, y, x + (int)(a / 4) + 2, y).Line(x, y - (int)(a / 4) - 2, x, y + (int)(a / 4) + 2),
            "times" => canvas.Fill((u, v) => Math.Abs(u - x) <= (a / 4) + 2 && Math.Abs(u - x) == Math.Abs(v - y)),
            "ruler" => Ruler(canvas, 8 + (length % 5)),
            "box with lines" => Enumerable.Range(1, 4).Aggregate(canvas.Box(100, 100, 300, 200), (box, i) => box.Line(100, 100 + (i * 40), 400, 100 + (i * 40))),
            "arc" => canvas.Ellipse(256, 256, a + 60, a + 60, 1, 0, 40 + (length % 20)),
            "three contours" => Enumerable.Range(0, 3).Aggregate(canvas, (all, i) => all.Ellipse(80 + (i * 160), random.Next(100, 400), random.Next(20, 60), random.Next(20, 60))),
            "two regions" => canvas.Fill((u, v) => ((u - 100) * (u - 100)) + ((v - y) * (v - y)) < a * a || ((u - 350) * (u - 350)) + ((v - x) * (v - x)) < b * b),
            "a few dots" => Enumerable.Range(0, 30).Aggregate(canvas, (all, _) => Dot(all, random)),
            _ => canvas.Polygon((x - a, y), (x, y - b), (x + a, y), (x, y + b)),
        };
    }

    private static Canvas Dot(Canvas canvas, Random random)
    {
        canvas.Set(random.Next(512), random.Next(512));
        return canvas;
    }

    private static Canvas Mask(Canvas canvas, double radius, double phase) => canvas.Fill((u, v) =>
    {
        var angle = Math.Atan2(v - 256, u - 256);
        var edge = radius * (1 + (0.15 * Math.Sin((3 * angle) + phase)) + (0.1 * Math.Sin((5 * angle) - phase)));
        return ((u - 256) * (u - 256)) + ((v - 256) * (v - 256)) < edge * edge;
    });

    private static Canvas Ruler(Canvas canvas, int step)
    {
        canvas.Line(20, 50, 20, 450);
        for (var i = 0; 50 + (i * step) <= 450; i++)
        {
            canvas.Line(20, 50 + (i * step), i % 5 == 0 ? 28 : 24, 50 + (i * step));
        }

        return canvas;
    }
}

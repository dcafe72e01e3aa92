using Lethe.Graphics;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Graphics;

public class ComponentFinderTests
{
    [Fact]
    public void Pieces_of_random_bitmaps_are_those_of_a_flood()
    {
        var random = new Random(3);
        var finder = new ComponentFinder();
        for (var round = 0; round < 60; round++)
        {
            var (columns, rows) = (random.Next(1, 150), random.Next(1, 40));
            var density = random.Next(10, 90);
            var dots = new bool[rows, columns];
            var canvas = new Canvas(columns, rows).Fill((x, y) => dots[y, x] = random.Next(100) < density);

            finder.TryFind(canvas.Plane(), unset: round % 2 == 1).ShouldBeTrue();

            var expected = Flood(dots, round % 2 == 0, diagonal: true).Select(p => p.Count).Order().ToList();
            finder.Found.ToArray().Select(c => (int)c.Area).Order().ShouldBe(expected);
            finder.Found.ToArray().Sum(c => c.Holes).ShouldBe(HolesOf(dots, round % 2 == 0));
        }
    }

    [Fact]
    public void Measures_of_simple_shapes()
    {
        var line = One(new Canvas(100, 20).Line(10, 5, 59, 5));
        (line.Width, line.Height, line.Area, line.Holes).ShouldBe((50, 1, 50, 0));
        line.Length.ShouldBe(50, 1);
        line.Axes.Long.ShouldBe(50, 1);

        var ring = One(new Canvas(100, 100).Ellipse(50, 50, 30, 30));
        ring.Holes.ShouldBe(1);
        ring.Length.ShouldBe(2 * Math.PI * 30, 12);

        var disc = One(new Canvas(100, 100).Fill((x, y) => ((x - 50) * (x - 50)) + ((y - 50) * (y - 50)) <= 900));
        disc.Raggedness.ShouldBe(1, 0.15);
    }

    [Fact]
    public void The_box_of_a_hole_is_found()
    {
        var finder = new ComponentFinder();
        finder.TryFind(new Canvas(100, 100).Box(10, 20, 40, 30).Line(50, 20, 90, 20).Plane(), unset: false).ShouldBeTrue();

        new HoleFinder().BoxOf(finder.Runs, 0).ShouldBe((39, 29));
    }

    [Fact]
    public void Too_many_pieces_are_refused() =>
        new ComponentFinder().TryFind(new Canvas(600, 600).Fill((x, y) => x % 2 == 0 && y % 2 == 0).Plane(), unset: false).ShouldBeFalse();

    private static Component One(Canvas canvas)
    {
        var finder = new ComponentFinder();
        finder.TryFind(canvas.Plane(), unset: false).ShouldBeTrue();
        return finder.Found.ToArray().ShouldHaveSingleItem();
    }

    /// <summary>Blank pieces without diagonal neighbours that do not reach the border.</summary>
    private static int HolesOf(bool[,] dots, bool set) => Flood(dots, !set, diagonal: false)
        .Count(piece => piece.TrueForAll(p => p.X > 0 && p.Y > 0 && p.X < dots.GetLength(1) - 1 && p.Y < dots.GetLength(0) - 1));

    private static List<List<(int X, int Y)>> Flood(bool[,] dots, bool wanted, bool diagonal)
    {
        var (rows, columns) = (dots.GetLength(0), dots.GetLength(1));
        var seen = new bool[rows, columns];
        var pieces = new List<List<(int X, int Y)>>();
        for (var start = 0; start < rows * columns; start++)
        {
            var piece = new List<(int X, int Y)>();
            var open = new Stack<(int X, int Y)>([(start % columns, start / columns)]);
            while (open.TryPop(out var at))
            {
                if (at.X < 0 || at.Y < 0 || at.X >= columns || at.Y >= rows || seen[at.Y, at.X] || dots[at.Y, at.X] != wanted)
                {
                    continue;
                }

                seen[at.Y, at.X] = true;
                piece.Add(at);
                for (var i = 0; i < 9; i++)
                {
                    if (diagonal || i % 2 == 1)
                    {
                        open.Push((at.X + (i % 3) - 1, at.Y + (i / 3) - 1));
                    }
                }
            }

            if (piece.Count > 0)
            {
                pieces.Add(piece);
            }
        }

        return pieces;
    }
}

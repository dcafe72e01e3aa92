namespace Lethe.Graphics;

/// <summary>What is known of one connected piece of a drawing: size, outline, holes and axes.</summary>
internal struct Component
{
    private double _x;
    private double _y;
    private double _xx;
    private double _yy;
    private double _xy;
    private long _edges;
    private long _corners;

    /// <summary>Left-most column.</summary>
    internal int Left { get; private set; }

    /// <summary>Column behind the right-most.</summary>
    internal int Right { get; private set; }

    internal int Top { get; private set; }

    internal int Bottom { get; private set; }

    internal long Area { get; private set; }

    /// <summary>Runs without the pairs of them that touch: 1 without holes, and one less for each hole.</summary>
    internal int Euler { get; set; }

    /// <summary>Narrow gaps between runs of one row.</summary>
    internal int Gaps { get; set; }

    internal readonly int Holes => 1 - Euler;

    internal readonly int Width => Right - Left;

    internal readonly int Height => Bottom - Top;

    internal readonly int Longest => Math.Max(Width, Height);

    internal readonly int Shortest => Math.Min(Width, Height);

    internal readonly double Diagonal => Math.Sqrt(((double)Width * Width) + ((double)Height * Height));

    /// <summary>Length of all outlines: edges of pixels, corners cut.</summary>
    internal readonly double Outline => _edges - (_corners * (1 - Math.Sqrt(0.5)));

    /// <summary>Length of the stroke, if it is one.</summary>
    internal readonly double Length => Outline / 2;

    /// <summary>Thickness of the stroke, if it is one.</summary>
    internal readonly double Thickness => 2 * Area / Outline;

    /// <summary>1 for a disc, more for anything else.</summary>
    internal readonly double Raggedness => Outline * Outline / (4 * Math.PI * Area);

    /// <summary>The sides of the rectangle with the same second moments.</summary>
    internal readonly (double Long, double Short) Axes
    {
        get
        {
            var xx = (_xx / Area) - Square(_x / Area) + (1 / 12d);
            var yy = (_yy / Area) - Square(_y / Area) + (1 / 12d);
            var xy = (_xy / Area) - (_x / Area * (_y / Area));
            var root = Math.Sqrt(Square(xx - yy) + (4 * xy * xy));
            return (Math.Sqrt(6 * (xx + yy + root)), Math.Sqrt(Math.Max(1, 6 * (xx + yy - root))));
        }
    }

    internal readonly (double X, double Y) Center => (_x / Area, _y / Area);

    /// <summary>Direction of the long axis.</summary>
    internal readonly double Angle
    {
        get
        {
            var xx = (_xx / Area) - Square(_x / Area);
            var yy = (_yy / Area) - Square(_y / Area);
            return Math.Atan2(2 * ((_xy / Area) - (_x / Area * (_y / Area))), xx - yy) / 2;
        }
    }

    internal void Add(PixelRun run)
    {
        if (Area == 0)
        {
            (Left, Right, Top) = (run.First, run.End, run.Row);
        }

        (Left, Right, Bottom) = (Math.Min(Left, run.First), Math.Max(Right, run.End), run.Row + 1);
        double first = run.First, last = run.End - 1, count = run.End - run.First, y = run.Row;
        var sum = (first + last) / 2 * count;
        Area += run.End - run.First;
        _x += sum;
        _y += y * count;
        _xx += SquaresTo(last) - SquaresTo(first - 1);
        _yy += y * y * count;
        _xy += y * sum;
        _edges += 2;
    }

    /// <summary>Adds a piece of outline between two rows.</summary>
    internal void AddEdge(int length)
    {
        _edges += length;
        _corners += 2;
    }

    private static double Square(double value) => value * value;

    private static double SquaresTo(double last) => last * (last + 1) * ((2 * last) + 1) / 6;
}

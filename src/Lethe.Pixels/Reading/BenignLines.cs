using Lethe.Imaging;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Reading.Pictures;
using Lethe.Pixels.Reading.Words;

namespace Lethe.Pixels.Reading;

/// <summary>
/// Finds, among the lines that are to be blanked, those that may stay. A line is read in its first frame, and stays only if all its frames show the same
/// there. For one thread.
/// </summary>
internal sealed class BenignLines(IWordReader reader)
{
    private const int MostBoxes = 128;

    private readonly LineJudge _judge = new(reader, BenignWords.Load());

    /// <summary>Shows frames, in any order and on several threads; frames that cannot be shown are left out.</summary>
    /// <param name="frames">Which ones, from 0.</param>
    /// <param name="take">Takes a frame; its buffer is used again afterwards.</param>
    internal delegate void Show(IReadOnlyList<int> frames, Action<int, FrameSamples> take);

    /// <summary>Finds them.</summary>
    /// <param name="boxes">What is to be blanked.</param>
    /// <param name="isIdentity">Tells whether a text holds a value of the header.</param>
    /// <param name="show">Shows frames.</param>
    internal IReadOnlyList<BlankedBox> Find(IReadOnlyList<BlankedBox> boxes, Func<string, bool> isIdentity, Show show)
    {
        var lines = LinesOf([.. boxes.Where(box => box.Source == BoxSource.Text).Take(MostBoxes)]);
        if (lines.Count == 0)
        {
            return [];
        }

        show([.. lines.Select(line => line.First).Distinct()], (frame, samples) =>
        {
            foreach (var line in lines.Where(line => line.First == frame))
            {
                line.Picture = BoxPicture.Of(samples, line.Box);
            }
        });
        var tolerances = _judge.Judge([.. lines.Select(line => line.Picture)], isIdentity);
        var benign = lines.Where((_, i) => tolerances[i] is not null).ToList();
        var kept = Unchanged(benign, line => tolerances[lines.IndexOf(line)]!.Value, show).SelectMany(line => line.Boxes).ToList();
        return WithoutNeighbours(kept, boxes);
    }

    /// <summary>Boxes that lie over each other hold parts of one line.</summary>
    private static List<Line> LinesOf(List<BlankedBox> boxes)
    {
        var lines = new List<Line>();
        foreach (var box in boxes)
        {
            var line = new Line([box], BoxOf(box), box.FirstFrame - 1, box.LastFrame - 1);
            while (lines.Find(other => (other.First, other.Last) == (line.First, line.Last) && AreBeside(line.Box, other.Box, reach: 0)) is { } other)
            {
                lines.Remove(other);
                line = new Line([.. other.Boxes, .. line.Boxes], other.Box.Union(line.Box), line.First, line.Last);
            }

            lines.Add(line);
        }

        return lines;
    }

    /// <summary>Those that show in all their frames what was read in the first one.</summary>
    private static IEnumerable<Line> Unchanged(List<Line> benign, Func<Line, double> tolerance, Show show)
    {
        var frames = benign.SelectMany(line => Enumerable.Range(line.First + 1, line.Last - line.First)).Distinct().Order().ToList();
        if (frames.Count > 0)
        {
            show(frames, (frame, samples) =>
            {
                foreach (var line in benign.Where(line => frame > line.First && frame <= line.Last))
                {
                    if (BoxPicture.Of(samples, line.Box)?.Resembles(line.Picture!, tolerance(line)) == true)
                    {
                        line.CountSame();
                    }
                }
            });
        }

        return benign.Where(line => line.Same == line.Last - line.First);
    }

    /// <summary>A word beside one that goes may be a part of the same name, and what lies over one goes with it.</summary>
    private static List<BlankedBox> WithoutNeighbours(List<BlankedBox> kept, IReadOnlyList<BlankedBox> boxes)
    {
        bool GoesWith(BlankedBox line, BlankedBox other) =>
            line.FirstFrame <= other.LastFrame && other.FirstFrame <= line.LastFrame && AreBeside(BoxOf(line), BoxOf(other), reach: 1);

        while (kept.RemoveAll(line => boxes.Any(other => !kept.Contains(other) && GoesWith(line, other))) > 0)
        {
        }

        return kept;
    }

    /// <summary>On the same line, no farther apart than some heights of letters.</summary>
    private static bool AreBeside(PixelBox one, PixelBox other, int reach)
    {
        var isUpright = one.Width >= one.Height;
        var low = isUpright ? Math.Min(one.Height, other.Height) : Math.Min(one.Width, other.Width);
        var near = (isUpright ? one.Grow(reach * low, 0) : one.Grow(0, reach * low)).Intersect(other);
        return 2 * (isUpright ? near.Height : near.Width) > low;
    }

    private static PixelBox BoxOf(BlankedBox box) => new(box.X, box.Y, box.Width, box.Height);

    private sealed class Line(IReadOnlyList<BlankedBox> boxes, PixelBox box, int first, int last)
    {
        private int _same;

        internal IReadOnlyList<BlankedBox> Boxes { get; } = boxes;

        internal PixelBox Box { get; } = box;

        internal int First { get; } = first;

        internal int Last { get; } = last;

        internal int Same => _same;

        internal BoxPicture? Picture { get; set; }

        internal void CountSame() => Interlocked.Increment(ref _same);
    }
}

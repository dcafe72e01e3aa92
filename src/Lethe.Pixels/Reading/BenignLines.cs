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
    private const int MostLines = 128;

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
        var lines = boxes.Where(box => box.Source == BoxSource.Text).Take(MostLines).ToList();
        if (lines.Count == 0)
        {
            return [];
        }

        var pictures = new BoxPicture?[lines.Count];
        show([.. lines.Select(line => line.FirstFrame - 1).Distinct()], (frame, samples) =>
        {
            foreach (var i in Enumerable.Range(0, lines.Count).Where(i => lines[i].FirstFrame - 1 == frame))
            {
                pictures[i] = BoxPicture.Of(samples, BoxOf(lines[i]));
            }
        });
        var tolerances = _judge.Judge(pictures, isIdentity);
        var benign = Enumerable.Range(0, lines.Count).Where(i => tolerances[i] is not null).ToList();
        return WithoutNeighbours(Unchanged(lines, pictures, tolerances, benign, show), boxes);
    }

    private static List<BlankedBox> Unchanged(List<BlankedBox> lines, BoxPicture?[] pictures, IReadOnlyList<double?> tolerances, List<int> benign, Show show)
    {
        var same = new int[lines.Count];
        var frames = benign.SelectMany(i => Enumerable.Range(lines[i].FirstFrame, lines[i].LastFrame - lines[i].FirstFrame)).Distinct().Order().ToList();
        if (frames.Count > 0)
        {
            show(frames, (frame, samples) =>
            {
                foreach (var i in benign.Where(i => frame >= lines[i].FirstFrame && frame < lines[i].LastFrame))
                {
                    if (BoxPicture.Of(samples, BoxOf(lines[i]))?.Resembles(pictures[i]!, tolerances[i]!.Value) == true)
                    {
                        Interlocked.Increment(ref same[i]);
                    }
                }
            });
        }

        return [.. benign.Where(i => same[i] == lines[i].LastFrame - lines[i].FirstFrame).Select(i => lines[i])];
    }

    /// <summary>A word beside one that goes may be a part of the same name, and what lies over one goes with it.</summary>
    private static List<BlankedBox> WithoutNeighbours(List<BlankedBox> kept, IReadOnlyList<BlankedBox> boxes)
    {
        while (kept.RemoveAll(line => boxes.Any(other => !kept.Contains(other) && AreBeside(line, other))) > 0)
        {
        }

        return kept;
    }

    private static bool AreBeside(BlankedBox line, BlankedBox other)
    {
        var (one, two) = (BoxOf(line), BoxOf(other));
        var isUpright = one.Width >= one.Height;
        var low = isUpright ? Math.Min(one.Height, two.Height) : Math.Min(one.Width, two.Width);
        var near = (isUpright ? one.Grow(low, 0) : one.Grow(0, low)).Intersect(two);
        return line.FirstFrame <= other.LastFrame && other.FirstFrame <= line.LastFrame && 2 * (isUpright ? near.Height : near.Width) >= low;
    }

    private static PixelBox BoxOf(BlankedBox box) => new(box.X, box.Y, box.Width, box.Height);
}

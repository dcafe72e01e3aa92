using Lethe.Imaging;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Text;

namespace Lethe.Pixels.Cleaning;

/// <summary>
/// Settles, from what was found in each frame, what is blanked in which: text that comes again stays for the whole of the sequence, also where a bright
/// background hides it from view; text that was seen in few frames goes there and in those beside.
/// </summary>
internal sealed class FrameLines
{
    private const double SharesPlace = 0.5;
    private const int OfFrames = 20;
    private const int Beside = 1;

    private readonly List<PixelBox>[] _boxes;
    private readonly List<BlankedBox> _blanked = [];

    /// <summary>Settles it.</summary>
    /// <param name="found">The lines of each frame.</param>
    internal FrameLines(IReadOnlyList<IReadOnlyList<TextLine>> found)
    {
        _boxes = [.. found.Select(_ => new List<PixelBox>())];
        var (places, often) = (Places(found), Math.Max(2, found.Count / OfFrames));
        foreach (var place in places)
        {
            if (place.Frames >= often)
            {
                Add(place.Line, 0, found.Count - 1, BoxSource.Text);
            }
        }

        for (var frame = 0; frame < found.Count; frame++)
        {
            foreach (var line in found[frame].Where(line => !IsCovered(line.Box, frame)))
            {
                Add(line, Math.Max(0, frame - Beside), Math.Min(found.Count - 1, frame + Beside), BoxSource.Text);
            }
        }
    }

    /// <summary>The boxes of each frame.</summary>
    internal IReadOnlyList<IReadOnlyList<PixelBox>> Boxes => _boxes;

    /// <summary>What is blanked, for people.</summary>
    internal IReadOnlyList<BlankedBox> Blanked => _blanked;

    /// <summary>Adds a box that was not found but given.</summary>
    internal void Add(PixelBox box, int first, int last, BoxSource source) => Add(new TextLine(box, 0), first, last, source);

    /// <summary>Leaves out boxes that may stay in the picture.</summary>
    internal void Keep(IReadOnlyList<BlankedBox> kept)
    {
        foreach (var box in kept.Where(_blanked.Remove))
        {
            for (var frame = box.FirstFrame - 1; frame < box.LastFrame; frame++)
            {
                _boxes[frame].Remove(new PixelBox(box.X, box.Y, box.Width, box.Height));
            }
        }
    }

    private void Add(TextLine line, int first, int last, BoxSource source)
    {
        for (var frame = first; frame <= last; frame++)
        {
            _boxes[frame].Add(line.Box);
        }

        _blanked.Add(new BlankedBox(line.Box.X, line.Box.Y, line.Box.Width, line.Box.Height, first + 1, last + 1, source, line.Score));
    }

    private bool IsCovered(PixelBox box, int frame) => _boxes[frame].Exists(other => other.Union(box) == other);

    private static List<Place> Places(IReadOnlyList<IReadOnlyList<TextLine>> found)
    {
        var places = new List<Place>();
        for (var frame = 0; frame < found.Count; frame++)
        {
            foreach (var line in found[frame])
            {
                var place = places.Find(place => IsSame(place.Line.Box, line.Box));
                if (place is null)
                {
                    places.Add(new Place(line, frame));
                }
                else
                {
                    place.Take(line, frame);
                }
            }
        }

        return places;
    }

    private static bool IsSame(PixelBox one, PixelBox other) => one.Intersect(other).Area > SharesPlace * Math.Max(one.Area, other.Area);

    private sealed class Place(TextLine line, int frame)
    {
        private int _last = frame;

        internal TextLine Line { get; private set; } = line;

        internal int Frames { get; private set; } = 1;

        internal void Take(TextLine more, int frame)
        {
            Line = new TextLine(Line.Box.Union(more.Box), Math.Max(Line.Score, more.Score));
            Frames += frame == _last ? 0 : 1;
            _last = frame;
        }
    }
}

using System.Globalization;

namespace Lethe.SecondLook.Pictures;

/// <summary>Where text was found, frame after frame: what stands at about one place in frames that follow each other is one place.</summary>
internal sealed class TextPlaces
{
    private readonly List<TextPlace> _places = [];
    private readonly List<TextPlace> _open = [];

    /// <summary>What was found, a line for each place.</summary>
    internal IEnumerable<string> Lines => _places.Select(place => $"{FramesOf(place.First, place.Last)}, {place.Box}");

    /// <summary>Takes what was found in a frame; frames come in their order.</summary>
    internal void Take(int frame, IReadOnlyList<PictureBox> boxes)
    {
        _open.RemoveAll(place => place.Last < frame - 1);
        foreach (var box in boxes)
        {
            if (_open.Find(place => place.Box.IsAbout(box)) is { } place)
            {
                place.Extend(frame, box);
            }
            else
            {
                var fresh = new TextPlace(frame, box);
                _places.Add(fresh);
                _open.Add(fresh);
            }
        }
    }

    internal void Clear()
    {
        _places.Clear();
        _open.Clear();
    }

    private static string FramesOf(int first, int last) =>
        first == last ? string.Create(CultureInfo.InvariantCulture, $"frame {first + 1}") : string.Create(CultureInfo.InvariantCulture, $"frames {first + 1} to {last + 1}");
}

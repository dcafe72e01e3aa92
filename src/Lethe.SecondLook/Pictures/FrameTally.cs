using System.Globalization;

namespace Lethe.SecondLook.Pictures;

/// <summary>Frames with which something is wrong: the first one with what it is, and how many.</summary>
internal sealed class FrameTally
{
    private string _first = "";
    private int _frames;

    internal bool IsEmpty => _frames == 0;

    /// <summary>What is told of them.</summary>
    internal string Text => _frames == 1 ? _first : string.Create(CultureInfo.InvariantCulture, $"{_first}; and {_frames - 1} more {(_frames == 2 ? "frame" : "frames")}");

    internal void Add(int frame, string what)
    {
        _first = _frames++ == 0 ? string.Create(CultureInfo.InvariantCulture, $"frame {frame + 1}: {what}") : _first;
    }

    internal void Clear() => (_first, _frames) = ("", 0);
}

namespace Lethe.SecondLook.Pictures;

/// <summary>A place where text was found, in one frame or several that follow each other.</summary>
internal sealed class TextPlace(int frame, PictureBox box)
{
    internal int First { get; } = frame;

    internal int Last { get; private set; } = frame;

    internal PictureBox Box { get; private set; } = box;

    internal void Extend(int frame, PictureBox box) => (Last, Box) = (frame, Box.Union(box));
}

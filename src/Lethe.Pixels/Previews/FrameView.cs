using Lethe.Imaging;
using Lethe.Results;

namespace Lethe.Pixels.Previews;

/// <summary>A frame as somebody is shown it.</summary>
/// <param name="Problem">Why nothing is shown, or null.</param>
/// <param name="Frames">How many frames there are; 0 if nobody knows.</param>
/// <param name="Png">The frame with the boxes on it, a file of PNG; empty if nothing is shown, and if there is no such frame.</param>
/// <param name="Boxes">What Clean Pixel Data would blank in this frame.</param>
public sealed record FrameView(ProblemNumber? Problem, int Frames, ReadOnlyMemory<byte> Png, IReadOnlyList<BlankedBox> Boxes)
{
    internal static FrameView Refuse(ProblemNumber problem) => new(problem, 0, default, []);
}

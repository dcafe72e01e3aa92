namespace Lethe.Pixels.Frames;

/// <summary>A stretch of an encapsulated value that holds coded bytes: the content of a fragment, or a part of it.</summary>
/// <param name="Start">Where it begins in the value.</param>
/// <param name="Length">Bytes.</param>
internal readonly record struct FrameRange(long Start, int Length);

namespace Lethe.Rewriting;

/// <summary>A place in an output that is not complete yet.</summary>
/// <param name="Index">How many stretches are before it.</param>
/// <param name="WrittenAt">Where it is in the writer's buffer, should the next stretch reach over it.</param>
internal readonly record struct SegmentPlace(int Index, int WrittenAt);

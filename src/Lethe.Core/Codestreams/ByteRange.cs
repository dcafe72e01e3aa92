namespace Lethe.Codestreams;

/// <summary>A stretch of bytes.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many.</param>
internal readonly record struct ByteRange(long Start, int Length);

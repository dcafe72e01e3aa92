namespace Lethe.Rewriting;

/// <summary>A stretch of the output.</summary>
/// <param name="Kind">Where its bytes are.</param>
/// <param name="Offset">Where it begins there.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Masked">True for pixel data whose unused bits are to be cleared on the way.</param>
internal readonly record struct Segment(SegmentKind Kind, long Offset, long Length, bool Masked);

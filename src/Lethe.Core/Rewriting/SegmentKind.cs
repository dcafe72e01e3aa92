namespace Lethe.Rewriting;

/// <summary>Where a stretch of the output comes from.</summary>
internal enum SegmentKind : byte
{
    /// <summary>The writer's buffer.</summary>
    Written,

    /// <summary>The input's header buffer, untouched.</summary>
    Input,

    /// <summary>The source of the input, untouched.</summary>
    Source,

    /// <summary>The new value of the pixel data.</summary>
    Replacement,
}

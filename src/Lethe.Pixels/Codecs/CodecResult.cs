namespace Lethe.Pixels.Codecs;

/// <summary>What became of a coded frame. Nothing but <see cref="Done"/> is good enough to pass the frame on.</summary>
public enum CodecResult : byte
{
    /// <summary>All of the frame was decoded or written.</summary>
    Done,

    /// <summary>The frame ends early, or holds what its syntax does not allow.</summary>
    Damaged,

    /// <summary>The frame has another size, number of components or precision than the header says.</summary>
    NotAsDescribed,

    /// <summary>A process of the standard that this codec does not do.</summary>
    Unsupported,

    /// <summary>The library that does it is not installed.</summary>
    LibraryMissing,

    /// <summary>The frame asks for more than the limits.</summary>
    TooLarge,
}

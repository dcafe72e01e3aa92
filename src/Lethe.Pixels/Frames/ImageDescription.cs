using Lethe.Pixels.Codecs.Native;

namespace Lethe.Pixels.Frames;

/// <summary>The pixel data of an instance as its header describes them.</summary>
/// <param name="Index">Index of the element in the table.</param>
/// <param name="Format">One frame.</param>
/// <param name="Frames">Number of Frames, at least 1.</param>
/// <param name="IsEncapsulated">The value is in fragments.</param>
internal readonly record struct ImageDescription(int Index, FrameFormat Format, int Frames, bool IsEncapsulated)
{
    /// <summary>Bits of a native frame; frames of single bits do not end at whole bytes (PS3.5 8.2).</summary>
    internal long FrameBits => NativeLayout.FrameBits(Format);
}

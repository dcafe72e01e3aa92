using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.Native;

/// <summary>How much room a frame of cells takes.</summary>
internal static class NativeLayout
{
    /// <summary>Two pixels of a row have one chrominance (PS3.3 C.7.6.3.1.2).</summary>
    internal static bool SharesChrominance(in FrameFormat format) =>
        format.Components == 3 && format.Photometric is Photometric.YbrFull422 or Photometric.YbrPartial422;

    /// <summary>Bits of a frame.</summary>
    internal static long FrameBits(in FrameFormat format) => SharesChrominance(in format)
        ? (format.Pixels + 1) / 2 * 4 * format.BitsAllocated
        : format.Pixels * format.Components * format.BitsAllocated;
}

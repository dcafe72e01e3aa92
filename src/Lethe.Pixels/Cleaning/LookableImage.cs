using Lethe.Dicom.Reading;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Rendering.Color;
using Lethe.Results;

namespace Lethe.Pixels.Cleaning;

/// <summary>An instance whose frames are found, described, and not too large to be looked at.</summary>
/// <param name="Image">Its frames.</param>
/// <param name="Palette">The colors of PALETTE COLOR; otherwise null.</param>
internal sealed record LookableImage(PixelImage Image, Palette? Palette)
{
    /// <summary>Opens it. Null, with the reason, where it cannot be looked at.</summary>
    /// <param name="input">The instance.</param>
    /// <param name="mostFrameBytes">Largest number of bytes of a decoded frame.</param>
    /// <param name="problem">Why not.</param>
    internal static LookableImage? TryOpen(HeaderReader input, long mostFrameBytes, out ProblemNumber problem)
    {
        if (PixelImage.TryOpen(input, out problem) is not { } image)
        {
            return null;
        }

        var format = image.Description.Format;
        var palette = format.Photometric == Photometric.PaletteColor ? Palette.TryRead(input) : null;
        problem = ProblemNumber.PixelsNotDescribed;
        if (format.Photometric == Photometric.PaletteColor && (palette is null || format.Components != 1))
        {
            return null;
        }

        problem = ProblemNumber.PixelsTooLarge;
        return format.Pixels * format.Components * Math.Max(1, format.BitsAllocated / 8) > mostFrameBytes ? null : new LookableImage(image, palette);
    }
}

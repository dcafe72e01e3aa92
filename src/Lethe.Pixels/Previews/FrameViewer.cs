using Lethe.Dicom.Reading;
using Lethe.Imaging;
using Lethe.Pixels.Cleaning;
using Lethe.Pixels.Codecs;
using Lethe.Results;

namespace Lethe.Pixels.Previews;

/// <summary>Shows frames of a file as they are, with what Clean Pixel Data would blank in them (PS3.15 E.3.1). What it draws identifies people.</summary>
/// <param name="options">How pixels are looked at.</param>
public sealed class FrameViewer(PixelCleanerOptions options)
{
    /// <summary>Most pixels of a picture in either direction.</summary>
    public const int LongestSide = 8192;

    /// <summary>Looks at all frames and draws one.</summary>
    /// <param name="input">The instance.</param>
    /// <param name="frame">The frame, from 1.</param>
    public FrameView View(HeaderReader input, int frame)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var session = new PixelCleaner(options).CreateSession();
        var look = session.Examine(input, _ => false);
        if (look.State == PixelState.Refused)
        {
            return FrameView.Refuse(look.Problem);
        }

        if (PixelImage.TryOpen(input, out var problem) is not { } image)
        {
            return FrameView.Refuse(problem);
        }

        if (frame < 1 || frame > image.Frames)
        {
            return new FrameView(null, image.Frames, default, []);
        }

        var result = LookPreview.Draw(image, input, frame, look.Boxes, LongestSide, new FrameWorkers(options), out var png);
        return result != CodecResult.Done ? FrameView.Refuse(ProblemNumber.PixelsDamaged)
            : new FrameView(null, image.Frames, png, [.. look.Boxes.Where(box => box.FirstFrame <= frame && frame <= box.LastFrame)]);
    }
}

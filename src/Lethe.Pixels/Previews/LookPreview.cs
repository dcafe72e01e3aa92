using Lethe.Dicom.Reading;
using Lethe.Imaging;
using Lethe.Pixels.Cleaning;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Rendering;
using Lethe.Pixels.Rendering.Pictures;

namespace Lethe.Pixels.Previews;

/// <summary>Draws what a look found.</summary>
internal sealed class LookPreview : IPixelPreview
{
    private readonly PixelLook _look;
    private readonly HeaderReader _input;
    private readonly FrameWorkers _workers;

    private LookPreview(PixelLook look, HeaderReader input, FrameWorkers workers)
    {
        (_look, _input, _workers) = (look, input, workers);
        Frame = look.Boxes.Min(box => box.FirstFrame);
    }

    /// <inheritdoc/>
    public int Frame { get; }

    /// <summary>The look with something that draws it, if there is something to draw.</summary>
    internal static PixelLook AddTo(PixelLook look, HeaderReader input, FrameWorkers workers) =>
        look.State == PixelState.Cleaned && look.Boxes.Count > 0 ? look with { Preview = new LookPreview(look, input, workers) } : look;

    /// <summary>Draws a frame with boxes. What went wrong, or that it is done.</summary>
    /// <param name="image">Where its bytes are.</param>
    /// <param name="input">The header.</param>
    /// <param name="frame">The frame, from 1.</param>
    /// <param name="boxes">Boxes of any frames; those of others are left out.</param>
    /// <param name="longestSide">Most pixels in either direction.</param>
    /// <param name="workers">Who decodes.</param>
    /// <param name="png">The file.</param>
    internal static CodecResult Draw(
        PixelImage image, HeaderReader input, int frame, IReadOnlyList<BlankedBox> boxes, int longestSide, FrameWorkers workers, out byte[] png)
    {
        byte[] drawn = [];
        var result = workers.ForAll([frame - 1], (worker, index) =>
        {
            var decoded = worker.Decode(image, index);
            if (decoded == CodecResult.Done)
            {
                var (samples, shown) = (worker.Samples, boxes.Where(box => box.FirstFrame <= frame && frame <= box.LastFrame));
                var picture = FrameRenderer.Render(samples, input, index, longestSide);
                drawn = PngWriter.Write(BoxOutlines.Draw(picture, samples.Columns, samples.Rows, [.. shown]));
            }

            return decoded;
        });
        png = drawn;
        return result;
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> DrawInput(int longestSide) => Draw(() => PixelImage.TryOpen(_input, out _), longestSide);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> DrawOutput(int longestSide) => Draw(() => PixelImage.TryOpen(_input, _look.Value, _look.ExtendedOffsets.Span, out _), longestSide);

    private ReadOnlyMemory<byte> Draw(Func<PixelImage?> open, int longestSide)
    {
        try
        {
            return open() is { } image && Frame <= image.Frames && Draw(image, _input, Frame, _look.Boxes, longestSide, _workers, out var png) == CodecResult.Done ? png : default(ReadOnlyMemory<byte>);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // The input went away after it was read; its output is whole, and so is the run without a picture.
            return default;
        }
    }
}

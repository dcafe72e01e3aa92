using System.Buffers;
using Lethe.Dicom.Reading;
using Lethe.Imaging;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.Native;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Previews;
using Lethe.Pixels.Reading;
using Lethe.Pixels.Rendering.Color;
using Lethe.Pixels.Text;
using Lethe.Results;

namespace Lethe.Pixels.Cleaning;

/// <summary>
/// Looks at all frames of an instance, and blanks what was found in the transfer syntax that it has. Frames in which nothing was found keep their bytes, and so
/// do all pixels outside of the boxes.
/// </summary>
internal sealed class PixelSession(PixelCleanerOptions options) : IPixelSession
{
    private readonly FrameWorkers _workers = new(options);
    private readonly FrameStore _store = new();
    private readonly BenignLines? _benign = options is { KeepBenignText: true, Reader: { } reader } ? new BenignLines(reader) : null;

    /// <inheritdoc/>
    public PixelLook Examine(HeaderReader input, Func<string, bool> isIdentity)
    {
        ArgumentNullException.ThrowIfNull(input);
        _store.Clear();
        return LookableImage.TryOpen(input, options.MostFrameBytes, out var problem) is not { } lookable ? PixelLook.Refuse(problem)
            : LookPreview.AddTo(Look(lookable.Image, lookable.Palette, isIdentity), input, _workers);
    }

    public void Dispose() => _store.Dispose();

    private PixelLook Look(PixelImage image, Palette? palette, Func<string, bool> isIdentity)
    {
        var found = new IReadOnlyList<TextLine>[image.Frames];
        var format = image.Description.Format;
        int[] fill = [];
        var result = _workers.ForAll([.. Enumerable.Range(0, image.Frames)], (worker, frame) =>
        {
            var decoded = worker.Decode(image, frame);
            if (decoded == CodecResult.Done)
            {
                found[frame] = worker.FindText(palette);
                fill = frame == 0 ? FillColor.Of(worker.Samples, in format, palette) : fill;
            }

            return decoded;
        });
        if (result != CodecResult.Done)
        {
            return PixelLook.Refuse(ProblemOf(result));
        }

        var lines = new FrameLines(found);
        var kept = _benign?.Find(lines.Blanked, isIdentity, (frames, take) => Show(image, palette, frames, take)) ?? [];
        lines.Keep(kept);
        return (lines.Blanked.Count == 0 ? PixelLook.Clean : Blank(image, lines, fill)).With(kept);
    }

    private void Show(PixelImage image, Palette? palette, IReadOnlyList<int> frames, Action<int, FrameSamples> take) => _workers.ForAll(frames, (worker, frame) =>
    {
        var decoded = worker.Decode(image, frame);
        if (decoded == CodecResult.Done)
        {
            take(frame, worker.Shown(palette));
        }

        return decoded;
    });

    private PixelLook Blank(PixelImage image, FrameLines lines, int[] fill)
    {
        var format = image.Description.Format;
        if (!image.Description.IsEncapsulated)
        {
            return PixelLook.Cleaned(lines.Blanked, new BlankedCells(image.Value, image.Description.FrameBits, new NativeBlanker(in format, fill), lines.Boxes));
        }

        var changed = new (long Start, long Length)?[image.Frames];
        var result = _workers.ForAll([.. Enumerable.Range(0, image.Frames).Where(frame => lines.Boxes[frame].Count > 0)], (worker, frame) =>
        {
            var output = new ArrayBufferWriter<byte>();
            var blanked = worker.Blank(image, frame, lines.Boxes[frame], fill, output);
            if (blanked == CodecResult.Done)
            {
                changed[frame] = (_store.Add(output.WrittenSpan), output.WrittenCount);
            }

            return blanked;
        });
        if (result != CodecResult.Done)
        {
            return PixelLook.Refuse(result == CodecResult.Unsupported ? ProblemNumber.PixelsNotCleaned : ProblemOf(result));
        }

        var builder = new FragmentBuilder(image, _store, changed);
        var value = builder.Build();
        return PixelLook.Cleaned(lines.Blanked, value, builder.ExtendedOffsets, builder.ExtendedLengths);
    }

    private static ProblemNumber ProblemOf(CodecResult result) => result switch
    {
        CodecResult.Unsupported => ProblemNumber.PixelsNotDecodable,
        CodecResult.LibraryMissing => ProblemNumber.PixelLibraryMissing,
        CodecResult.TooLarge => ProblemNumber.PixelsTooLarge,
        _ => ProblemNumber.PixelsDamaged,
    };
}

using Lethe.Dicom.Reading;
using Lethe.Pixels.Cleaning;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Looking;
using Lethe.Results;
using Lethe.SecondLook.Pictures;

namespace Lethe.Batch.Verifying;

/// <summary>The codecs and the detector of text, as the second look asks for them.</summary>
internal sealed class PictureReader : IPictureReader
{
    private readonly PictureLook _look = new(new PixelCleanerOptions());

    public int Frames => _look.Frames;

    public PictureShape Shape
    {
        get
        {
            var format = _look.Format;
            return new PictureShape(format.Columns, format.Rows, format.Components, format.BitsAllocated, format.BitsStored, format.IsSigned, format.Photometric.ToString(), _look.SharedPixels);
        }
    }

    public bool HasRightOffsets => _look.HasRightOffsets;

    public Span<byte> Samples => _look.Samples.Bytes;

    public string? Open(HeaderReader instance) => _look.TryOpen(instance, out var problem) ? null : problem switch
    {
        ProblemNumber.PixelsNotDescribed => "the header does not describe the pixels",
        ProblemNumber.PixelsTooLarge => "frames are too large",
        _ => "not all frames can be found, or there is more than frames",
    };

    public ReadOnlySpan<byte> ReadCoded(int frame) => _look.ReadCoded(frame);

    public string? Decode(int frame) => _look.Decode(frame) switch
    {
        CodecResult.Done => null,
        CodecResult.Unsupported => "its compression is not decoded here",
        CodecResult.LibraryMissing => "the library that decodes it is not installed",
        CodecResult.TooLarge => "too large",
        CodecResult.NotAsDescribed => "the header says another size or kind of samples",
        _ => "damaged",
    };

    public IReadOnlyList<PictureBox> FindText() => [.. _look.FindText().Select(line => new PictureBox(line.Box.X, line.Box.Y, line.Box.Width, line.Box.Height))];
}

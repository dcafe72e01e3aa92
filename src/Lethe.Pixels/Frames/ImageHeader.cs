using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Lethe.Dicom.Reading;
using Lethe.Results;

namespace Lethe.Pixels.Frames;

/// <summary>Reads the Image Pixel Module of the top level (PS3.3 C.7.6.3, C.7.6.24, C.7.6.25).</summary>
internal static class ImageHeader
{
    private const uint SamplesPerPixel = 0x0028_0002;
    private const uint PhotometricInterpretation = 0x0028_0004;
    private const uint PlanarConfiguration = 0x0028_0006;
    private const uint NumberOfFrames = 0x0028_0008;
    private const uint Rows = 0x0028_0010;
    private const uint Columns = 0x0028_0011;
    private const uint BitsAllocated = 0x0028_0100;
    private const uint BitsStored = 0x0028_0101;
    private const uint HighBit = 0x0028_0102;
    private const uint PixelRepresentation = 0x0028_0103;
    private const uint FloatPixelData = 0x7FE0_0008;
    private const uint DoubleFloatPixelData = 0x7FE0_0009;
    private const uint PixelData = 0x7FE0_0010;

    /// <summary>Reads it. False, with the reason, if the standard's description is missing or makes no sense: then nobody can look at the pixels.</summary>
    internal static bool TryRead(HeaderReader input, out ImageDescription image, out ProblemNumber problem)
    {
        (image, problem) = (default, ProblemNumber.PixelsNotDescribed);
        if (FindPixels(input) is not (>= 0 and var index))
        {
            return false;
        }

        ref readonly var entry = ref input.Table[index];
        var isFloat = entry.Tag != PixelData;
        var allocated = isFloat ? entry.Tag == FloatPixelData ? 32 : 64 : Number(input, BitsAllocated, 0);
        var stored = isFloat ? allocated : Number(input, BitsStored, allocated);
        var components = Number(input, SamplesPerPixel, 1);
        var format = new FrameFormat(
            Number(input, Columns, 0),
            Number(input, Rows, 0),
            components,
            allocated,
            stored,
            isFloat ? allocated - 1 : Number(input, HighBit, stored - 1),
            !isFloat && Number(input, PixelRepresentation, 0) == 1,
            Number(input, PlanarConfiguration, 0) == 1,
            entry.Is(ElementFlags.BigEndian),
            isFloat,
            Meaning(input, components));
        image = new ImageDescription(index, format, FrameCount(input), entry.Is(ElementFlags.Fragments));
        return MakesSense(in format) && image.Frames > 0;
    }

    /// <summary>A value of the top level as a number; what is given if there is none.</summary>
    internal static int Number(HeaderReader input, uint tag, int otherwise)
    {
        var index = input.Table.Find(tag);
        var value = index < 0 ? default : input.Value(index);
        return value.Length < 2 ? otherwise
            : input.Table[index].Is(ElementFlags.BigEndian) ? BinaryPrimitives.ReadUInt16BigEndian(value) : BinaryPrimitives.ReadUInt16LittleEndian(value);
    }

    /// <summary>A text of the top level without padding, ASCII; empty if there is none.</summary>
    internal static string Text(HeaderReader input, uint tag)
    {
        var index = input.Table.Find(tag);
        return index < 0 ? "" : Encoding.ASCII.GetString(input.Value(index).Trim("\0 "u8));
    }

    /// <summary>Only one of the three may be there (PS3.3 C.7.6.3.1.1); of two nobody knows what is shown.</summary>
    private static int FindPixels(HeaderReader input)
    {
        var found = -1;
        for (var i = 0; i < input.Table.Count; i = input.Table[i].Next)
        {
            if (input.Table[i].Tag is PixelData or FloatPixelData or DoubleFloatPixelData)
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = i;
            }
        }

        return found;
    }

    private static int FrameCount(HeaderReader input)
    {
        var text = Text(input, NumberOfFrames);
        return text.Length == 0 ? 1 : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) ? count : 0;
    }

    private static bool MakesSense(in FrameFormat format) =>
        format is { Columns: > 0, Rows: > 0, Components: >= 1 and <= 4, BitsAllocated: 1 or 8 or 16 or 32 or 64 }
        && (format.BitsAllocated != 64 || format.IsFloat)
        && format.BitsStored >= 1 && format.BitsStored <= format.BitsAllocated
        && format.HighBit >= format.BitsStored - 1 && format.HighBit < format.BitsAllocated;

    private static Photometric Meaning(HeaderReader input, int components) => Text(input, PhotometricInterpretation) switch
    {
        "MONOCHROME1" => Photometric.Monochrome1,
        "MONOCHROME2" => Photometric.Monochrome2,
        "PALETTE COLOR" => Photometric.PaletteColor,
        "RGB" => Photometric.Rgb,
        "YBR_FULL" => Photometric.YbrFull,
        "YBR_FULL_422" => Photometric.YbrFull422,
        "YBR_PARTIAL_422" => Photometric.YbrPartial422,
        "YBR_PARTIAL_420" => Photometric.YbrPartial420,
        "YBR_ICT" => Photometric.YbrIct,
        "YBR_RCT" => Photometric.YbrRct,
        "" => components == 1 ? Photometric.Monochrome2 : Photometric.Rgb,
        _ => Photometric.Other,
    };
}

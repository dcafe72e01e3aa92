using Lethe.Standard;

namespace Lethe.Conformance;

/// <summary>What is done with pixels, and what is not (R101, R110).</summary>
internal static class PixelSection
{
    internal static void Write(StatementSubject subject, StatementBuilder page)
    {
        var faces = MethodCodes.Of(ConfidentialityOption.CleanRecognizableVisualFeatures);
        page.Section("Pixel data");
        page.Text(subject.Choice(ConfidentialityOption.CleanPixelData));
        page.Text($"{faces.Meaning} (code {faces.Value}) is not in this version and never claimed: a face can be made out of a head scan. Recognizable Visual Features (0028,0302) is never set to NO.");
        if (subject.Has(ConfidentialityOption.CleanPixelData))
        {
            WriteCleaning(page);
        }
        else
        {
            page.Text("Pixels are not examined: letters burned into an image stay. Burned In Annotation (0028,0301) is never set to NO.");
        }

        page.Text("Otherwise pixel data of the top level stay as they are, bit for bit, and are never decoded, compressed or transcoded, except for the following:");
        page.List(
            "Where a group 60xx declares an overlay in the unused bits of native pixels, these bits are cleared. In compressed pixels they cannot be, and the object is quarantined.",
            "Comments, application segments, boxes of metadata and left-over bytes inside compressed frames are blanked in the same number of bytes, so that frames decode to the same pixels. Section 14 tells for which transfer syntaxes.",
            "Pixel data inside items of sequences, icon images among them, are removed.",
            "Texts in ICC profiles are blanked, numbers stay.");
    }

    private static void WriteCleaning(StatementBuilder page)
    {
        page.Text("All frames are decoded and text is looked for in each, whatever Burned In Annotation says in the input: lighter and darker than what is around it, grey and colored, upright and on its side. All text that is found is blanked in the stored values; nobody reads it, so that benign text goes too. A detector may pass over what a person can read; human review is recommended.");
        page.List(
            "The transfer syntax stays. Native pixels change in the boxes alone. RLE, JPEG lossless, JPEG-LS, JPEG 2000 and high-throughput JPEG 2000 frames are coded again without loss, also where the syntax allows for some; pixels outside of the boxes stay identical. In JPEG frames the 8 by 8 blocks that a box touches are replaced, and all other blocks keep their coefficients.",
            "Frames in which nothing was found keep their bytes. Basic and Extended Offset Tables are made anew.",
            "Boxes are filled with black: the lowest value of the image for MONOCHROME2, the highest for MONOCHROME1, the darkest entry of a palette. Lossy Image Compression (0028,2110) stays as it is.",
            "What cannot be decoded is quarantined: video, JPEG XL, damaged frames, a library that is not installed, bytes behind the last frame.",
            "Burned In Annotation (0028,0301) is NO and the code is claimed only in objects whose pixels were looked at. Objects without pixel data claim nothing.");
    }
}

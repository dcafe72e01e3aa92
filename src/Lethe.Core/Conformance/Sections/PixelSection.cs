using Lethe.Standard;

namespace Lethe.Conformance;

/// <summary>What is not done with pixels, and what is (R101).</summary>
internal static class PixelSection
{
    internal static void Write(StatementBuilder page)
    {
        var (pixels, faces) = (MethodCodes.Of(ConfidentialityOption.CleanPixelData), MethodCodes.Of(ConfidentialityOption.CleanRecognizableVisualFeatures));
        page.Section("Pixel data");
        page.Text($"Pixels are not examined. {pixels.Meaning} (code {pixels.Value}) and {faces.Meaning} (code {faces.Value}) are not in this version and never claimed. Letters burned into an image stay, and a face can be made out of a head scan. Burned In Annotation (0028,0301) and Recognizable Visual Features (0028,0302) are never set to NO.");
        page.Text("Pixel data of the top level stay as they are, bit for bit, and are never decoded, compressed or transcoded, except for the following:");
        page.List(
            "Where a group 60xx declares an overlay in the unused bits of native pixels, these bits are cleared. In compressed pixels they cannot be, and the object is quarantined.",
            "Comments, application segments, boxes of metadata and left-over bytes inside compressed frames are blanked in the same number of bytes, so that frames decode to the same pixels. Section 14 tells for which transfer syntaxes.",
            "Pixel data inside items of sequences, icon images among them, are removed.",
            "Texts in ICC profiles are blanked, numbers stay.");
    }
}

namespace Lethe.Pixels.Codecs;

/// <summary>The libraries of the system that codecs use, and which of them are there. Without one, frames of its kind are neither read nor passed on.</summary>
public static class CodecLibraries
{
    /// <summary>The library for JPEG-LS.</summary>
    public const string CharLs = "CharLS";

    /// <summary>The library for JPEG 2000.</summary>
    public const string OpenJpeg = "OpenJPEG";

    /// <summary>Looks for all of them.</summary>
    public static IReadOnlyList<CodecLibrary> Find()
    {
        var charLs = JpegLs.CharLs.TryLoad();
        var openJpeg = Jpeg2000.OpenJpeg.TryLoad();
        return [new CodecLibrary(CharLs, "JPEG-LS", charLs?.Name, charLs?.Version), new CodecLibrary(OpenJpeg, "JPEG 2000, HTJ2K", openJpeg?.Name, openJpeg?.Version)];
    }
}

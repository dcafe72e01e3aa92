using Lethe.TestKit;

namespace Lethe.Pixels.Tests.Codecs.Jpeg.Judging;

/// <summary>A fact about the JPEG files of <c>../shared</c> that other programs judge; skipped where one of both is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JpegFilesFactAttribute : ToolFactAttribute
{
    public JpegFilesFactAttribute(params string[] tools)
        : base(tools)
    {
        if (!Directory.Exists(RealJpegs.Folder))
        {
            Skip ??= "'../shared/dicom' is not there.";
        }
    }
}

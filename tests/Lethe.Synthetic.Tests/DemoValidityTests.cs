using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Synthetic.Tests;

public class DemoValidityTests
{
    private static readonly DemoOptions Small = new() { Size = 128, FrameSize = 160, Slices = 2, Frames = 3 };

    public static TheoryData<string> Paths => [.. DemoStudies.Files(Small).Select(f => f.Path)];

    [ToolTheory("dciodvfy")]
    [MemberData(nameof(Paths))]
    public void Dciodvfy_finds_no_error(string path)
    {
        var printed = OnDisk(path, file => Tool.Run("dciodvfy", file).Output);

        printed.Length.ShouldBeGreaterThan(0);
        printed.Split('\n').Where(line => line.Contains("Error", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [ToolTheory("dcmdump")]
    [MemberData(nameof(Paths))]
    public void Dcmdump_neither_warns_nor_fails(string path)
    {
        var result = OnDisk(path, file => Tool.Run("dcmdump", file));

        result.ExitCode.ShouldBe(0);
        result.Output.Split('\n').Where(line => line.StartsWith("W:", StringComparison.Ordinal) || line.StartsWith("E:", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [ToolTheory(Tool.Pydicom)]
    [MemberData(nameof(Paths))]
    public void Pydicom_reads_every_value_without_a_warning(string path)
    {
        var result = OnDisk(path, file => Tool.RunPydicom("d = pydicom.dcmread(sys.argv[1])\nprint(len(str(d)), d.PatientName)", file));

        result.ExitCode.ShouldBe(0, result.Output);
        result.Output.ShouldContain("Quillfeather^Philomena");
    }

    [ToolFact(Tool.Pydicom)]
    public void Files_with_offences_can_be_read()
    {
        using var folder = new TemporaryFolder();
        var paths = DemoStudies.Write(folder.Path, Small with { WithOffences = true });

        foreach (var path in paths)
        {
            var result = Tool.RunPydicom("import warnings\nwarnings.simplefilter('ignore')\nprint(pydicom.dcmread(sys.argv[1])[0x001021FE].value)", path);
            result.Output.ShouldContain("Publicwort");
        }
    }

    [ToolTheory("dcmdjpeg", "dcmdrle", Tool.Pydicom)]
    [InlineData("XC/camera.jpg.dcm", "dcmdjpeg")]
    [InlineData("MR/slice2.ima", "dcmdrle")]
    public void Compressed_frames_can_be_decoded(string path, string decoder)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("packed"), DemoStudies.Files(Small).First(f => f.Path == path).ToBytes());

        Tool.Run(decoder, folder.File("packed"), folder.File("plain")).ExitCode.ShouldBe(0);

        var result = Tool.RunPydicom("d = pydicom.dcmread(sys.argv[1])\nprint(len(d.PixelData) == d.Rows * d.Columns * d.BitsAllocated // 8, max(d.PixelData))", folder.File("plain"));
        result.Output.ShouldStartWith("True 2");
    }

    private static T OnDisk<T>(string path, Func<string, T> judge)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("file.dcm");
        File.WriteAllBytes(file, DemoStudies.Files(Small).First(f => f.Path == path).ToBytes());
        return judge(file);
    }
}

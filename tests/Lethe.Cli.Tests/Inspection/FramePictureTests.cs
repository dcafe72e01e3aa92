using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests.Inspection;

/// <summary><c>lethe inspect FILE --png OUT</c>.</summary>
public sealed class FramePictureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FramePictureTests() => DemoStudies.Write(_folder.File("in"), new DemoOptions { Size = 64, SmallSize = 48, FrameSize = 160, Slices = 1, Frames = 2 });

    private string Picture => _folder.File("frame.png");

    private string Loop => _folder.File("in/US/loop.dcm");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--frame", "2")]
    public void A_frame_is_drawn_and_its_boxes_are_listed(params string[] more)
    {
        var run = CommandRun.Of(["inspect", Loop, "--png", Picture, .. more]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith($"# frame {(more.Length == 0 ? 1 : 2)} of 2: clean-pixel-data would blank ");
        run.Output.ShouldContain(" Text ");
        File.ReadAllBytes(Picture).AsSpan(1, 3).SequenceEqual("PNG"u8).ShouldBeTrue();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Picture).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Theory]
    [InlineData("--frame", "1")]
    [InlineData("--text-sensitivity", "strict")]
    [InlineData("--png", "OUT", "--keep-benign-text")]
    [InlineData("--png", "OUT", "--frame", "3")]
    [InlineData("--png", "OUT", "--frame", "0")]
    [InlineData("--png", "OUT", "--frame", "x")]
    [InlineData("--png", "OUT", "--json")]
    [InlineData("--png", "OUT", "--plan")]
    [InlineData("--png")]
    public void What_makes_no_sense_is_refused(params string[] more)
    {
        var run = CommandRun.Of(["inspect", Loop, .. more.Select(word => word == "OUT" ? Picture : word)]);

        run.ExitCode.ShouldBe(2, run.Output);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("lethe: ");
        File.Exists(Picture).ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_is_there_stays()
    {
        File.WriteAllText(Picture, "mine");

        CommandRun.Of("inspect", Loop, "--png", Picture).ExitCode.ShouldBe(2);
        File.ReadAllText(Picture).ShouldBe("mine");
    }

    [Theory]
    [InlineData("SR/report.dcm", "LETHE4104")]
    [InlineData("", "LETHE1")]
    public void What_cannot_be_shown_has_a_number(string file, string number)
    {
        var path = file.Length > 0 ? _folder.File("in/" + file) : _folder.File("text.txt");
        if (file.Length == 0)
        {
            File.WriteAllText(path, "no image at all, only a longer line of text");
        }

        var run = CommandRun.Of("inspect", path, "--png", Picture);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(number);
        File.Exists(Picture).ShouldBeFalse();
    }

    [Fact]
    public void A_missing_file_is_a_usage_error() => CommandRun.Of("inspect", _folder.File("none.dcm"), "--png", Picture).ExitCode.ShouldBe(2);
}

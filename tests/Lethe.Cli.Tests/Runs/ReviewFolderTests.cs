using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests.Runs;

/// <summary>The option <c>--review</c> from the command line.</summary>
public sealed class ReviewFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReviewFolderTests() => DemoStudies.Write(Input, new DemoOptions { Size = 64, SmallSize = 48, FrameSize = 160, Slices = 1, Frames = 2 });

    private string Input => _folder.File("in");

    private string Output => _folder.File("out");

    private string Review => _folder.File("review");

    public void Dispose() => _folder.Dispose();

    private CommandRun Deidentify(string review, params string[] more) => CommandRun.Of(["deidentify", Input, "--output", Output, "--review", review, .. more]);

    [Fact]
    public void Pictures_are_written_and_the_user_is_told_what_they_show()
    {
        var run = Deidentify(Review, "--option", "clean-pixel-data");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain("show who the patients are");
        Directory.EnumerateFiles(Review, "*.png").Count().ShouldBeGreaterThanOrEqualTo(3);
        Directory.EnumerateFiles(Output, "*.png", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void A_dry_run_shows_what_would_be_blanked()
    {
        Deidentify(Review, "--option", "clean-pixel-data", "--dry-run").ExitCode.ShouldBe(0);

        Directory.EnumerateFiles(Review, "*.png").ShouldNotBeEmpty();
        Directory.Exists(Output).ShouldBeFalse();
    }

    [Theory]
    [InlineData("out")]
    [InlineData("out/below/it")]
    [InlineData("in")]
    [InlineData("in/US")]
    public void The_folder_lies_neither_in_the_output_nor_in_an_input(string review)
    {
        var run = Deidentify(_folder.File(review), "--option", "clean-pixel-data");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--review:");
        Directory.Exists(Output).ShouldBeFalse();
        Directory.EnumerateFiles(Input, "*.png", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void Without_the_option_nothing_would_be_there_to_see()
    {
        Deidentify(Review).ExitCode.ShouldBe(2);
        Directory.Exists(Review).ShouldBeFalse();
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        File.WriteAllText(Review, "mine");

        Deidentify(Review, "--option", "clean-pixel-data").ExitCode.ShouldBe(2);
        File.ReadAllText(Review).ShouldBe("mine");
    }
}

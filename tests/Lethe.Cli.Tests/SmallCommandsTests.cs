using Lethe.Standard;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests;

public sealed class SmallCommandsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Demo_writes_a_study_of_each_modality_and_never_overwrites()
    {
        var run = CommandRun.Of("demo", _folder.Path);

        run.ExitCode.ShouldBe(0);
        var files = Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories);
        run.Output.ShouldStartWith($"{files.Length} files in ");
        ((string[])["CT", "MR", "US", "CR", "DX", "XA", "XC", "ECG", "SR", "PDF", "RT", "PR"])
            .ShouldBeSubsetOf(Directory.GetDirectories(_folder.Path).Select(folder => Path.GetFileName(folder)));
        CommandRun.Of("demo", _folder.Path).ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Profile_list_names_the_basic_profile()
    {
        var run = CommandRun.Of("profile", "list");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith("basic ");
    }

    [Fact]
    public void Profile_show_counts_the_rows_of_the_table()
    {
        var run = CommandRun.Of("profile", "show", "basic");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain($", {ConfidentialityTable.Count} rows:\n  X                417\n  D                93\n  U                55\n  Z                42\n");
        run.Output.ShouldContain("pixels are not examined");
    }

    [Fact]
    public void Profile_show_of_another_name_is_a_usage_error()
    {
        var run = CommandRun.Of("profile", "show", "none");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("ready profiles: basic");
    }

    [Fact]
    public void Doctor_names_every_optional_library_and_succeeds()
    {
        var run = CommandRun.Of("doctor");

        run.ExitCode.ShouldBe(0);
        foreach (var name in (string[])["runtime", "cores", "memory", "OpenJPEG", "CharLS", "SQLite", "Tesseract"])
        {
            run.Output.ShouldContain(name);
        }
    }
}

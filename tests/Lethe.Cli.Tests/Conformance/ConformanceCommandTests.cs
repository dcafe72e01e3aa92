using System.Xml.Linq;
using Lethe.Conformance;
using Lethe.Profiles;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests.Conformance;

public sealed class ConformanceCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_Markdown_to_standard_output()
    {
        var run = CommandRun.Of("conformance");

        run.ExitCode.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldBe(MarkdownStatement.Write(ConformanceStatement.Of(Profile.Basic)));
    }

    [Fact]
    public void Takes_profile_and_options_as_other_commands_do()
    {
        var run = CommandRun.Of("conformance", "--profile", "teaching", "--option", "retain-uids", "--option", "retain-device-identity");

        run.ExitCode.ShouldBe(0);
        foreach (var code in (string[])["113103", "113105", "113108", "113109", "113110"])
        {
            run.Output.ShouldContain($"| {code} | DCM |");
        }
    }

    [Fact]
    public void Writes_Html_when_asked_for() => XDocument.Parse(CommandRun.Of("conformance", "--format", "html").Output).Root!.Name.LocalName.ShouldBe("html");

    [Theory]
    [InlineData("statement.html", "<!DOCTYPE html>")]
    [InlineData("statement.HTM", "<!DOCTYPE html>")]
    [InlineData("statement.md", "<!-- ")]
    [InlineData("statement", "<!-- ")]
    [InlineData("statement.html", "<!-- ", "--format", "markdown")]
    public void The_name_of_the_file_decides_unless_a_format_is_given(string name, string start, params string[] more)
    {
        var run = CommandRun.Of(["conformance", "--output", _folder.File(name), .. more]);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith($"{_folder.File(name)}: DICOM conformance statement");
        File.ReadAllText(_folder.File(name)).ShouldStartWith(start);
        Directory.GetFiles(_folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void An_earlier_statement_is_replaced()
    {
        var file = _folder.File("statement.md");
        CommandRun.Of("conformance", "--output", file, "--format", "html").ExitCode.ShouldBe(0);

        CommandRun.Of("conformance", "--output", file).ExitCode.ShouldBe(0);

        File.ReadAllText(file).ShouldBe(MarkdownStatement.Write(ConformanceStatement.Of(Profile.Basic)));
    }

    [Fact]
    public void Another_file_is_left_as_it_is()
    {
        var file = _folder.File("letter.md");
        File.WriteAllText(file, "# A letter\n");

        var run = CommandRun.Of("conformance", "--output", file);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("it was left as it is");
        File.ReadAllText(file).ShouldBe("# A letter\n");
    }

    [Fact]
    public void A_folder_is_no_output()
    {
        CommandRun.Of("conformance", "--output", _folder.Path).ExitCode.ShouldBe(2);
        CommandRun.Of("conformance", "--output", Path.Combine(_folder.Path, "missing", "statement.md")).ExitCode.ShouldBe(2);
        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("unknown profile 'none'", "--profile", "none")]
    [InlineData("unknown option 'retain-everything'", "--option", "retain-everything")]
    [InlineData("'clean-recognizable-visual-features' of PS3.15 E.3 is not in this version", "--option", "clean-recognizable-visual-features")]
    [InlineData("exclude each other", "--option", "retain-longitudinal-full-dates", "--option", "retain-longitudinal-modified-dates")]
    [InlineData("pdf", "--format", "pdf")]
    [InlineData("there is no option '--frobnicate'", "--frobnicate")]
    public void Mistakes_are_refused(string message, params string[] args)
    {
        var run = CommandRun.Of(["conformance", .. args]);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void A_profile_with_a_mistake_has_no_statement()
    {
        File.WriteAllText(_folder.File("p.yaml"), "rules:\n  - PatientsName: remove\n");

        var run = CommandRun.Of("conformance", "--profile", _folder.File("p.yaml"));

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("p.yaml:2:5");
    }

    [Fact]
    public void A_profile_in_a_file_shows_its_lines_without_its_folder()
    {
        File.WriteAllText(_folder.File("p.yaml"), "name: mine\nrules:\n  - PatientName: keep\n");

        var run = CommandRun.Of("conformance", "--profile", _folder.File("p.yaml"));

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("No code of CID 7050 is claimed");
        run.Output.ShouldContain("| p.yaml:3:5 | PatientName (0010,0010) | keep |");
        run.Output.ShouldNotContain(_folder.Path);
    }
}

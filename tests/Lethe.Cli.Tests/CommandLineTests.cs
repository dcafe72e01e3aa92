using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests;

public class CommandLineTests
{
    [Fact]
    public void Prints_the_version()
    {
        var run = CommandRun.Of("--version");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldMatch(@"^\d+\.\d+\.\d+\n$");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Help_lists_the_commands_of_this_version_and_no_other()
    {
        var run = CommandRun.Of("--help");

        run.ExitCode.ShouldBe(0);
        foreach (var name in (string[])["deidentify", "inspect", "explain", "profile", "conformance", "key", "demo", "doctor"])
        {
            run.Output.ShouldContain($"\n  {name}");
        }

        run.Output.ShouldNotContain("gateway");
    }

    [Fact]
    public void No_command_is_a_usage_error_with_help()
    {
        var run = CommandRun.Of();

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("Usage:");
    }

    [Theory]
    [InlineData("serve", "--urls", "http://127.0.0.1:8080")]
    [InlineData("gateway", "--config", "routes.yaml")]
    [InlineData("worker")]
    [InlineData("send", "x")]
    [InlineData("receive", "x")]
    public void Commands_of_later_versions_are_refused_by_name(params string[] args)
    {
        var run = CommandRun.Of(args);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldMatch("^lethe: '[a-z ]+' is not in this version; nothing was done\n$");
        run.Error.ShouldContain(args[0]);
    }

    [Theory]
    [InlineData("unknown command 'deidentfy'", "deidentfy", "in")]
    [InlineData("there is no option '--frobnicate'", "deidentify", "in", "--output", "out", "--frobnicate")]
    [InlineData("there is no option '-x'", "deidentify", "-x", "in", "--output", "out")]
    [InlineData("there is no option '--jsn'", "inspect", "file", "--jsn")]
    [InlineData("--output", "deidentify", "in")]
    [InlineData("FILE", "inspect")]
    [InlineData("unknown profile 'none'", "explain", "PatientName", "--profile", "none")]
    [InlineData("--profile: there is no such file; ready profiles: basic", "explain", "PatientName", "--profile", "p.yaml")]
    public void Mistakes_end_with_one_line_and_status_2(string message, params string[] args)
    {
        var run = CommandRun.Of(args);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("lethe: ");
        run.Error.ShouldContain(message);
        run.Error.Count(c => c == '\n').ShouldBe(1);
    }

    [Fact]
    public void What_follows_a_double_dash_is_never_an_option() =>
        CommandRun.Of("inspect", "--", "--json").Error.ShouldBe("lethe: --json is not a file\n");
}

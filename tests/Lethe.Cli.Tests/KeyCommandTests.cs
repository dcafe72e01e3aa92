using Lethe.Identity;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests;

public sealed class KeyCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_a_key_that_only_its_owner_may_read()
    {
        var path = _folder.File("project.key");

        var run = CommandRun.Of("key", "new", path);

        run.ExitCode.ShouldBe(0);
        ProjectKey.TryParse(File.ReadAllText(path), out var key).ShouldBeTrue();
        run.Output.ShouldContain(key!.Id);
        run.Output.ShouldNotContain(File.ReadAllLines(path)[1]);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void Two_keys_differ()
    {
        CommandRun.Of("key", "new", _folder.File("a")).ExitCode.ShouldBe(0);
        CommandRun.Of("key", "new", _folder.File("b")).ExitCode.ShouldBe(0);

        File.ReadAllText(_folder.File("a")).ShouldNotBe(File.ReadAllText(_folder.File("b")));
    }

    [Fact]
    public void Refuses_to_overwrite()
    {
        var path = _folder.File("project.key");
        File.WriteAllText(path, "something of value");

        var run = CommandRun.Of("key", "new", path);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("exists and is not overwritten");
        File.ReadAllText(path).ShouldBe("something of value");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_usage_error() =>
        CommandRun.Of("key", "new", Path.Combine(_folder.Path, "none", "project.key")).ExitCode.ShouldBe(2);
}

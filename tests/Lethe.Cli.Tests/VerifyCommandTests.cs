using Lethe.Cli.Invocation;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_without_outputs_is_no_success()
    {
        Directory.CreateDirectory(_folder.File("empty"));

        var run = CommandRun.Of("verify", _folder.File("empty"));

        run.ExitCode.ShouldBe(ExitCode.Incomplete);
        run.Error.ShouldContain("no output was found");
        run.Output.ShouldNotContain("Nothing was found");
    }
}

using System.Diagnostics;
using Lethe.Cli.Invocation;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests.Resuming;

/// <summary>What goes wrong around a run: disks, permissions, signals, other runs.</summary>
public sealed class FaultTests : IDisposable
{
    private const int Files = 200;
    private const string Nobody = "65534";

    private readonly ResumeScene _scene = new(Files);

    public void Dispose() => _scene.Dispose();

    [RootFact("mount", "umount")]
    public void A_full_disk_ends_the_run_and_with_more_room_it_goes_on()
    {
        Directory.CreateDirectory(_scene.File("disk"));
        Tool.Run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", _scene.File("disk")).ExitCode.ShouldBe(0);
        try
        {
            var full = CommandRun.Of(_scene.Arguments("disk/out"));
            full.ExitCode.ShouldBe(ExitCode.Internal);
            full.Error.ShouldContain("--resume");
            _scene.Run("whole").ExitCode.ShouldBe(ExitCode.Success);
            var whole = _scene.Tree("whole");
            var outputs = _scene.Tree("disk/out").Where(file => file.Key.EndsWith(".dcm", StringComparison.Ordinal)).ToList();
            outputs.ShouldNotBeEmpty();
            outputs.Where(file => !file.Value.SequenceEqual(whole[file.Key])).ShouldBeEmpty();

            Tool.Run("mount", "-o", "remount,size=64m", _scene.File("disk")).ExitCode.ShouldBe(0);
            var resumed = CommandRun.Of(_scene.Arguments("disk/out", "--resume"));
            resumed.ExitCode.ShouldBe(ExitCode.Success, resumed.Error);
            _scene.ShouldBeSame("disk/out", "whole");
        }
        finally
        {
            Tool.Run("umount", _scene.File("disk"));
        }
    }

    [RootFact("mount", "umount")]
    public void A_disk_that_is_full_for_the_mapping_leaves_no_partial_table()
    {
        Directory.CreateDirectory(_scene.File("disk"));
        Tool.Run("mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", _scene.File("disk")).ExitCode.ShouldBe(0);
        try
        {
            var run = CommandRun.Of(_scene.Arguments("out", "--mapping", _scene.File("disk/tables")));
            run.ExitCode.ShouldBe(ExitCode.Internal);
            Directory.EnumerateFiles(_scene.File("disk"), "uids.csv*", SearchOption.AllDirectories).ShouldBeEmpty();
        }
        finally
        {
            Tool.Run("umount", _scene.File("disk"));
        }

        CommandRun.Of(_scene.Arguments("out", "--resume", "--mapping", _scene.File("tables"))).ExitCode.ShouldBe(ExitCode.Success);
        File.ReadLines(_scene.File("tables/uids.csv")).Count().ShouldBeGreaterThan(Files);
    }

    [RootFact("mount", "umount")]
    public void A_disk_for_reading_only_is_told_before_anything_is_done()
    {
        Directory.CreateDirectory(_scene.File("disk"));
        Tool.Run("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", _scene.File("disk")).ExitCode.ShouldBe(0);
        try
        {
            var run = CommandRun.Of(_scene.Arguments("disk/out"));
            run.ExitCode.ShouldBe(ExitCode.Usage);
            run.Error.ShouldContain("ead-only");
            CommandRun.Of(_scene.Arguments("disk")).ExitCode.ShouldBe(ExitCode.Usage);
        }
        finally
        {
            Tool.Run("umount", _scene.File("disk"));
        }
    }

    [RootFact("setpriv", "chmod")]
    public void Inputs_that_may_not_be_read_are_listed_and_the_others_done()
    {
        var input = Directory.EnumerateFiles(_scene.File("in"), "*", SearchOption.AllDirectories).First();
        Directory.CreateDirectory(_scene.File("out"));
        Tool.Run("chmod", "-R", "a+rX", _scene.Folder).ExitCode.ShouldBe(0);
        Tool.Run("chmod", "a+rwx", _scene.File("out")).ExitCode.ShouldBe(0);
        Tool.Run("chmod", "000", input).ExitCode.ShouldBe(0);

        var run = RunAsNobody("out");

        run.ExitCode.ShouldBe(ExitCode.Incomplete, run.Output);
        run.Output.ShouldContain("LETHE1014");
        _scene.Tree("out").Count.ShouldBe(Files - 1);
    }

    [RootFact("setpriv", "chmod")]
    public void An_output_that_may_not_be_written_is_told_before_anything_is_done()
    {
        Tool.Run("chmod", "-R", "a+rX", _scene.Folder).ExitCode.ShouldBe(0);
        RunAsNobody("out").ExitCode.ShouldBe(ExitCode.Usage);
        Directory.Exists(_scene.File("out")).ShouldBeFalse();
    }

    /// <summary>With real processes: the program turns off the locks that .NET takes by itself.</summary>
    [ToolFact("flock")]
    public void A_second_run_into_the_same_folder_is_refused_and_touches_nothing()
    {
        Directory.CreateDirectory(_scene.File("out"));
        var start = new ProcessStartInfo("flock", ["--exclusive", _scene.File("out/.lethe-run.lock"), "sh", "-c", "echo held; cat"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using (var first = Process.Start(start)!)
        {
            first.StandardOutput.ReadLine().ShouldBe("held");
            foreach (var more in new string[][] { [], ["--resume"], ["--overwrite"], ["--shard", "1/2"] })
            {
                var second = _scene.Run("out", more);
                second.ExitCode.ShouldBe(ExitCode.Usage);
                second.Output.ShouldContain("another run");
            }

            Directory.EnumerateFileSystemEntries(_scene.File("out")).Count().ShouldBe(1);
            first.StandardInput.Close();
            first.WaitForExit();
        }

        _scene.Run("out").ExitCode.ShouldBe(ExitCode.Success);
        Directory.EnumerateFileSystemEntries(_scene.File("out"), ".*").ShouldBeEmpty();
    }

    /// <summary>The other way round: what a run holds, another program cannot take.</summary>
    [ToolFact("flock")]
    public void A_run_holds_its_lock_until_it_ends()
    {
        using var process = _scene.StartUntil(3, "out", "--threads", "1");
        var taken = Tool.Run("flock", "--nonblock", _scene.File("out/.lethe-run.lock"), "true").ExitCode == 0;
        (taken && !process.HasExited).ShouldBeFalse();
        process.WaitForExit();
        process.ExitCode.ShouldBe(ExitCode.Success);
    }

    [ToolTheory("kill")]
    [InlineData("HUP")]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void Signals_stop_a_run_with_whole_files_and_it_can_be_resumed(string signal)
    {
        using (var process = _scene.StartUntil(10, "out"))
        {
            Tool.Run("kill", $"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            process.WaitForExit();
            new[] { ExitCode.Interrupted, ExitCode.Success }.ShouldContain(process.ExitCode);
        }

        Directory.EnumerateFileSystemEntries(_scene.File("out"), ".lethe-run*").ShouldBeEmpty();
        _scene.Run("out", "--resume").ExitCode.ShouldBe(ExitCode.Success);
        _scene.Run("whole").ExitCode.ShouldBe(ExitCode.Success);
        _scene.ShouldBeSame("out", "whole");
    }

    [Fact]
    public void Resuming_needs_the_key_and_the_same_profile()
    {
        var args = _scene.Arguments("out", "--resume");
        var withoutKey = CommandRun.Of([.. args.Where(a => a != "--key" && a != _scene.File("key"))]);
        withoutKey.ExitCode.ShouldBe(ExitCode.Usage);
        withoutKey.Error.ShouldContain("--key");

        using (var process = _scene.StartUntil(100, "out"))
        {
            process.Kill();
            process.WaitForExit();
        }

        var other = CommandRun.Of(_scene.Arguments("out", "--resume", "--profile", "strict"));
        other.ExitCode.ShouldBe(ExitCode.Usage);
        other.Error.ShouldContain("profile");
        CommandRun.Of(_scene.Arguments("out", "--resume")).ExitCode.ShouldBe(ExitCode.Success);
    }

    [Fact]
    public void What_has_nothing_to_resume_says_so()
    {
        CommandRun.Of(_scene.Arguments("out", "--resume")).Output.ShouldContain("no unfinished run");
        CommandRun.Of(_scene.Arguments("out", "--resume", "--dry-run")).ExitCode.ShouldBe(ExitCode.Usage);
    }

    private ToolResult RunAsNobody(string output) => Tool.Run(
        "setpriv", ["--reuid", Nobody, "--regid", Nobody, "--clear-groups", "env", $"HOME={_scene.File("home")}", "dotnet", typeof(ExitCode).Assembly.Location, .. _scene.Arguments(output)]);
}

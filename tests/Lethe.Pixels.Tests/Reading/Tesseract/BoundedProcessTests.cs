using System.Text;
using Lethe.Pixels.Reading.Tesseract;
using Lethe.TestKit;
using Shouldly;

namespace Lethe.Pixels.Tests.Reading.Tesseract;

public sealed class BoundedProcessTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private static byte[]? Shell(string script, TimeSpan limit, byte[]? input = null) => BoundedProcess.Run("/bin/sh", ["-c", script], input ?? [], limit);

    [ToolFact("sh")]
    public void Input_goes_in_and_output_comes_back()
    {
        var input = new byte[1 << 20];
        new Random(1).NextBytes(input);

        Shell("cat", Long, input).ShouldBe(input);
        Encoding.ASCII.GetString(Shell("printf %s \"$OMP_THREAD_LIMIT\"", Long)!).ShouldBe("1");
    }

    [ToolFact("sh")]
    public void Arguments_are_passed_as_they_are() =>
        Encoding.ASCII.GetString(BoundedProcess.Run("/bin/echo", ["a b", "$HOME", ";"], default, Long)!).ShouldBe("a b $HOME ;\n");

    [ToolFact("sh")]
    public void What_fails_or_is_not_there_gives_nothing()
    {
        Shell("cat >/dev/null; echo x; exit 3", Long).ShouldBeNull();
        Shell("kill -9 $$", Long).ShouldBeNull();
        Shell("echo x; exec <&-; exit 0", Long, new byte[1 << 22]).ShouldBeNull("it did not read its input");
        BoundedProcess.Run("/nowhere/at/all", [], default, Long).ShouldBeNull();
        BoundedProcess.Run("/etc/passwd", [], default, Long).ShouldBeNull();
    }

    [ToolFact("sh")]
    public void What_does_not_end_or_prints_without_end_is_ended()
    {
        var limit = TimeSpan.FromMilliseconds(300);
        Shell("tail -f /dev/null", limit).ShouldBeNull();
        Shell("tail -f /dev/null & exit 0", limit).ShouldBeNull("its child holds the output open");
        Shell("yes", Long).ShouldBeNull();
        Shell("yes >&2", limit).ShouldBeNull();
    }
}

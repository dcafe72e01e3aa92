using Shouldly;
using Xunit;

namespace Lethe.Scenarios.Tests;

/// <summary>R053, R163: a second run over the own output changes nothing but what is appended to the marks.</summary>
public class TwiceTests
{
    private static readonly Project Mine = new(7);

    [Fact]
    public void With_the_same_key_nothing_changes()
    {
        foreach (var (path, bytes) in DemoSet.Files)
        {
            var once = Mine.Once(bytes);

            Mine.Once(once).ShouldBe(once, path);
        }
    }

    [Fact]
    public void With_another_key_identity_changes_again_and_marks_stay()
    {
        foreach (var (path, bytes) in DemoSet.Files)
        {
            var once = new Reading(Mine.Once(bytes));
            var twice = new Reading(new Project(9).Once(once.Bytes));

            twice[0x0010_0020].ShouldNotBe(once[0x0010_0020], path);
            twice[0x0008_0018].ShouldNotBe(once[0x0008_0018], path);
            twice[0x0012_0062].ShouldBe("YES");
            twice[0x0012_0063]!.ShouldContain("Lethe");
        }
    }
}

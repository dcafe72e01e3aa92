using System.Text;
using Lethe.Identity;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Identity;

public class SourceIdsTests
{
    [Fact]
    public void An_id_depends_on_path_and_key_and_holds_neither()
    {
        var ids = new SourceIds(Run.Key);
        var id = ids.Of("Berg/Anna.dcm"u8);

        id.Length.ShouldBe(16);
        ids.Of("Berg/Anna.dcm"u8).ShouldBe(id);
        ids.Of("Berg/Anne.dcm"u8).ShouldNotBe(id);
        new SourceIds(ProjectKey.CreateRandom()).Of("Berg/Anna.dcm"u8).ShouldNotBe(id);
    }

    [Fact]
    public void Threads_that_ask_at_once_get_the_same_answers()
    {
        var ids = new SourceIds(Run.Key);
        var expected = Enumerable.Range(0, 500).Select(i => ids.Of(Encoding.ASCII.GetBytes($"{i}"))).ToArray();
        Parallel.For(0, 4000, i => ids.Of(Encoding.ASCII.GetBytes($"{i % 500}")).ShouldBe(expected[i % 500]));
    }
}

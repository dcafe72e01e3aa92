using Lethe.SecondLook.Pairing;
using Shouldly;
using Xunit;

namespace Lethe.SecondLook.Tests.Pairing;

/// <summary>As many originals as can be have an output, and which does not depend on the order of outputs.</summary>
public sealed class OutputMatchingTests
{
    private static readonly int[] Ones = [.. Enumerable.Repeat(1, 100)];

    [Fact]
    public void An_output_that_can_be_of_two_leaves_the_one_that_another_can_be_of_alone() =>
        OutputMatching.Settle([[0, 1], [0]], Ones).Order().ShouldBe([0, 1]);

    [Fact]
    public void A_chain_of_choices_is_moved_so_that_all_have_one() =>
        OutputMatching.Settle([[0, 1], [0, 2], [2, 3], [1, 3]], Ones).Order().ShouldBe([0, 1, 2, 3]);

    [Fact]
    public void One_output_counts_for_one_original() => OutputMatching.Settle([[0, 1, 2]], Ones).ShouldBe([0]);

    [Fact]
    public void The_heavier_counts() => OutputMatching.Settle([[0, 1, 2]], [1, 3, 2]).ShouldBe([1]);

    [Fact]
    public void No_outputs_settle_nothing() => OutputMatching.Settle([], Ones).ShouldBeEmpty();

    [Fact]
    public void The_order_of_outputs_changes_nothing_and_the_number_is_the_greatest()
    {
        var random = new Random(20261127);
        for (var round = 0; round < 500; round++)
        {
            var outputs = Enumerable.Range(0, random.Next(1, 8)).Select(_ => Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(8)).Distinct().ToArray()).ToArray();
            var settled = OutputMatching.Settle(outputs, Ones);
            settled.Count.ShouldBe(Greatest(outputs, 0, []), $"round {round}");
            random.Shuffle(outputs);
            OutputMatching.Settle(outputs, Ones).Order().ShouldBe(settled.Order(), $"round {round}");
        }
    }

    /// <summary>By trying all.</summary>
    private static int Greatest(int[][] outputs, int at, HashSet<int> taken)
    {
        if (at == outputs.Length)
        {
            return taken.Count;
        }

        var greatest = Greatest(outputs, at + 1, taken);
        foreach (var original in outputs[at].Where(original => !taken.Contains(original)))
        {
            greatest = Math.Max(greatest, Greatest(outputs, at + 1, [.. taken, original]));
        }

        return greatest;
    }
}

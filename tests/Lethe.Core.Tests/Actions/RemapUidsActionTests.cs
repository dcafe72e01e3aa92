using Lethe.Dicom.Elements;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Actions;

public class RemapUidsActionTests
{
    [Fact]
    public void Every_value_is_mapped_well_known_ones_stay()
    {
        var run = Run.Of(Run.Instance().Add(new Tag(0x0008_3010), Vr.UI, $@"1.2.3.4\{Run.CtImage}\\1.2.3.5"));
        run.Text(0x0008_3010).ShouldBe($@"{run.Text(0x0008_0018)}\{Run.CtImage}\\{run.Text(0x0020_000D)}");
        run.Text(0x0008_0018)!.ShouldStartWith("2.25.");
    }

    [Fact]
    public void Blanks_and_NULs_round_a_UID_do_not_make_another()
    {
        var padded = Run.Instance().Remove(new Tag(0x0020_000D)).AddBytes(new Tag(0x0020_000D), Vr.UI, " 1.2.3.5\0\0 "u8.ToArray());
        Run.Of(padded).Text(0x0020_000D).ShouldBe(Run.Of(Run.Instance()).Text(0x0020_000D));
    }

    [Fact]
    public void Too_many_values_for_their_length_end_the_instance()
    {
        var many = string.Join('\\', Enumerable.Range(0, 8000).Select(i => $"1.{i}"));
        var run = Run.Of(Run.Instance().Add(new Tag(0x0020_000D), Vr.UI, many));
        run.Outcome.ShouldBe(Outcome.Quarantined);
        run.Problems.ShouldContain(ProblemNumber.TooLong);
    }
}

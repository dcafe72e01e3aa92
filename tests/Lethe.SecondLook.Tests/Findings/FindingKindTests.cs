using Lethe.SecondLook.Findings;
using Shouldly;
using Xunit;

namespace Lethe.SecondLook.Tests.Findings;

public class FindingKindTests
{
    [Fact]
    public void Numbers_are_those_of_verification() =>
        Enum.GetValues<FindingKind>().Where(kind => kind != FindingKind.None).ShouldAllBe(kind => (int)kind >= 5101 && (int)kind < 5400);
}

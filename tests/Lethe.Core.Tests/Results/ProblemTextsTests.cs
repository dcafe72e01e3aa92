using Lethe.Dicom.Elements;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Results;

public class ProblemTextsTests
{
    [Fact]
    public void Every_number_has_a_text_of_its_own()
    {
        var texts = ProblemTexts.Numbers.Select(ProblemTexts.Of).ToList();
        texts.Count.ShouldBeGreaterThan(20);
        texts.ShouldBeUnique();
        texts.ShouldNotContain(text => text.StartsWith("unknown", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1999)]
    [InlineData(9999)]
    public void Other_numbers_are_unknown(int number) => ProblemTexts.Of(number).ShouldStartWith("unknown");

    [Fact]
    public void A_problem_tells_number_meaning_and_place()
    {
        new Problem(1004, Severity.Error, new Tag(0x0010_0020), 2, 77).ToString()
            .ShouldBe("LETHE1004: the file ends inside an element; copy it again from its source (0010,0020) at level 2 at byte 77");
        new Problem(3002, Severity.Notice, new Tag(0x0008_0016), 0, -1).ToString().ShouldEndWith("were used (0008,0016)");
        new Problem(1013, Severity.Error, default, 0, -1).ToString().ShouldEndWith("no data set");
    }
}

using Lethe.Batch.Reports.Html;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Reports.Html;

public class HtmlTextTests
{
    [Theory]
    [InlineData(0, 10, "0 %")]
    [InlineData(1, 8, "12.5 %")]
    [InlineData(10, 10, "100 %")]
    [InlineData(1, 100_000, "< 0.1 %")]
    [InlineData(99_999, 100_000, "> 99.9 %")]
    [InlineData(0, 0, "0 %")]
    public void A_share_is_never_rounded_to_nothing_or_to_all(long part, long whole, string expected) =>
        HtmlText.Percent(part, whole).ShouldBe(expected);

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1_500, "1.5 KB")]
    [InlineData(2_000_000_000, "2 GB")]
    public void Bytes_are_in_units_that_people_read(long bytes, string expected) => HtmlText.Bytes(bytes).ShouldBe(expected);

    [Fact]
    public void Long_text_is_cut_and_short_text_is_not()
    {
        HtmlText.Fit("Modality", 190).ShouldBe("Modality");
        HtmlText.Fit(new string('x', 100), 190).ShouldEndWith("…");
        HtmlText.Fit(new string('x', 100), 190).Length.ShouldBeLessThan(30);
        HtmlText.Fit("患者の名前がとても長い場合", 60).Length.ShouldBeLessThan(7);
    }

    [Fact]
    public void Letters_of_two_code_units_are_not_cut_in_half() =>
        HtmlText.Escape(HtmlText.Fit(string.Concat(Enumerable.Repeat("😀", 30)), 100)).ShouldNotContain('\uFFFD');
}

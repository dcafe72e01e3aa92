using Lethe.Text;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Text;

public class FoldingTests
{
    [Theory]
    [InlineData("Müller", "muller")]
    [InlineData("STRAUẞ", "strauss")]
    [InlineData("Ærø", "aero")]
    [InlineData("Œuvre", "oeuvre")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("Пётр Й", "петр и")]
    [InlineData("Ｓｍｉｔｈ１", "smith1")]
    [InlineData("Be\u0301r\u00ADg\u200B", "berg")]
    [InlineData("٣²", "32")]
    [InlineData("Ήλιος", "ηλιοσ")]
    [InlineData("İıŞğ", "iisg")]
    [InlineData("µm", "um")]
    public void Spellings_of_one_word_become_equal(string word, string folded) => Folding.Fold(word).ShouldBe(folded);

    [Fact]
    public void Folding_again_changes_nothing_and_never_grows_too_long()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var once = Folding.Fold(((char)c).ToString());
            once.Length.ShouldBeLessThanOrEqualTo(Folding.Growth);
            Folding.Fold(once).ShouldBe(once, customMessage: $"U+{c:X4}");
        }
    }
}

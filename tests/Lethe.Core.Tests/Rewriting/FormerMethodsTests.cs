using System.Text;
using Lethe.Rewriting;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Rewriting;

public class FormerMethodsTests
{
    [Fact]
    public void Codes_and_meanings_are_those_of_CID_7050()
    {
        MethodCodes.All.Count().ShouldBe(13);
        foreach (var code in MethodCodes.All)
        {
            Meaning(code.Value).ShouldBe(code.Meaning);
            FormerMethods.IsKnown(Encoding.ASCII.GetBytes(code.Meaning)).ShouldBeTrue();
        }
    }

    [Fact]
    public void No_other_code_of_six_characters_is_one()
    {
        var known = MethodCodes.All.Select(code => code.Value).ToHashSet();
        for (var tens = 0; tens < 256; tens++)
        {
            for (var ones = 0; ones < 256; ones++)
            {
                var code = "1131" + (char)tens + (char)ones;
                FormerMethods.MeaningOf(Encoding.Latin1.GetBytes(code)).IsEmpty.ShouldBe(!known.Contains(code), $"{tens:X2} {ones:X2}");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("11310")]
    [InlineData("1131000")]
    [InlineData("113200")]
    public void Others_have_no_meaning(string code) => Meaning(code).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("Dr Berg's method")]
    [InlineData("Clean Pixel Data Option by Berg")]
    public void Other_texts_are_not_known(string text) => FormerMethods.IsKnown(Encoding.ASCII.GetBytes(text)).ShouldBeFalse();

    private static string Meaning(string code) => Encoding.ASCII.GetString(FormerMethods.MeaningOf(Encoding.ASCII.GetBytes(code)));
}

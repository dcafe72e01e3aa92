using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Profiles.Import;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Profiles.Import;

public class PatternWordsTests
{
    [Theory]
    [InlineData("CT", true, "Equals CT")]
    [InlineData("CT", false, "Contains CT")]
    [InlineData("CT|MR", true, "Equals CT|MR")]
    [InlineData("(CT|MR)", true, "Equals CT|MR")]
    [InlineData("^CT", false, "StartsWith CT")]
    [InlineData("CT$", false, "EndsWith CT")]
    [InlineData("^CT$", false, "Equals CT")]
    [InlineData("^CT", true, "Equals CT")]
    [InlineData("CT.*", true, "StartsWith CT")]
    [InlineData(".*CT", true, "EndsWith CT")]
    [InlineData(".*CT.*", true, "Contains CT")]
    [InlineData(".*(SAVE|SCREEN).*", true, "Contains SAVE|SCREEN")]
    [InlineData("1\\.2\\.3", true, "Equals 1.2.3")]
    [InlineData("1.2.840", true, "Equals 1.2.840")]
    [InlineData("^A|B$", false, "StartsWith A or EndsWith B")]
    public void Words_are_conditions(string pattern, bool isWhole, string expected) => Print(PatternWords.Of(new Tag(0x00080060), pattern, isWhole)).ShouldBe(expected);

    [Theory]
    [InlineData("C[TR]")]
    [InlineData("C.T")]
    [InlineData("\\d+")]
    [InlineData("a(b|c)")]
    [InlineData("a+")]
    [InlineData("")]
    [InlineData("a|")]
    [InlineData(".*")]
    public void More_than_words_are_none(string pattern) => PatternWords.Of(new Tag(0x00080060), pattern, isWhole: true).ShouldBeNull();

    private static string Print(Condition? condition) => condition switch
    {
        AttributeTest test => $"{test.Kind} {string.Join('|', test.Values)}",
        AnyOf any => string.Join(" or ", any.Parts.Select(Print)),
        _ => "none",
    };
}

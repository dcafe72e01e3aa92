using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Profiles.Yaml;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Profiles.Yaml;

public class ConditionTextTests
{
    private const uint Modality = 0x0008_0060;

    [Theory]
    [InlineData("Modality=CT", "CT")]
    [InlineData(" Modality = CT , MR ", "CT|MR")]
    [InlineData("(0008,0060)=CT", "CT")]
    [InlineData("Modality: CT", "CT")]
    [InlineData("{ Modality: [CT, MR] }", "CT|MR")]
    [InlineData("Modality=O'CT", "O'CT")]
    [InlineData("Modality=a#b", "a#b")]
    public void Values_of_an_attribute(string text, string values)
    {
        var test = ConditionText.Read(text, out var error).ShouldBeOfType<AttributeTest>(error);
        test.Tag.ShouldBe(new Tag(Modality));
        test.Kind.ShouldBe(TestKind.Equals);
        test.Values.ShouldBe(values.Split('|'));
    }

    [Fact]
    public void Not_equal_turns_it_round() =>
        ConditionText.Read("Modality!=CT", out _).ShouldBeOfType<Not>().Part.ShouldBeOfType<AttributeTest>().Values.ShouldBe(["CT"]);

    [Fact]
    public void What_profiles_know_works_too()
    {
        ConditionText.Read("ImageType: { contains: DERIVED }, Modality: CT", out _).ShouldBeOfType<AllOf>().Parts.Count.ShouldBe(2);
        ConditionText.Read("any: [ { Modality: CT }, { Modality: MR } ]", out _).ShouldBeOfType<AnyOf>().Parts.Count.ShouldBe(2);
        ConditionText.Read("SOPClassUID=CTImageStorage", out _).ShouldBeOfType<AttributeTest>().Values.ShouldBe(["1.2.840.10008.5.1.4.1.1.2"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Modalty=CT")]
    [InlineData("Modality")]
    [InlineData("Modality: { looks-like: CT }")]
    [InlineData("PixelData=1")]
    [InlineData("Rows=many")]
    [InlineData("{ Modality: CT")]
    [InlineData("TransferSyntaxUID=1.2")]
    public void Mistakes_are_told(string text)
    {
        ConditionText.Read(text, out var error).ShouldBeNull();
        error.ShouldNotBeEmpty();
    }
}

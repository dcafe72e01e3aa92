using Lethe.Structured.Documents;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Structured.Documents;

public class CdaPiecesTests
{
    private const string Loinc = "2.16.840.1.113883.6.1";
    private const string Snomed = "2.16.840.1.113883.6.96";
    private const string Icd10 = "2.16.840.1.113883.6.3";

    [Theory]
    [InlineData(Loinc, "18748-4")]
    [InlineData(Snomed, "39607008")]
    [InlineData(Icd10, "C34.1")]
    [InlineData(Icd10, "S72.001A")]
    [InlineData("2.16.840.1.113883.6.256", "RID1301")]
    [InlineData("2.16.840.1.113883.3.26.1.1", "C54627")]
    [InlineData("2.16.840.1.113883.5.25", "N")]
    public void Codes_of_published_systems(string system, string code) => CdaCodes.IsPublished(system, code).ShouldBeTrue();

    [Theory]
    [InlineData(Loinc, "Berg")]
    [InlineData(Loinc, "")]
    [InlineData(Loinc, "18748-B")]
    [InlineData(Snomed, "39607008a")]
    [InlineData(Snomed, "1234567890123456789")]
    [InlineData(Icd10, "BERG")]
    [InlineData(Icd10, "C34.BERG")]
    [InlineData("2.16.840.1.113883.5.25", "BERG")]
    [InlineData("2.16.840.1.113883.5.25.4711123", "N")]
    [InlineData("1.3.6.1.4.1.32473", "39607008")]
    [InlineData("", "39607008")]
    public void Other_codes(string system, string code) => CdaCodes.IsPublished(system, code).ShouldBeFalse();

    [Theory]
    [InlineData("8.2", true)]
    [InlineData("-3", true)]
    [InlineData("0.000001", true)]
    [InlineData("19370419", false)]
    [InlineData("1e5", false)]
    [InlineData("8.", false)]
    [InlineData("", false)]
    [InlineData("Berg", false)]
    public void Numbers(string text, bool expected) => CdaNumbers.IsNumber(text).ShouldBe(expected);

    [Theory]
    [InlineData("mm", true)]
    [InlineData("mg/dL", true)]
    [InlineData("/min", true)]
    [InlineData("mm[Hg]", true)]
    [InlineData("{Berg}", false)]
    [InlineData("Berg", false)]
    [InlineData("mg/Berg", false)]
    [InlineData("/", false)]
    public void Units(string text, bool expected) => CdaNumbers.IsUnit(text).ShouldBe(expected);

    [Theory]
    [InlineData("2.16.840.1.113883.10.20.22.1.5", true)]
    [InlineData("1.3.6.1.4.1.19376.1.5.3.1.1", true)]
    [InlineData("2.16.840.1.113883.10.20.22.19370419", false)]
    [InlineData("2.16.840.1.113883.10.20.", false)]
    [InlineData("1.3.6.1.4.1.32473.1", false)]
    public void Templates(string root, bool expected) => CdaTemplates.IsPublished(root).ShouldBe(expected);
}

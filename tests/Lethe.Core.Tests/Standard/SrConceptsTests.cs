using System.Text;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Standard;

public class SrConceptsTests
{
    [Fact]
    public void Finds_each_of_214_rows()
    {
        SrConcepts.Count.ShouldBe(214);
        foreach (var row in SrConcepts.All)
        {
            Find(row.CodeValue, row.Scheme, row.ValueType).ShouldBe(row, row.Meaning);
        }
    }

    [Fact]
    public void Counts_are_those_of_the_table()
    {
        SrConcepts.All.Count(row => row.BasicProfile == ConfidentialityCode.X).ShouldBe(135);
        SrConcepts.All.Count(row => row.BasicProfile == ConfidentialityCode.D).ShouldBe(60);
        SrConcepts.All.Count(row => row.BasicProfile == ConfidentialityCode.XD).ShouldBe(19);
        Count(ConfidentialityOption.RetainUids).ShouldBe(62);
        Count(ConfidentialityOption.RetainDeviceIdentity).ShouldBe(14);
        Count(ConfidentialityOption.RetainInstitutionIdentity).ShouldBe(7);
        Count(ConfidentialityOption.RetainPatientCharacteristics).ShouldBe(2);
        Count(ConfidentialityOption.RetainLongitudinalFullDates).ShouldBe(44);
        Count(ConfidentialityOption.RetainLongitudinalModifiedDates).ShouldBe(44);
        Count(ConfidentialityOption.CleanDescriptors).ShouldBe(45);
        Count(ConfidentialityOption.CleanGraphics).ShouldBe(0);
    }

    [Theory]
    [InlineData("121112", "DCM", "IMAGE", ConfidentialityCode.D)]
    [InlineData("121112", "DCM", "WAVEFORM", ConfidentialityCode.X)]
    [InlineData("121112", "DCM", "TEXT", ConfidentialityCode.D)] // not in the table: the first row
    [InlineData("363698007", "SCT", "TEXT", ConfidentialityCode.D)]
    [InlineData("G-C0E3", "SRT", "TEXT", ConfidentialityCode.D)]
    [InlineData("G-C0E3", "99SDM", "CODE", ConfidentialityCode.D)]
    [InlineData("R-42B89", "SNM3", "TEXT", ConfidentialityCode.X)]
    public void Value_type_and_old_codes_count(string code, string scheme, string valueType, ConfidentialityCode expected) =>
        Find(code, scheme, valueType).BasicProfile.ShouldBe(expected);

    [Theory]
    [InlineData("121112", "SCT")]
    [InlineData("G-C0E3", "SCT")]
    [InlineData("363698007", "SRT")]
    [InlineData("", "SRT")]
    [InlineData("", "DCM")]
    [InlineData("1", "DCM")]
    public void Another_scheme_is_another_concept(string code, string scheme) =>
        SrConcepts.TryFind(Encoding.ASCII.GetBytes(code), Encoding.ASCII.GetBytes(scheme), out _).ShouldBeFalse();

    private static int Count(ConfidentialityOption option) => SrConcepts.All.Count(row => row.CodeFor(option) != ConfidentialityCode.None);

    private static SrConcept Find(string code, string scheme, string valueType)
    {
        SrConcepts.TryFind(Encoding.ASCII.GetBytes(code), Encoding.ASCII.GetBytes(scheme), Encoding.ASCII.GetBytes(valueType), out var found)
            .ShouldBeTrue(code);
        return found;
    }
}

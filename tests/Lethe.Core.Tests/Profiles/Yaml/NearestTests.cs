using Lethe.Profiles.Yaml;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Profiles.Yaml;

public class NearestTests
{
    private static readonly string[] Words = ["keep", "remove", "PatientName", "PatientID", "StudyDate"];

    [Theory]
    [InlineData("kep", "keep")]
    [InlineData("ekep", "keep")]
    [InlineData("KEEP", "keep")]
    [InlineData("PatientNmae", "PatientName")]
    [InlineData("PateintsName", "PatientName")]
    [InlineData("patientid", "PatientID")]
    [InlineData("StudyDat", "StudyDate")]
    public void Slips_are_understood(string word, string expected) => Nearest.Of(word, Words).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("xyz")]
    [InlineData("Modality")]
    [InlineData("PatientNamePatientNamePatientNamePatientNamePatientNamePatientNamePatientName")]
    public void Other_words_are_not(string word) => Nearest.Of(word, Words).ShouldBeNull();
}

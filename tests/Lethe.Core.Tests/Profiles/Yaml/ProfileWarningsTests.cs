using Lethe.Profiles;
using Lethe.Profiles.Yaml;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Profiles.Yaml;

public class ProfileWarningsTests
{
    [Theory]
    [InlineData("rules: [{ PatientName: keep }]", "my.yaml:1:11: keeps PatientName, so the Basic Profile is not claimed (code 113100)")]
    [InlineData("rules: [{ PatientName: keep }, { PatientSex: keep }]", "keeps PatientName and PatientSex, so the Basic Profile")]
    [InlineData("rules: [{ PatientName: keep, when: { Modality: CT } }]", "keeps PatientName under conditions, so")]
    [InlineData("rules: [{ '(0008,009x)': keep }]", "keeps ReferringPhysicianName, ReferringPhysicianAddress, ReferringPhysicianTelephoneNumbers, ")]
    [InlineData("rules: [{ PatientAge: cap-age }]", "keeps ages in PatientAge")]
    [InlineData("rules: [{ StudyDate: shift-date }]", "keeps moved dates in StudyDate")]
    [InlineData("rules: [{ SeriesDescription: clean-text }]", "keeps the cleaned text of SeriesDescription")]
    [InlineData("rules: [{ RetrieveURL: keep }]", "keeps RetrieveURL, which can identify although the table of the standard is silent about it")]
    [InlineData("rules: [{ PatientID: { replace: X } }]", "gives all patients the same Patient ID")]
    [InlineData("rules: [{ 'private \"ACME\"': keep }]", "keeps private elements of \"ACME\" that PS3.15 Table E.3.10-1 does not list as safe")]
    [InlineData("private: { known: true }", "does nothing without the option retain-safe-private")]
    [InlineData("text: { keep: [Lethe] }", "'text' does nothing without")]
    [InlineData("options: [clean-descriptors]\ntext: { unknown-words: keep }", "unknown words stay in text")]
    [InlineData("options: [retain-longitudinal-full-dates]", "dates stay as they are")]
    [InlineData("options: [retain-uids]", "UIDs stay as they are")]
    public void What_weakens_a_profile_is_told(string yaml, string expected) =>
        ProfileWarnings.Of(Reading.Good(yaml)).ShouldHaveSingleItem().ToString().ShouldContain(expected);

    [Theory]
    [InlineData("name: x")]
    [InlineData("rules: [{ Modality: keep }]")]
    [InlineData("rules: [{ vr AE: remove, when: { Modality: CT } }]")]
    [InlineData("rules: [{ PatientName: remove }]")]
    [InlineData("options: [retain-patient-characteristics]\nrules: [{ PatientAge: cap-age }]")]
    [InlineData("options: [retain-longitudinal-modified-dates]\nrules: [{ StudyDate: shift-date }]")]
    [InlineData("options: [clean-descriptors]\nrules: [{ SeriesDescription: clean-text }]\ntext: { keep: [Lethe] }")]
    [InlineData("rules: [{ 'private \"SIEMENS MR HEADER\" (0019,xx0C)': keep }]")]
    public void What_does_not_is_not(string yaml) => ProfileWarnings.Of(Reading.Good(yaml)).Select(warning => warning.ToString()).ShouldBeEmpty();

    [Theory]
    [InlineData("basic")]
    [InlineData("research")]
    [InlineData("teaching")]
    [InlineData("clinical-trial")]
    [InlineData("strict")]
    public void Ready_profiles_need_none(string name) => ProfileWarnings.Of(ReadyProfiles.Find(name)!).Select(warning => warning.ToString()).ShouldBeEmpty();
}

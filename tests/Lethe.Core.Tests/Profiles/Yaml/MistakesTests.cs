using Lethe.Profiles.Yaml;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Profiles.Yaml;

public class MistakesTests
{
    [Theory]
    [InlineData("nam: x", "my.yaml:1:1: a profile: there is no key 'nam'; did you mean 'name'?")]
    [InlineData("colour: x", "there is no key 'colour'; keys are name, summary")]
    [InlineData("name: [a]", "1:7: name: one text is wanted here")]
    [InlineData("name: basic", "'basic' is a ready profile")]
    [InlineData("name: 'Säntis'", "ASCII")]
    [InlineData("name: a\nname: b", "2:1: a profile: 'name' stands here twice; the first is in line 1")]
    [InlineData("base: reserch", "there is no ready profile 'reserch'; did you mean 'research'?")]
    [InlineData("base: my.yaml", "there is no ready profile 'my.yaml'")]
    [InlineData("options: [clean-descriptor]", "1:11: unknown option 'clean-descriptor'; did you mean 'clean-descriptors'?")]
    [InlineData("options: [clean-recognizable-visual-features]", "is not in this version")]
    [InlineData("options: [clean-graphics, clean-graphics]", "clean-graphics stands here twice")]
    [InlineData("options: [retain-longitudinal-full-dates, retain-longitudinal-modified-dates]", "exclude each other")]
    [InlineData("base: research\noptions: [retain-longitudinal-full-dates]", "2:11: ")]
    [InlineData("without-options: [clean-graphics]", "the base does not have clean-graphics")]
    [InlineData("dates: { metod: increment }", "did you mean 'method'?")]
    [InlineData("dates: { method: random }", "method: keyed-shift or increment is wanted here")]
    [InlineData("dates: { method: increment }", "method: increment needs days")]
    [InlineData("dates: { method: increment, days: 0 }", "0 days would leave the dates as they are")]
    [InlineData("dates: { method: increment, days: -5, step: 7 }", "step is for 'method: keyed-shift'")]
    [InlineData("dates: { days: -5 }", "days is for 'method: increment'")]
    [InlineData("dates: { range: [-1, -10] }", "the smaller first")]
    [InlineData("dates: { range: -10 }", "two numbers of days are wanted here")]
    [InlineData("dates: { range: [-3, 3], step: 7 }", "no day of the range [-3, 3] but 0 is a multiple of 7")]
    [InlineData("dates: { range: [-99999, 3] }", "a whole number from -36500 to 36500")]
    [InlineData("dates: { step: 1.5 }", "a whole number from 1 to 366")]
    [InlineData("dates: { neutral: 2000-13-01 }", "a date such as 2000-01-31 is wanted here")]
    [InlineData("dates: never", "dates: keys with values are wanted here")]
    [InlineData("patients: { id: SUBJ }", "id needs {code} or {number}")]
    [InlineData("patients: { id: \"{cod}\" }", "not {cod}")]
    [InlineData("patients: { id: \"{code}{\" }", "a brace is open")]
    [InlineData("patients: { id: \"a\\\\{code}\" }", "without the backslash")]
    [InlineData("patients: { id: \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa{code}\" }", "this can give 65 characters")]
    [InlineData("patients: { name: \"{number}\" }", "name knows {id}, the new Patient ID, and {code}")]
    [InlineData("patients: { name: \"{id}^{code}\" }", "one {id} or {code}")]
    [InlineData("patients: { id: \"{code}-{number}\" }", "one {code} or {number}")]
    [InlineData("patients: { name: \"{surname}\" }", "not {surname}")]
    [InlineData("text: { unknown-words: some }", "drop or keep is wanted here")]
    [InlineData("text: { keep: [Wing], drop: [wing] }", "'Wing' is to be kept and to be dropped")]
    [InlineData("text: { keep: [{ a: b }] }", "keep: one text is wanted here")]
    [InlineData("private: { known: perhaps }", "known: true or false is wanted here")]
    [InlineData("private: true", "keys with values are wanted here")]
    [InlineData("unlisted: nothing", "by-class or required-only is wanted here")]
    [InlineData("pixels: { burned-in-annotation: blank }", "keep or quarantine is wanted here")]
    [InlineData("reject: [CT]", "1:10: a condition names attributes with their values")]
    [InlineData("rules: [PatientName]", "a rule is an attribute with its action")]
    [InlineData("- PatientName: remove", "a profile: keys with values are wanted here")]
    [InlineData("just text", "a profile: keys with values are wanted here")]
    public void One_mistake_is_told_with_its_place(string yaml, string expected) => Reading.Problems(yaml).ShouldHaveSingleItem().ShouldContain(expected);

    [Theory]
    [InlineData("PatientNam: remove", "my.yaml:2:5: no attribute has the name 'PatientNam'; did you mean 'PatientName'?")]
    [InlineData("PatientName: delete", "there is no action 'delete'; did you mean 'remove'?")]
    [InlineData("PatientName: remov", "did you mean 'remove'?")]
    [InlineData("PatientName: zzzzzz", "actions are keep, remove")]
    [InlineData("PatientName:", "an action is missing here")]
    [InlineData("PatientName: {}", "an action is missing here")]
    [InlineData("PatientName: [remove]", "one action is wanted here, not a list")]
    [InlineData("PatientName: { remove: , empty: }", "a rule has one action")]
    [InlineData("PatientName: { remove: now }", "remove takes no value")]
    [InlineData("InstitutionName: replace", "replace needs a value: { replace: \"Site 1\" }")]
    [InlineData("InstitutionName: { replace: }", "replace needs a value")]
    [InlineData("InstitutionName: { replace: \"\" }", "one text is wanted here")]
    [InlineData("InstitutionName: { replace: \" \" }", "write 'empty' for that")]
    [InlineData("InstitutionName: { replace: \"Säntis\" }", "only ASCII letters")]
    [InlineData("InstitutionName: { replace: \"a\\\\b\" }", "InstitutionName has one value")]
    [InlineData("StudyID: { replace: \"12345678901234567\" }", "this gives 17 characters, and VR SH has room for 16")]
    [InlineData("StudyDate: { replace: yesterday }", "'yesterday' is no value of VR DA")]
    [InlineData("PatientAge: { replace: 40 }", "'40' is no value of VR AS")]
    [InlineData("FrameOfReferenceUID: { replace: 1.2.x }", "'1.2.x' is no value of VR UI")]
    [InlineData("RequestAttributesSequence: { replace: x }", "has VR SQ: replace is for values of characters")]
    [InlineData("Rows: { replace: 5 }", "tells how the pixels are stored")]
    [InlineData("EchoNumbers: { replace: five }", "'five' is no value of VR IS")]
    [InlineData("AccessionNumber: { code: \"ACC-{code}\" }", "this gives 20 characters, and VR SH has room for 16 (PS3.5 6.2); the code has 16")]
    [InlineData("StudyID: { code: fixed }", "the template needs {code}")]
    [InlineData("DeviceSerialNumber: { code: \"{code}{id}\" }", "the template knows {code} alone")]
    [InlineData("StudyDate: { code: }", "code is for names, ids and text")]
    [InlineData("Manufacturer: shift-date", "Manufacturer has VR LO: shift-date is for dates")]
    [InlineData("StudyTime: shift-date", "days leave times of day (VR TM) as they are")]
    [InlineData("StudyDate: { increment-date: 0 }", "0 days would leave the dates")]
    [InlineData("StudyDate: increment-date", "increment-date needs a value")]
    [InlineData("StudyDate: { truncate-date: day }", "year or month is wanted here")]
    [InlineData("PatientID: remap-uid", "remap-uid is for UIDs")]
    [InlineData("SliceThickness: clean-text", "clean-text is for free text")]
    [InlineData("PatientBirthDate: cap-age", "cap-age is for ages")]
    [InlineData("PatientAge: { cap-age: 900 }", "a whole number from 1 to 130")]
    [InlineData("(0018,10xx): clean-text", "this names DeviceUID too, which has VR UI: clean-text")]
    [InlineData("vr LO: shift-date", "shift-date is for dates")]
    [InlineData("SOPInstanceUID: remove", "SOPInstanceUID identifies the object")]
    [InlineData("StudyInstanceUID: empty", "StudyInstanceUID identifies the object")]
    [InlineData("SeriesInstanceUID: { replace: 1.2.3 }", "SeriesInstanceUID identifies the object")]
    [InlineData("SOPClassUID: remap-uid", "SOPClassUID tells what kind of object this is")]
    [InlineData("PixelData: remove", "PixelData is the image itself")]
    [InlineData("SpecificCharacterSet: keep", "SpecificCharacterSet tells how the text is coded")]
    [InlineData("TransferSyntaxUID: keep", "file meta information")]
    [InlineData("PatientIdentityRemoved: { replace: YES }", "is written by the engine")]
    [InlineData("DeidentificationMethod: keep", "is written by the engine")]
    [InlineData("DeidentificationMethodCodeSequence: remove", "is written by the engine")]
    [InlineData("LongitudinalTemporalInformationModified: keep", "is written by the engine")]
    [InlineData("EncryptedAttributesSequence: keep", "it is always removed")]
    [InlineData("MACParametersSequence: keep", "it is always removed")]
    [InlineData("PrivateDataElementCharacteristicsSequence: keep", "tells which private elements are safe")]
    [InlineData("ReferencedSeriesSequence/SOPInstanceUID: remove", "SOPInstanceUID identifies the object")]
    [InlineData("vr UI: remove", "which identifies the object")]
    [InlineData("vr US: remove", "which tells how the pixels are stored")]
    [InlineData("(7FE0,xxxx): remove", "which is the image itself")]
    [InlineData("private \"ACME\": empty", "only keep or remove")]
    [InlineData("private \"ACME\" (0019,xx0C): { replace: x }", "replace is not there for private elements")]
    [InlineData("private \"SIEMENS MR HEADER\" (0019,xx0C): shift-date", "(PS3.15 Table E.3.10-1): shift-date")]
    [InlineData("when: { Modality: CT }", "'when' needs a rule beside it")]
    [InlineData("PatientName: remove\n    StudyID: remove", "3:5: each rule needs a dash of its own")]
    [InlineData("replace: [InstitutionName]", "replace needs a value for each attribute")]
    public void A_rule_that_cannot_be_is_told(string rule, string expected) => Reading.Refusal(rule).ShouldContain(expected);

    [Theory]
    [InlineData("PatientName: remove\n  - (0010,0010): keep", "3:5: line 2 says remove for PatientName, and neither rule is stronger")]
    [InlineData("PatientName: remove\n  - patientname: remove", "line 2 says the same for PatientName")]
    [InlineData("(0018,10xx): keep\n  - (0018,1xxx): empty", "line 2 says keep for")]
    [InlineData("vr PN: remove\n  - VR PN: empty", "for VR PN")]
    [InlineData("private \"A\": keep\n  - private 'A': remove", "for private \"A\"")]
    [InlineData("private \"A\" (0019,xx01): keep\n  - private 'A' (0019,1001): remove", "line 2 says keep")]
    [InlineData("RequestAttributesSequence/StudyID: empty\n  - RequestAttributesSequence/StudyID: remove", "for RequestAttributesSequence/StudyID")]
    public void Ties_are_told(string rules, string expected) => Reading.Refusal(rules).ShouldContain(expected);

    [Theory]
    [InlineData("PatientName: remove\n  - (0010,00xx): empty")]
    [InlineData("PatientName: remove\n    when: { Modality: CT }\n  - PatientName: empty")]
    [InlineData("vr UI: remap-uid")]
    [InlineData("vr CS: keep")]
    [InlineData("vr LO: clean-text")]
    [InlineData("SOPInstanceUID: keep")]
    [InlineData("SOPClassUID: keep")]
    [InlineData("PixelData: keep")]
    [InlineData("OverlayData: keep\n  - (6002,3000): remove")]
    public void What_only_looks_like_a_mistake_is_none(string rules) => Reading.Good($"rules:\n  - {rules}\n").Rules.ShouldNotBeEmpty();

    [Fact]
    public void All_mistakes_are_told_in_one_pass_and_in_order()
    {
        var problems = Reading.Problems("""
            nme: x
            options: [clean-everything]
            dates: { step: 0 }
            rules:
              - PatientNam: remove
              - StudyDate: clean-text
                when: { Modalty: CT }
              - SOPInstanceUID: remove
            """);

        problems.Select(problem => problem[..problem.IndexOf(": ", StringComparison.Ordinal)]).ShouldBe(
            ["my.yaml:1:1", "my.yaml:2:11", "my.yaml:3:16", "my.yaml:5:5", "my.yaml:6:5", "my.yaml:7:13", "my.yaml:8:5"]);
    }

    [Fact]
    public void A_thousand_mistakes_are_not_all_told() =>
        ProfileReader.Read("rules:\n" + string.Concat(Enumerable.Repeat("  - Nobody: remove\n", 2000)), "x.yaml").Problems.Count.ShouldBeInRange(100, 500);
}

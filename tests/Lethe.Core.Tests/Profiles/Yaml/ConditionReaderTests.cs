using Lethe.Profiles;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Profiles.Yaml;

public class ConditionReaderTests
{
    [Theory]
    [InlineData("{ Modality: CT }", "00080060 Equals CT")]
    [InlineData("{ Modality: [CT, MR] }", "00080060 Equals CT|MR")]
    [InlineData("{ Manufacturer: { contains: SIEMENS } }", "00080070 Contains SIEMENS")]
    [InlineData("{ SeriesDescription: { starts-with: [a, b] } }", "0008103E StartsWith a|b")]
    [InlineData("{ SeriesDescription: { ends-with: x } }", "0008103E EndsWith x")]
    [InlineData("{ SliceThickness: { less-than: 1.5 } }", "00180050 LessThan 1.5")]
    [InlineData("{ StudyDate: { greater-than: 20100101 } }", "00080020 GreaterThan 20100101")]
    [InlineData("{ Rows: 512 }", "00280010 Equals 512")]
    [InlineData("{ Rows: 0512 }", "00280010 Equals 512")]
    [InlineData("{ DiffusionBValue: { present: true } }", "00189087 Present ")]
    [InlineData("{ PatientID: { present: } }", "00100020 Present ")]
    [InlineData("{ PatientID: { missing: true } }", "00100020 Missing ")]
    [InlineData("{ PatientID: { present: false } }", "00100020 Missing ")]
    [InlineData("{ SourceImageSequence: { present: true } }", "00082112 Present ")]
    [InlineData("{ SOPClassUID: CTImageStorage }", "00080016 Equals 1.2.840.10008.5.1.4.1.1.2")]
    [InlineData("{ SOPClassUID: CT Image Storage }", "00080016 Equals 1.2.840.10008.5.1.4.1.1.2")]
    [InlineData("{ SOPClassUID: 1.2.3 }", "00080016 Equals 1.2.3")]
    [InlineData("{ SOPClassUID: { starts-with: 1.2.840.10008.5 } }", "00080016 StartsWith 1.2.840.10008.5")]
    [InlineData("{ Modality: CT, PatientSex: F }", "(00080060 Equals CT and 00100040 Equals F)")]
    [InlineData("{ any: [{ Modality: CT }, { PatientSex: F }] }", "(00080060 Equals CT or 00100040 Equals F)")]
    [InlineData("{ all: [{ Modality: CT }, { Modality: MR }] }", "(00080060 Equals CT and 00080060 Equals MR)")]
    [InlineData("{ not: { Modality: CT } }", "not 00080060 Equals CT")]
    [InlineData("{ SliceThickness: { greater-than: 1, less-than: 3 } }", "(00180050 GreaterThan 1 and 00180050 LessThan 3)")]
    public void Conditions_are_read(string yaml, string expected) =>
        Print(Reading.Rule($"PatientName: remove\n    when: {yaml}").When.ShouldNotBeNull()).ShouldBe(expected);

    [Fact]
    public void A_condition_inside_the_braces_and_one_beside_have_both_to_hold() =>
        Print(Reading.Rule("PatientName: { remove: , when: { Modality: CT } }\n    when: { PatientSex: F }").When.ShouldNotBeNull())
            .ShouldBe("(00100040 Equals F and 00080060 Equals CT)");

    [Theory]
    [InlineData("{ Modalty: CT }", "3:13: no attribute has the name 'Modalty'; did you mean 'Modality'?")]
    [InlineData("{ SourceImageSequence: x }", "SourceImageSequence has VR SQ, which cannot be compared")]
    [InlineData("{ PixelData: x }", "PixelData has VR OB, bytes about which conditions cannot ask")]
    [InlineData("{ EncapsulatedDocument: { present: true } }", "bytes about which conditions cannot ask")]
    [InlineData("{ DiffusionBValue: 1000 }", "DiffusionBValue has VR FD, which cannot be compared")]
    [InlineData("{ FrameIncrementPointer: 1 }", "which cannot be compared")]
    [InlineData("{ Rows: 70000 }", "Rows: a whole number from -32768 to 65535")]
    [InlineData("{ TransferSyntaxUID: 1.2 }", "TransferSyntaxUID is not in the data set")]
    [InlineData("{ Modality: { is: CT } }", "there is no test 'is'")]
    [InlineData("{ Modality: { contain: CT } }", "did you mean 'contains'?")]
    [InlineData("{ Modality: { less-than: 3 } }", "Modality has VR CS, which is no number")]
    [InlineData("{ Rows: { contains: 3 } }", "Rows has VR US, a number")]
    [InlineData("{ Rows: many }", "Rows is compared with a number, and 'many' is none")]
    [InlineData("{ Rows: { less-than: [1, 2] } }", "less-than compares with one number")]
    [InlineData("{ Modality: }", "a value is missing here")]
    [InlineData("{ Modality: [] }", "a value is missing here")]
    [InlineData("{ Modality: {} }", "a test is missing here")]
    [InlineData("{ Modality: { present: maybe } }", "present: true or false is wanted here")]
    [InlineData("{ SOPClassUID: CTImageStrage }", "did you mean 'CTImageStorage'?")]
    [InlineData("{ any: [] }", "a list of conditions is wanted here")]
    [InlineData("{ not: CT }", "a condition names attributes with their values")]
    [InlineData("CT", "a condition names attributes with their values")]
    [InlineData("{ RequestAttributesSequence/StudyID: 1 }", "conditions ask attributes of the top level")]
    [InlineData("{ Modality: CT, Modality: MR }", "'Modality' stands here twice; the first is in line 3")]
    public void Mistakes_in_conditions_are_told(string yaml, string expected) =>
        Reading.Refusal($"PatientName: remove\n    when: {yaml}").ShouldContain(expected);

    private static string Print(Condition condition) => condition switch
    {
        AttributeTest test => $"{test.Tag.Value:X8} {test.Kind} {string.Join('|', test.Values)}",
        AllOf all => $"({string.Join(" and ", all.Parts.Select(Print))})",
        AnyOf any => $"({string.Join(" or ", any.Parts.Select(Print))})",
        Not not => $"not {Print(not.Part)}",
        _ => "?",
    };
}

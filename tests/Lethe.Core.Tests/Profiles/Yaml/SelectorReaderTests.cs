using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Profiles.Yaml.Rules;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Profiles.Yaml;

public class SelectorReaderTests
{
    [Theory]
    [InlineData("PatientName")]
    [InlineData("patientname")]
    [InlineData("(0010,0010)")]
    [InlineData("0010,0010")]
    [InlineData("00100010")]
    public void A_tag_has_many_names(string text) => Read(text).ShouldBe(AttributeSelector.ForTag(new Tag(0x00100010)));

    [Theory]
    [InlineData("(0018,10xx)", 0x00181000u, 0xFFFFFF00u)]
    [InlineData("0018,10XX", 0x00181000u, 0xFFFFFF00u)]
    [InlineData("001810xx", 0x00181000u, 0xFFFFFF00u)]
    [InlineData("60xx3000", 0x60003000u, 0xFF01FFFFu)]
    [InlineData("OverlayData", 0x60003000u, 0xFFE1FFFFu)]
    public void A_mask_is_value_and_bits_of_even_groups(string text, uint value, uint bits) => Read(text).ShouldBe(AttributeSelector.ForMask(value, bits));

    [Fact]
    public void One_group_of_a_repeating_attribute_is_a_tag() => Read("(6002,3000)").ShouldBe(AttributeSelector.ForTag(new Tag(0x60023000)));

    [Fact]
    public void A_VR_is_named_by_two_letters() => Read("vr pn").ShouldBe(AttributeSelector.ForVr(Vr.PN));

    [Theory]
    [InlineData("private \"SIEMENS MR HEADER\"")]
    [InlineData("private 'SIEMENS MR HEADER'")]
    [InlineData("private SIEMENS MR HEADER")]
    public void A_creator_stands_for_all_of_its_elements(string text) => Read(text).ShouldBe(AttributeSelector.ForCreator("SIEMENS MR HEADER"));

    [Theory]
    [InlineData("private \"SIEMENS MR HEADER\" (0019,xx0C)")]
    [InlineData("private \"SIEMENS MR HEADER\" 0019xx0C")]
    [InlineData("private \"SIEMENS MR HEADER\" (0019,100C)")]
    [InlineData("private \"SIEMENS MR HEADER\" (0019,420c)")]
    public void The_block_of_a_private_element_does_not_count(string text) => Read(text).ShouldBe(AttributeSelector.ForPrivate("SIEMENS MR HEADER", 0x0019, 0x0C));

    [Fact]
    public void A_path_names_the_sequences_around()
    {
        var selector = Read("RequestAttributesSequence/ScheduledProcedureStepID");

        selector.Kind.ShouldBe(SelectorKind.Path);
        selector.Path.ShouldBe([new Tag(0x00400275), new Tag(0x00400009)]);
    }

    [Theory]
    [InlineData("PatientsName", "no attribute has the name 'PatientsName'; did you mean 'PatientName'?")]
    [InlineData("Patient's Name", "did you mean 'PatientName'?")]
    [InlineData("Patient Birth Date", "did you mean 'PatientBirthDate'?")]
    [InlineData("qqqqqqqqqqqqqqqqqqqq", "no attribute has the name 'qqqqqqqqqqqqqqqqqqqq'")]
    [InlineData("(0010", "inside braces write \"(0010,0010)\" in quotes")]
    [InlineData("(0010,9999)", "PS3.6 has no attribute (0010,9999)")]
    [InlineData("(0019,100C)", "(0019,100C) is private: write private \"CREATOR\" (0019,xx0C)")]
    [InlineData("(FFFE,E000)", "PS3.6 has no attribute (FFFE,E000)")]
    [InlineData("(0011,10xx)", "is private")]
    [InlineData("(7777,xxxx)", "is private")]
    [InlineData("(7776,xxxx)", "no attribute of PS3.6 fits (7776,xxxx)")]
    [InlineData("vr ZZ", "there is no VR 'ZZ'")]
    [InlineData("vr", "no attribute has the name 'vr'")]
    [InlineData("PatientName/StudyID", "PatientName is no sequence")]
    [InlineData("RequestAttributesSequence/", "a part of the path is empty")]
    [InlineData("private \"A", "quotes are not closed")]
    [InlineData("private \"\" (0019,xx01)", "the private creator is missing")]
    [InlineData("private \"A\" (0018,xx01)", "(0018,xx01) is not private")]
    [InlineData("private \"A\" (0019,0001)", "is in no block of private elements")]
    [InlineData("private \"A\" (0019,xxxx)", "'(0019,xxxx)' is no private element")]
    [InlineData("private \"A\\\\B\"", "no backslash")]
    public void What_names_nothing_is_refused(string text, string expected)
    {
        SelectorReader.Read(text, out var refusal).ShouldBeNull();
        refusal.ShouldContain(expected);
    }

    [Theory]
    [InlineData("(0018,10xx)", "(0018,1xxx)")]
    [InlineData("(6002,xxxx)", "60xx3000")]
    [InlineData("vr PN", "vr PN")]
    [InlineData("PatientName", "(0010,0010)")]
    public void Selectors_of_equal_strength_share_attributes(string left, string right)
    {
        SelectorMatches.Shared(Read(left), Read(right)).ShouldNotBeNull();
        SelectorMatches.Shared(Read(right), Read(left)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("(0018,10xx)", "(0018,11xx)")]
    [InlineData("(0018,1x00)", "(0018,xx0B)")]
    [InlineData("PatientName", "(0010,00xx)")]
    [InlineData("vr PN", "vr LO")]
    [InlineData("private A", "private B")]
    public void Others_share_none(string left, string right) => SelectorMatches.Shared(Read(left), Read(right)).ShouldBeNull();

    private static AttributeSelector Read(string text)
    {
        var selector = SelectorReader.Read(text, out var refusal);
        refusal.ShouldBe("");
        return selector.ShouldNotBeNull();
    }
}

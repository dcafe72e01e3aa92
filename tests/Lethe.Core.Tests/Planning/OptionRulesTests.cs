using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Planning;

public class OptionRulesTests
{
    [Theory]
    [InlineData(0x0040_A730u, ActionKind.CleanContent, "ContentSequence: C")]
    [InlineData(0x0040_0555u, ActionKind.CleanContent, "AcquisitionContextSequence: C")]
    [InlineData(0x0040_0610u, ActionKind.CleanContent, "SpecimenPreparationSequence: C")]
    [InlineData(0x0040_B020u, ActionKind.CleanContent, "WaveformAnnotationSequence: C")]
    [InlineData(0x0042_0011u, ActionKind.CleanDocument, "E.1.1 note 15")]
    [InlineData(0x003A_0203u, ActionKind.CleanContent, "names of leads")]
    [InlineData(0x003A_020Cu, ActionKind.CleanContent, "names of leads")]
    public void Clean_structured_content_decides(uint tag, ActionKind expected, string origin)
    {
        var rule = new RuleResolver(Profile.Basic.With([ConfidentialityOption.CleanStructuredContent])).Resolve(new Tag(tag));

        rule.For(AttributeType.Type1).ShouldBe(expected);
        rule.Origin.ShouldContain(origin);
    }

    [Theory]
    [InlineData(0x0042_0011u)]
    [InlineData(0x003A_0203u)]
    public void Other_options_do_not_decide_what_is_beyond_their_columns(uint tag)
    {
        var rule = new RuleResolver(Profile.Basic.With([ConfidentialityOption.CleanDescriptors, ConfidentialityOption.RetainUids])).Resolve(new Tag(tag));

        rule.For(AttributeType.Type1).ShouldNotBe(ActionKind.CleanDocument);
        rule.For(AttributeType.Type1).ShouldNotBe(ActionKind.CleanContent);
        rule.Origin.ShouldStartWith("PS3.15 Table E.1-1");
    }
}

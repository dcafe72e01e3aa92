using Lethe.Dicom.Elements;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Actions;

/// <summary>KeepAction, KeepTextAction and what they ask ValueSafety.</summary>
public class KeepActionTests
{
    [Theory]
    [InlineData(0x0018_0050u, Vr.DS, "2.5", "2.5")] // Slice Thickness, Type 2
    [InlineData(0x0018_0050u, Vr.DS, "Anna Berg", "")]
    [InlineData(0x0018_0060u, Vr.DS, "+49 30 123", "")] // KVP, Type 2
    [InlineData(0x0018_1120u, Vr.DS, "Anna Berg", null)] // Gantry/Detector Tilt, Type 3
    public void A_value_stays_if_it_is_what_its_VR_promises(uint tag, Vr vr, string value, string? expected)
    {
        var run = Run.Of(Run.Instance().Add(new Tag(tag), vr, value));
        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.Text(tag).ShouldBe(expected);
        run.Problems.Contains(ProblemNumber.IllegalValueRemoved).ShouldBe(expected != value);
    }

    [Fact]
    public void An_illegal_value_that_the_IOD_needs_ends_the_instance()
    {
        var run = Run.Of(Run.Instance().Add(new Tag(0x0028_0010), Vr.LO, "Anna Berg"));
        run.Outcome.ShouldBe(Outcome.Quarantined);
        run.Problems.ShouldBe([ProblemNumber.IllegalRequiredValue]);
    }

    [Fact]
    public void Text_where_numbers_belong_is_not_kept_under_the_name_of_text() =>
        Run.Of(Run.Instance().AddRaw(new Tag(0x0018_9073), Vr.LO, "AnnaBerg"u8.ToArray())).Holds("Berg").ShouldBeFalse();

    [Fact]
    public void A_NUL_does_not_hide_what_follows_it() =>
        Run.Of(Run.Instance().AddRaw(new Tag(0x0018_1120), Vr.DS, "1.5\0Berg"u8.ToArray())).Holds("Berg").ShouldBeFalse();
}

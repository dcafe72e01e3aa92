using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Options;

/// <summary>R163: a second run over own output finds the dates moved already, whatever moved them.</summary>
public class MovedDatesTests
{
    private static readonly Tag StudyDate = new(0x0008_0020);

    [Fact]
    public void A_patients_shift_is_not_added_twice() => Twice(Profile.Basic.With([ConfidentialityOption.RetainLongitudinalModifiedDates]));

    [Fact]
    public void A_fixed_number_of_days_is_not_added_twice() => Twice(Profile.Basic.With([ConfidentialityOption.RetainLongitudinalModifiedDates]) with
    {
        Dates = new DatePolicy { Method = DateMethod.FixedIncrement, Increment = 100 },
    });

    [Fact]
    public void The_days_of_a_rule_are_not_added_twice() => Twice(Profile.Basic with
    {
        Rules = [new ProfileRule(AttributeSelector.ForTag(StudyDate), new RuleAction(RuleVerb.IncrementDate, "", 10), null, default)],
    });

    private static void Twice(Profile profile)
    {
        var once = Run.Of(Run.Instance().Add(StudyDate, Vr.DA, "20190314"), null, profile);
        var moved = once.Text(StudyDate.Value);

        moved.ShouldNotBe("20190314");
        Run.Of(once.Bytes, profile).Text(StudyDate.Value).ShouldBe(moved);
    }
}

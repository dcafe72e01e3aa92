using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Text;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.Standard;
using Shouldly;
using Xunit;
using static Lethe.Tests.Actions.Reviewed.ReviewedInputs;

namespace Lethe.Tests.Actions.Reviewed;

public class ReviewedActionsTests
{
    private const uint SeriesDescription = 0x0008_103E;
    private const uint ImageComments = 0x0020_4000;
    private const uint ScanOptions = 0x0018_0022;
    private const uint Manufacturer = 0x0008_0070;
    private const uint RequestAttributes = 0x0040_0275;
    private const uint ScheduledDescription = 0x0040_0007;
    private const uint ContentSequence = 0x0040_A730;
    private const uint TextValue = 0x0040_A160;

    [Fact]
    public void Keep_is_stronger_than_a_row_of_the_table()
    {
        var run = Decide("(0008,103E);T1 axial;keep", Instance(SeriesDescription, Vr.LO, "T1 axial "));

        run.Text(SeriesDescription).ShouldBe("T1 axial");
        run.Report.CountOf(ActionKind.KeepReviewed).ShouldBe(1);
    }

    [Fact]
    public void Other_values_of_the_attribute_meet_its_rule() =>
        Decide("(0008,103E);T1 axial;keep", Instance(SeriesDescription, Vr.LO, "T1 Berg")).Has(SeriesDescription).ShouldBeFalse();

    [Fact]
    public void Remove_is_stronger_than_a_rule_that_keeps()
    {
        Decide("(0018,0022);SMITH;remove", Instance(ScanOptions, Vr.CS, "SMITH")).Has(ScanOptions).ShouldBeFalse();
        Decide("(0018,0022);SMITH;remove", Instance(ScanOptions, Vr.CS, "FAST")).Text(ScanOptions).ShouldBe("FAST");
    }

    [Fact]
    public void Remove_leaves_what_the_object_cannot_be_without()
    {
        // Type 2 of General Equipment, PS3.3 C.7.5.1.
        var run = Decide("Manufacturer;Berg Devices;remove", Instance(Manufacturer, Vr.LO, "Berg Devices"), Profile.Basic.With([ConfidentialityOption.RetainDeviceIdentity]));

        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.Text(Manufacturer).ShouldBe("");
    }

    [Theory]
    [InlineData("=Site A")]
    [InlineData("replace: Site A")]
    public void A_text_takes_the_place_of_the_value(string decision)
    {
        var run = Decide($"(0008,103E);Clinic Berg;{decision}\n(0008,103E);Site A;remove", Instance(SeriesDescription, Vr.LO, "Clinic Berg"));

        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.Text(SeriesDescription).ShouldBe("Site A");
    }

    [Theory]
    [InlineData("keep", "MR Knee")]
    [InlineData("=Knee", "Knee")]
    [InlineData("remove", null)]
    public void Decisions_reach_into_sequences(string decision, string? expected)
    {
        var profile = Rules("RequestAttributesSequence: keep\n  RequestAttributesSequence/ScheduledProcedureStepDescription: keep");
        var input = Fill(new DataSet()).AddSequence(new Tag(RequestAttributes), new DataSet().Add(new Tag(ScheduledDescription), Vr.LO, "MR Knee"));

        Decide($"(0040,0275)>(0040,0007);MR Knee;{decision}", input, profile).Text(RequestAttributes, ScheduledDescription).ShouldBe(expected);
    }

    [Fact]
    public void A_decision_holds_at_its_place_alone()
    {
        var input = Instance(ScheduledDescription, Vr.LO, "MR Knee");

        Decide("(0040,0275)>(0040,0007);MR Knee;keep", input).Has(ScheduledDescription).ShouldBeFalse();
    }

    [Fact]
    public void Content_items_are_one_place_at_any_depth()
    {
        var input = Report(depth: 4, text: "Signed by Berg");
        var kept = Decide("(0040,A730)>(0040,A160);Signed by Berg;keep", input, Profile.Basic.With([ConfidentialityOption.CleanStructuredContent]));
        var gone = Decide("(0040,A730)>(0040,A160);Signed by Berg;=Signed", input, Profile.Basic.With([ConfidentialityOption.CleanStructuredContent]));

        kept.Holds("Signed by Berg").ShouldBeTrue();
        gone.Outcome.ShouldBe(Outcome.Deidentified);
        gone.Holds("Berg").ShouldBeFalse();
        gone.Holds("Signed").ShouldBeTrue();
    }

    [Theory]
    [InlineData("ISO_IR 100", "Gerät Müller")]
    [InlineData("ISO_IR 192", "Gerät Müller")]
    [InlineData("ISO_IR 144", "Прибор")]
    public void Values_are_compared_as_text_whatever_the_character_set(string set, string value)
    {
        var input = new DataSet().Add(new Tag(0x0008_0005), Vr.CS, set);
        CharacterSet.Parse(Encoding.ASCII.GetBytes(set)).TryEncode(value, Vr.LO, out var bytes).ShouldBeTrue();
        Fill(input).AddBytes(new Tag(SeriesDescription), Vr.LO, bytes);

        var run = Decide($"(0008,103E);{value};keep", input);

        run.Has(SeriesDescription).ShouldBeTrue();
        Decide($"(0008,103E);{value}x;keep", input).Has(SeriesDescription).ShouldBeFalse();
    }

    [Fact]
    public void A_value_of_several_is_compared_whole()
    {
        Decide("(0018,0022);FAST;remove", Instance(ScanOptions, Vr.CS, "FAST\\SMITH")).Text(ScanOptions).ShouldBe("FAST\\SMITH");
        Decide("(0018,0022);FAST\\SMITH;remove", Instance(ScanOptions, Vr.CS, "FAST\\SMITH")).Has(ScanOptions).ShouldBeFalse();
    }

    [Fact]
    public void Values_that_nobody_decided_can_be_quarantined()
    {
        var refused = Decide("(0008,103E);T1;keep", Instance(SeriesDescription, Vr.LO, "T2"), unreviewed: UnreviewedPolicy.Quarantine);

        refused.Outcome.ShouldBe(Outcome.Quarantined);
        refused.Problems.ShouldBe([ProblemNumber.ValueNotReviewed]);
        Decide("(0008,103E);T1;keep", Instance(SeriesDescription, Vr.LO, "T1"), unreviewed: UnreviewedPolicy.Quarantine).Outcome.ShouldBe(Outcome.Deidentified);
        Decide("(0008,103E);T1;keep", Instance(SeriesDescription, Vr.LO, ""), unreviewed: UnreviewedPolicy.Quarantine).Outcome.ShouldBe(Outcome.Deidentified);
        Decide("(0008,103E);T1;keep", Fill(new DataSet()), unreviewed: UnreviewedPolicy.Quarantine).Outcome.ShouldBe(Outcome.Deidentified);
    }

    [Fact]
    public void What_cannot_be_decoded_is_never_taken_for_a_reviewed_value()
    {
        var input = Fill(new DataSet()).AddBytes(new Tag(SeriesDescription), Vr.LO, new byte[] { 0x54, 0xFF, 0x31, 0x20 });

        Decide("(0008,103E);T1;keep", input).Has(SeriesDescription).ShouldBeFalse();
        Decide("(0008,103E);T1;keep", input, unreviewed: UnreviewedPolicy.Quarantine).Outcome.ShouldBe(Outcome.Quarantined);
    }

    [Theory]
    [InlineData("REMOVED")]
    [InlineData("T1")]
    public void Values_that_look_like_placeholders_do_not_stop_an_instance(string value)
    {
        var profile = Rules("SeriesDescription: keep");

        var run = Decide("(0008,103E);other;remove", Instance(SeriesDescription, Vr.LO, value), profile);

        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.Text(SeriesDescription).ShouldBe(value);
    }

    [Fact]
    public void What_is_left_of_a_text_after_cleaning_goes_if_it_is_to_go()
    {
        var profile = Profile.Basic.With([ConfidentialityOption.CleanDescriptors]);
        Decide("(0020,4000);other;remove", Instance(ImageComments, Vr.LT, "knee Bergmann"), profile).Text(ImageComments).ShouldBe("knee");

        var run = Decide("(0020,4000);knee;remove", Instance(ImageComments, Vr.LT, "knee Bergmann"), profile);

        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.Has(ImageComments).ShouldBeFalse();
    }

    [Fact]
    public void Keeping_what_the_profile_closes_takes_the_claim_away_and_cleaning_does_not()
    {
        With("(0008,103E);T1;keep", Profile.Basic).Reviewed!.Count.ShouldBe(1);
        Codes("(0008,103E);T1;keep", Profile.Basic).ShouldBeEmpty();
        Codes("(0008,103E);T1;keep", Profile.Basic.With([ConfidentialityOption.CleanDescriptors])).ShouldBe(["113100", "113105"]);
        Codes("(0008,103E);T1;remove", Profile.Basic).ShouldBe(["113100"]);
        Codes("(0018,0022);FAST;keep", Profile.Basic).ShouldBe(["113100"]);
    }

    [Fact]
    public void The_plan_tells_the_line_of_the_decision()
    {
        var profile = With("(0008,103E);other;keep\n(0008,103E);T1;keep", Profile.Basic);
        var reader = new Dicom.Reading.HeaderReader();
        reader.Read(new Dicom.Reading.MemorySource(Part10Writer.ToBytes(Instance(SeriesDescription, Vr.LO, "T1")))).ShouldBeTrue();

        var planned = new PlanPreview(profile, reader)[reader.Table.Find(SeriesDescription)]!;

        planned.Action.ShouldBe(ActionKind.KeepReviewed);
        planned.Origin.ShouldBe("values.csv:3");
    }

    private static IEnumerable<string> Codes(string lines, Profile profile) => Lethe.Conformance.ProfileClaims.Of(With(lines, profile)).Codes.Select(code => code.Value);
}

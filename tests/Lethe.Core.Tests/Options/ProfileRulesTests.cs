using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Options;

/// <summary>What the rules of a profile do to an object, and which of two rules wins.</summary>
public class ProfileRulesTests
{
    private static readonly Tag StudyDescription = new(0x0008_1030);
    private static readonly Tag AccessionNumber = new(0x0008_0050);
    private static readonly Tag StudyDate = new(0x0008_0020);
    private static readonly Tag Manufacturer = new(0x0008_0070);
    private static readonly Tag Modality = new(0x0008_0060);
    private static readonly Tag RequestAttributes = new(0x0040_0275);
    private static readonly Tag ProcedureDescription = new(0x0032_1060);
    private static readonly Tag PatientAge = new(0x0010_1010);

    [Fact]
    public void A_tag_goes_before_a_mask_and_a_mask_before_a_VR()
    {
        var run = With(
            Rule(AttributeSelector.ForVr(Vr.LO), RuleVerb.Remove),
            Rule(AttributeSelector.ForMask(0x0008_1000, 0xFFFF_FF00), RuleVerb.Replace, "MASK"),
            Rule(AttributeSelector.ForTag(StudyDescription), RuleVerb.Replace, "TAG"));

        run.Text(StudyDescription.Value).ShouldBe("TAG");
        run.Text(0x0008_103E).ShouldBe("MASK");
        run.Text(Manufacturer.Value).ShouldBe("", "Type 2: emptied");
    }

    [Fact]
    public void A_path_goes_before_a_tag_and_holds_at_its_place_alone()
    {
        var run = With(
            Rule(AttributeSelector.ForTag(ProcedureDescription), RuleVerb.Remove),
            Rule(AttributeSelector.ForTag(RequestAttributes), RuleVerb.Keep),
            Rule(AttributeSelector.ForPath([RequestAttributes, ProcedureDescription]), RuleVerb.Replace, "HERE"));

        run.Text(RequestAttributes.Value, ProcedureDescription.Value).ShouldBe("HERE");
        run.Has(ProcedureDescription.Value).ShouldBeFalse();
    }

    [Theory]
    [InlineData("CT", "ACME", "KEPT")]
    [InlineData("CT", "OTHER", "ELSE")]
    [InlineData("MR", "ACME", "ELSE")]
    public void A_rule_with_a_condition_holds_for_its_instances_and_goes_before_one_without(string modality, string maker, string expected)
    {
        var when = new AllOf([new AttributeTest(Modality, TestKind.Equals, ["ct"]), new Not(new AttributeTest(Manufacturer, TestKind.Contains, ["OTH"]))]);
        var profile = Profile.Basic with
        {
            Rules = [Rule(AttributeSelector.ForTag(StudyDescription), RuleVerb.Replace, "ELSE"), Rule(AttributeSelector.ForTag(StudyDescription), RuleVerb.Replace, "KEPT") with { When = when }],
        };
        var set = Set();
        set.Remove(Modality);
        set.Remove(Manufacturer);

        Run.Of(set.Add(Modality, Vr.CS, modality).Add(Manufacturer, Vr.LO, maker), null, profile).Text(StudyDescription.Value).ShouldBe(expected);
    }

    [Theory]
    [InlineData(InstanceVerdict.Skip, Outcome.Skipped, 0)]
    [InlineData(InstanceVerdict.Reject, Outcome.Rejected, 2101)]
    [InlineData(InstanceVerdict.Quarantine, Outcome.Quarantined, 2102)]
    public void Instances_that_a_profile_does_not_want_are_not_written(InstanceVerdict verdict, Outcome outcome, int number)
    {
        var profile = Profile.Basic with { Instances = [new InstanceRule(verdict, new AnyOf([new AttributeTest(Modality, TestKind.StartsWith, ["C"])]), default)] };
        var run = Run.Of(Set(), null, profile);

        run.Outcome.ShouldBe(outcome);
        run.Report.Problems.Select(p => p.Number).ShouldBe(number == 0 ? [] : [number]);
    }

    [Theory]
    [InlineData(TestKind.LessThan, "60", true)]
    [InlineData(TestKind.GreaterThan, "60", false)]
    [InlineData(TestKind.EndsWith, "5", true)]
    [InlineData(TestKind.Present, "", true)]
    [InlineData(TestKind.Missing, "", false)]
    public void Values_are_compared_as_asked(TestKind kind, string value, bool holds)
    {
        var profile = Profile.Basic with { Instances = [new InstanceRule(InstanceVerdict.Skip, new AttributeTest(new Tag(0x0018_0050), kind, [value]), default)] };

        Run.Of(Set().Add(new Tag(0x0018_0050), Vr.DS, "2.5"), null, profile).Outcome.ShouldBe(holds ? Outcome.Skipped : Outcome.Deidentified);
    }

    [Fact]
    public void Codes_are_the_same_for_the_same_value_and_stay_when_met_again()
    {
        var rule = Rule(AttributeSelector.ForTag(StudyDescription), RuleVerb.Code, "S-{code}");
        var once = With(rule);
        var code = once.Text(StudyDescription.Value)!;

        code.ShouldMatch("^S-[0-9A-Z]{16}$");
        With(rule).Text(StudyDescription.Value).ShouldBe(code);
        Run.Of(once.Bytes, Profile.Basic with { Rules = [rule] }).Text(StudyDescription.Value).ShouldBe(code);
    }

    [Fact]
    public void Remove_and_empty_heed_the_Type()
    {
        var run = With(Rule(AttributeSelector.ForTag(AccessionNumber), RuleVerb.Remove), Rule(AttributeSelector.ForTag(Modality), RuleVerb.Empty));

        run.Text(AccessionNumber.Value).ShouldBe("", "Type 2: an object without it would not be valid");
        run.Text(Modality.Value).ShouldBe("REMOVED", "Type 1: an empty value would not be valid");
    }

    [Theory]
    [InlineData("094Y", "090Y")]
    [InlineData("090Y", "090Y")]
    [InlineData("089Y", "089Y")]
    [InlineData("999W", "999W")]
    [InlineData("006M", "006M")]
    public void Ages_over_89_become_90(string age, string expected)
    {
        var set = Set();
        set.Remove(PatientAge);
        Run.Of(set.Add(PatientAge, Vr.AS, age), ConfidentialityOption.RetainPatientCharacteristics).Text(PatientAge.Value).ShouldBe(expected);
    }

    [Fact]
    public void A_neutral_date_stands_where_the_standard_allows_a_placeholder()
    {
        var run = Run.Of(Set().Add(new Tag(0x0008_0021), Vr.DA, "20190315").Add(new Tag(0x0038_0020), Vr.DA, "20190316"), null,
            Profile.Basic with { Dates = DatePolicy.Default with { Neutral = new DateOnly(2000, 1, 1) } });

        run.Text(StudyDate.Value).ShouldBe("20000101");
        run.Has(0x0038_0020).ShouldBeFalse("code X means gone, not replaced");
        run.Text(0x0028_0303).ShouldBe("REMOVED");
    }

    [Fact]
    public void Dates_can_move_by_a_fixed_number_of_days_or_keep_their_year()
    {
        var run = With(
            Rule(AttributeSelector.ForTag(StudyDate), RuleVerb.IncrementDate, "", -10),
            Rule(AttributeSelector.ForTag(new Tag(0x0010_0030)), RuleVerb.TruncateDate, "", 4));

        run.Text(StudyDate.Value).ShouldBe("20190304");
        run.Text(0x0010_0030).ShouldBe("19560101");
        run.Text(0x0028_0303).ShouldBe("MODIFIED");
        run.Text(0x0012_0063).ShouldBe("Lethe: project profile, weaker than the Basic Profile");
        run.Has(0x0012_0064).ShouldBeFalse("no code is claimed for what was not fully applied (R057)");
    }

    [Fact]
    public void Options_are_claimed_by_their_codes()
    {
        var run = Run.Of(Set(), ConfidentialityOption.CleanDescriptors, ConfidentialityOption.RetainLongitudinalModifiedDates);

        Codes(run).ShouldBe(["113100", "113105", "113107"]);
        run.Text(0x0028_0303).ShouldBe("MODIFIED");
        Codes(Run.Of(run.Bytes, Profile.Basic.With([ConfidentialityOption.CleanDescriptors, ConfidentialityOption.RetainLongitudinalModifiedDates])))
            .ShouldBe(["113100", "113105", "113107"], "a second run adds nothing");
    }

    [Theory]
    [InlineData("REMOVED", "REMOVED")]
    [InlineData("MODIFIED", "MODIFIED")]
    [InlineData("UNMODIFIED", "UNMODIFIED")]
    public void What_the_input_says_of_its_dates_is_never_weakened(string former, string expected) =>
        Run.Of(Set().Add(new Tag(0x0028_0303), Vr.CS, former), ConfidentialityOption.RetainLongitudinalFullDates).Text(0x0028_0303).ShouldBe(expected);

    [Fact]
    public void Retained_UIDs_are_the_same_in_the_file_meta_information()
    {
        var run = Run.Of(Set(), ConfidentialityOption.RetainUids);

        run.Text(0x0008_0018).ShouldBe("1.2.3.4");
        System.Text.Encoding.ASCII.GetString(run.Output.Meta.SopInstanceUid).TrimEnd('\0').ShouldBe("1.2.3.4");
        System.Text.Encoding.ASCII.GetString(run.Session.Result.StudyInstanceUid).ShouldBe("1.2.3.5");
    }

    [Fact]
    public void An_illegal_value_that_an_option_would_keep_is_treated_as_without_the_option()
    {
        var committee = new Tag(0x0012_0081);
        var trial = Run.Instance().Add(new Tag(0x0012_0040), Vr.LO, "S1").AddBytes(committee, Vr.OB, new byte[] { 1, 2, 3, 4 });

        Run.Of(trial, ConfidentialityOption.RetainInstitutionIdentity).Text(committee.Value).ShouldBe(Run.Of(trial).Text(committee.Value));
        Run.Of(Run.Instance().AddRaw(new Tag(0x0008_1140), Vr.SQ, new byte[] { 1, 2, 3, 4 }), ConfidentialityOption.RetainUids).Outcome
            .ShouldBe(Run.Of(Run.Instance().AddRaw(new Tag(0x0008_1140), Vr.SQ, new byte[] { 1, 2, 3, 4 })).Outcome, "and it ends");
    }

    [Fact]
    public void Only_what_the_IOD_requires_stays_where_a_profile_says_so()
    {
        var run = Run.Of(Set().Add(new Tag(0x0018_0050), Vr.DS, "2.5").Add(new Tag(0x0018_1160), Vr.SH, "LARGE").Add(new Tag(0x0018_1130), Vr.DS, "3"), null,
            Profile.Basic with { Unlisted = UnlistedPolicy.RequiredOnly });

        run.Text(0x0018_0050).ShouldBe("2.5", "Slice Thickness is Type 2 in CT");
        run.Has(0x0018_1130).ShouldBeFalse("Table Height is Type 3");
    }

    private static List<string?> Codes(Run run)
    {
        var codes = new List<string?>();
        var table = run.Output.Table;
        var sequence = table.Find(0x0012_0064);
        for (var item = sequence + 1; item < table[sequence].Next; item = table[item].Next)
        {
            codes.Add(System.Text.Encoding.ASCII.GetString(run.Output.Value(table.Find(0x0008_0100, item + 1, table[item].Next))).Trim());
        }

        return codes;
    }

    private static Run With(params ReadOnlySpan<ProfileRule> rules) => Run.Of(Set(), null, Profile.Basic with { Rules = rules.ToArray() });

    private static ProfileRule Rule(AttributeSelector selector, RuleVerb verb, string text = "", int number = 0) =>
        new(selector, new RuleAction(verb, text, number), null, new RuleOrigin("test.yaml", 1, 1));

    private static DataSet Set() => Run.Instance()
        .Add(Modality, Vr.CS, "CT").Add(Manufacturer, Vr.LO, "ACME").Add(StudyDescription, Vr.LO, "CHEST").Add(new Tag(0x0008_103E), Vr.LO, "AXIAL")
        .Add(AccessionNumber, Vr.SH, "A1").Add(StudyDate, Vr.DA, "20190314").Add(new Tag(0x0010_0030), Vr.DA, "19560917").Add(PatientAge, Vr.AS, "062Y")
        .Add(ProcedureDescription, Vr.LO, "CT CHEST").AddSequence(RequestAttributes, new DataSet().Add(ProcedureDescription, Vr.LO, "CT CHEST"));
}

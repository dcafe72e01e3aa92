using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Profiles.Yaml;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Profiles.Yaml;

public class ProfileReaderTests
{
    [Fact]
    public void A_name_alone_is_the_basic_profile()
    {
        var profile = Reading.Good("name: mine\n");

        (profile with { Name = "basic", Summary = Profile.Basic.Summary, Rules = [], Instances = [], Options = Profile.Basic.Options })
            .ShouldBe(Profile.Basic with { Rules = [], Instances = [], Options = Profile.Basic.Options }, "rules, instances and options are lists, compared below");
        profile.Rules.ShouldBeEmpty();
        profile.Instances.ShouldBeEmpty();
        profile.Options.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_name_the_file_gives_it() => Reading.Good("unlisted: by-class\n").Name.ShouldBe("my");

    [Fact]
    public void Settings_are_read()
    {
        var profile = Reading.Good("""
            name: my-project
            summary: one line
            base: basic
            options: [retain-longitudinal-modified-dates, clean-descriptors]
            dates: { method: keyed-shift, range: [-700, -7], step: 7, neutral: 2000-01-01, constants: [1980-01-01, 19700101] }
            patients: { id: "SUBJ-{number:000}", name: "{id}^Subject" }
            text: { unknown-words: keep, keep: [Lethe, "phase two"], drop: wing }
            private: { known: true }
            unlisted: required-only
            pixels: { burned-in-annotation: quarantine }
            """);

        profile.Name.ShouldBe("my-project");
        profile.Summary.ShouldBe("one line");
        profile.Options.ShouldBe([ConfidentialityOption.CleanDescriptors, ConfidentialityOption.RetainLongitudinalModifiedDates]);
        profile.Dates.Method.ShouldBe(DateMethod.KeyedShift);
        (profile.Dates.FewestDays, profile.Dates.MostDays, profile.Dates.Step).ShouldBe((-700, -7, 7));
        profile.Dates.Neutral.ShouldBe(new DateOnly(2000, 1, 1));
        profile.Dates.Constants.ShouldBe([new DateOnly(1980, 1, 1), new DateOnly(1970, 1, 1)]);
        profile.Patients.ShouldBe(new PatientPolicy { Id = "SUBJ-{number:000}", Name = "{id}^Subject" });
        profile.Text.KeepsUnknownWords.ShouldBeTrue();
        profile.Text.Keep.ShouldBe(["Lethe", "phase two"]);
        profile.Text.Drop.ShouldBe(["wing"]);
        profile.KeepsKnownPrivate.ShouldBeTrue();
        profile.Unlisted.ShouldBe(UnlistedPolicy.RequiredOnly);
        var instance = profile.Instances.ShouldHaveSingleItem();
        instance.Verdict.ShouldBe(InstanceVerdict.Quarantine);
        instance.When.ShouldBeOfType<AttributeTest>().Tag.ShouldBe(new Tag(0x00280301));
        instance.Origin.ToString().ShouldBe("my.yaml:10:33");
    }

    [Fact]
    public void Dates_can_move_by_the_same_days_for_all()
    {
        var dates = Reading.Good("dates: { method: increment, days: -30 }\n").Dates;

        (dates.Method, dates.Increment).ShouldBe((DateMethod.FixedIncrement, -30));
    }

    [Theory]
    [InlineData("PatientName: remove", RuleVerb.Remove, "", 0)]
    [InlineData("PatientName: { remove: }", RuleVerb.Remove, "", 0)]
    [InlineData("StudyDescription: { clean-text: }", RuleVerb.CleanText, "", 0)]
    [InlineData("StudyDescription: clean-text", RuleVerb.CleanText, "", 0)]
    [InlineData("Modality: keep", RuleVerb.Keep, "", 0)]
    [InlineData("StudyID: empty", RuleVerb.Empty, "", 0)]
    [InlineData("OperatorsName: dummy", RuleVerb.Dummy, "", 0)]
    [InlineData("FrameOfReferenceUID: remap-uid", RuleVerb.RemapUid, "", 0)]
    [InlineData("StudyDate: shift-date", RuleVerb.ShiftDate, "", 0)]
    [InlineData("StudyDate: { increment-date: -30 }", RuleVerb.IncrementDate, "", -30)]
    [InlineData("StudyDate: { truncate-date: year }", RuleVerb.TruncateDate, "", 4)]
    [InlineData("AcquisitionDateTime: { truncate-date: month }", RuleVerb.TruncateDate, "", 6)]
    [InlineData("PatientAge: { cap-age: 80 }", RuleVerb.CapAge, "", 80)]
    [InlineData("PatientAge: cap-age", RuleVerb.CapAge, "", 89)]
    [InlineData("InstitutionName: { replace: \"Site 1\" }", RuleVerb.Replace, "Site 1", 0)]
    [InlineData("StudyID: code", RuleVerb.Code, "{code}", 0)]
    [InlineData("DeviceSerialNumber: { code: \"D-{code}\" }", RuleVerb.Code, "D-{code}", 0)]
    [InlineData("OtherPatientIDs: patient-code", RuleVerb.PatientCode, "", 0)]
    public void Actions_are_read(string rule, RuleVerb verb, string text, int number) =>
        Reading.Rule(rule).Action.ShouldBe(new RuleAction(verb, text, number));

    [Fact]
    public void Rules_may_be_a_mapping_or_share_an_action()
    {
        var profile = Reading.Good("""
            rules:
              PatientName: remove
              StudyID: { code: , when: { Modality: CT } }
              keep: [BodyPartExamined, "(0018,10xx)"]
            """);

        profile.Rules.Select(rule => (rule.Selector.Kind, rule.Action.Verb, rule.When is not null, rule.Origin.Line)).ShouldBe(
        [
            (SelectorKind.Tag, RuleVerb.Code, true, 3),
            (SelectorKind.Tag, RuleVerb.Remove, false, 2),
            (SelectorKind.Tag, RuleVerb.Keep, false, 4),
            (SelectorKind.Mask, RuleVerb.Keep, false, 4),
        ], "rules with a condition come first");
    }

    [Fact]
    public void Rules_know_where_they_stand() => Reading.Rule("PatientName: remove").Origin.ShouldBe(new RuleOrigin("my.yaml", 2, 5));

    [Fact]
    public void A_base_gives_its_settings_and_its_rules()
    {
        var profile = Reading.Good("""
            name: ours
            base: research
            without-options: [clean-graphics]
            options: [retain-institution-identity]
            dates: { step: 1 }
            rules:
              - StationName: remove
              - PatientName: empty
            """);

        profile.Options.ShouldContain(ConfidentialityOption.RetainSafePrivate);
        profile.Options.ShouldContain(ConfidentialityOption.RetainInstitutionIdentity);
        profile.Options.ShouldNotContain(ConfidentialityOption.CleanGraphics);
        (profile.Dates.Step, profile.Dates.MostDays).ShouldBe((1, -7));
        profile.KeepsKnownPrivate.ShouldBeTrue();
        var station = profile.Rules.Where(rule => rule.Selector.Tag == new Tag(0x00081010)).ShouldHaveSingleItem();
        station.Action.Verb.ShouldBe(RuleVerb.Remove, "the rule of the project takes the place of the base's");
        profile.Rules.Select(rule => rule.Action.Verb).ShouldContain(RuleVerb.CapAge);
    }

    [Fact]
    public void Instances_keep_the_order_of_the_file()
    {
        var profile = Reading.Good("""
            skip:
              - Modality: [PR, KO]
            reject:
              - PatientName: { contains: [TEST, PHANTOM] }
            quarantine:
              - SOPClassUID: SecondaryCaptureImageStorage
              - BurnedInAnnotation: YES
            """);

        profile.Instances.Select(rule => rule.Verdict).ShouldBe(
            [InstanceVerdict.Skip, InstanceVerdict.Reject, InstanceVerdict.Quarantine, InstanceVerdict.Quarantine]);
        profile.Instances[2].When.ShouldBeOfType<AttributeTest>().Values.ShouldBe(["1.2.840.10008.5.1.4.1.1.7"]);
    }

    [Fact]
    public void Anchors_repeat_what_was_written()
    {
        var profile = Reading.Good("""
            rules:
              - InstitutionName: &site { replace: "Site 1" }
              - InstitutionAddress: *site
            """);

        profile.Rules.ShouldAllBe(rule => rule.Action == new RuleAction(RuleVerb.Replace, "Site 1", 0));
    }

    [Fact]
    public void A_file_is_read_by_its_name_alone()
    {
        using var folder = new TestKit.TemporaryFolder();
        File.WriteAllText(folder.File("x.yaml"), "\uFEFFnames: y\n");

        ProfileReader.ReadFile(folder.File("x.yaml")).Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("x.yaml:1:1: ");
    }
}

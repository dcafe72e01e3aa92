using Lethe.Profiles;
using Lethe.Profiles.Yaml;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Profiles;

public class ReadyProfilesTests
{
    public static TheoryData<string> Names => [.. ReadyProfiles.All.Select(ready => ready.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_read_without_a_problem_and_has_the_name_and_summary_of_the_list(string name)
    {
        var reading = ProfileReader.ReadReady(ReadyProfiles.Yaml(name), $"{name}.yaml");

        reading.Problems.Select(problem => problem.ToString()).ShouldBeEmpty();
        var profile = reading.Profile.ShouldNotBeNull();
        new ReadyProfile(profile.Name, profile.Summary).ShouldBe(ReadyProfiles.All.Single(ready => ready.Name == name));
    }

    [Fact]
    public void There_are_as_many_files_as_names() =>
        Directory.GetFiles(Path.Combine(TestKit.ReferenceData.RepositoryRoot, "profiles"), "*.yaml").Select(Path.GetFileNameWithoutExtension)
            .ShouldBe(ReadyProfiles.All.Select(ready => ready.Name), ignoreOrder: true);

    [Fact]
    public void The_view_of_the_basic_profile_says_what_the_code_says()
    {
        var view = ProfileReader.ReadReady(ReadyProfiles.Yaml("basic"), "basic.yaml").Profile.ShouldNotBeNull();

        view.Options.ShouldBeEmpty();
        view.Rules.ShouldBeEmpty();
        view.Instances.ShouldBeEmpty();
        view.Dates.Constants.ShouldBeEmpty();
        (view.Text.Keep.Count, view.Text.Drop.Count).ShouldBe((0, 0));
        var basic = Profile.Basic;
        var text = view.Text with { Keep = basic.Text.Keep, Drop = basic.Text.Drop };
        (view with { Options = basic.Options, Rules = basic.Rules, Instances = basic.Instances, Text = text }).ShouldBe(basic, "its lists were compared before");
    }

    [Fact]
    public void The_basic_profile_is_the_one_in_code() => ReadyProfiles.Find("Basic").ShouldBeSameAs(Profile.Basic);

    [Fact]
    public void Names_are_found_in_any_case() => ReadyProfiles.Find("Clinical-Trial").ShouldNotBeNull().Patients.Id.ShouldBe("SUBJ-{code}");

    [Fact]
    public void An_unknown_name_finds_nothing() => ReadyProfiles.Find("none").ShouldBeNull();

    [Fact]
    public void Research_keeps_what_SUV_and_diffusion_need()
    {
        var research = ReadyProfiles.Find("research").ShouldNotBeNull();

        research.Options.ShouldContain(ConfidentialityOption.RetainSafePrivate);
        research.Options.ShouldContain(ConfidentialityOption.RetainLongitudinalModifiedDates);
        research.Options.ShouldContain(ConfidentialityOption.RetainPatientCharacteristics);
        research.KeepsKnownPrivate.ShouldBeTrue();
    }

    [Fact]
    public void Teaching_has_no_dates() => ReadyProfiles.Find("teaching").ShouldNotBeNull().Options.ShouldBe(
        [ConfidentialityOption.CleanGraphics, ConfidentialityOption.CleanDescriptors, ConfidentialityOption.RetainPatientCharacteristics]);

    [Fact]
    public void Strict_keeps_no_attribute_that_the_table_lists()
    {
        var strict = ReadyProfiles.Find("strict").ShouldNotBeNull();

        strict.Unlisted.ShouldBe(UnlistedPolicy.RequiredOnly);
        strict.Rules.Count.ShouldBeGreaterThan(50);
        strict.Rules.Where(rule => ConfidentialityTable.TryFind(rule.Selector.Tag, out _)).ShouldBeEmpty();
        strict.Rules.ShouldAllBe(rule => UnlistedTable.ClassOf(rule.Selector.Tag) == UnlistedClass.Number || UnlistedTable.ClassOf(rule.Selector.Tag) == UnlistedClass.CodeString
            || UnlistedTable.ClassOf(rule.Selector.Tag) == UnlistedClass.Sequence || UnlistedTable.ClassOf(rule.Selector.Tag) == UnlistedClass.SafeText
            || UnlistedTable.ClassOf(rule.Selector.Tag) == UnlistedClass.SafeBulk);
    }
}

using Lethe.Profiles;
using Lethe.Profiles.Yaml;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Profiles;

public class ProfileDefinitionTests
{
    [Fact]
    public void Names_comments_and_places_do_not_count()
    {
        var first = Read("name: one\nrules:\n  PatientAge: keep\n", "one.yaml");
        var second = Read("# the same\nname: two\nsummary: other words\nrules:\n\n  (0010,1010): keep\n", "two.yaml");

        ProfileDefinition.HashOf(second).ShouldBe(ProfileDefinition.HashOf(first));
    }

    [Theory]
    [InlineData("options: [clean-descriptors]")]
    [InlineData("unlisted: required-only")]
    [InlineData("private: { known: true }")]
    [InlineData("patients: { id: \"S{code}\" }")]
    [InlineData("text: { keep: [alpha] }")]
    [InlineData("text: { drop: [alpha] }")]
    [InlineData("dates: { neutral: 2000-01-01 }")]
    [InlineData("rules: { PatientAge: keep }")]
    [InlineData("rules: { PatientAge: { keep: , when: { Modality: CT } } }")]
    [InlineData("rules: { StudyDescription: { replace: \"a b\" } }")]
    [InlineData("reject: [{ Modality: CT }]")]
    public void Whatever_a_profile_says_counts(string yaml)
    {
        var reading = ProfileReader.Read(yaml, "p.yaml");
        if (reading.Profile is not { } profile)
        {
            throw new InvalidOperationException(string.Join('\n', reading.Problems));
        }

        ProfileDefinition.HashOf(profile).ShouldNotBe(ProfileDefinition.HashOf(Profile.Basic));
    }

    [Fact]
    public void Ready_profiles_differ() =>
        ReadyProfiles.All.Select(ready => ProfileDefinition.HashOf(ReadyProfiles.Find(ready.Name)!)).ShouldBeUnique();

    [Fact]
    public void A_text_cannot_pretend_to_be_another_rule()
    {
        var quoted = Profile.Basic with { Patients = new PatientPolicy { Id = "a\" name \"b", Name = "c" } };
        var other = Profile.Basic with { Patients = new PatientPolicy { Id = "a", Name = "b\" name \"c" } };

        ProfileDefinition.TextOf(quoted).ShouldNotBe(ProfileDefinition.TextOf(other));
    }

    private static Profile Read(string yaml, string file) => ProfileReader.Read(yaml, file).Profile!;
}

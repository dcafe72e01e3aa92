using Lethe.Conformance;
using Lethe.Profiles;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Conformance;

public class ClaimsInStatementTests
{
    private const string Reasons = "Rules because of which nothing is claimed";
    private const string ReasonsUnderConditions = "Rules under conditions because of which nothing is claimed";

    [Fact]
    public void The_codes_are_those_of_base_and_options()
    {
        var statement = Statements.Of(ConfidentialityOption.CleanDescriptors, ConfidentialityOption.RetainUids);

        statement.Table("Claimed codes").Rows.Select(row => string.Join(' ', row)).ShouldBe(
        [
            "113100 DCM Basic Application Confidentiality Profile", "113105 DCM Clean Descriptors Option", "113110 DCM Retain UIDs Option",
        ]);
        statement.HasTable(Reasons).ShouldBeFalse();
    }

    [Fact]
    public void A_weakened_profile_claims_nothing_and_says_which_rule_is_the_reason()
    {
        var statement = Statements.OfYaml("name: weak\noptions: [clean-graphics]\nrules:\n  - PatientSex: keep\n  - StudyID: remove\n  - PatientName: keep\n");

        statement.HasTable("Claimed codes").ShouldBeFalse();
        statement.Section("2").ShouldContain("No code of CID 7050 is claimed");
        statement.Table(Reasons).Rows.Select(row => row[0]).ShouldBe(["my.yaml:4:5", "my.yaml:6:5"]);
        statement.Section("11").ShouldContain("chosen, applied, and not claimed");
        statement.Table("Inserted attributes and their values").Value("(0012,0063) De-identification Method").ShouldContain("weaker than the Basic Profile");
        statement.Table("Inserted attributes and their values").Value("(0012,0064) De-identification Method Code Sequence").ShouldStartWith("no item of this step");
    }

    [Fact]
    public void A_rule_that_weakens_under_a_condition_is_told_with_its_condition()
    {
        var statement = Statements.OfYaml("""
            rules:
              - StudyDate: keep
                when: { Modality: [CT, MR] }
            """);

        statement.Table("Claimed codes").Rows.Count.ShouldBe(1);
        statement.HasTable(Reasons).ShouldBeFalse();
        statement.Table(ReasonsUnderConditions).Rows.ShouldHaveSingleItem().ShouldBe(["my.yaml:2:5", "StudyDate (0008,0020)", "keep", "Modality is \"CT\" or \"MR\""]);
        statement.Table("Inserted attributes and their values").Value("(0028,0303) Longitudinal Temporal Information Modified").ShouldBe("REMOVED, or down to UNMODIFIED where conditions of the profile hold");
        statement.Table("Rows of Table E.1-1").Rows.Single(row => row[0] == "(0008,0020)")[4].ShouldEndWith("; where the condition of my.yaml:2:5 holds: KeepDate");
    }

    [Theory]
    [InlineData(null, "REMOVED")]
    [InlineData("retain-longitudinal-modified-dates", "MODIFIED")]
    [InlineData("retain-longitudinal-full-dates", "UNMODIFIED")]
    public void Tells_what_became_of_dates(string? option, string expected)
    {
        var profile = Profile.Basic.With(Statements.Options.Where(one => ProfileOptions.NameOf(one) == option));

        ConformanceStatement.Of(profile).Table("Inserted attributes and their values").Value("(0028,0303) Longitudinal Temporal Information Modified").ShouldBe(expected);
    }
}

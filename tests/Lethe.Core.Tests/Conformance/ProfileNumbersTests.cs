using Lethe.Conformance;
using Lethe.Profiles;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Conformance;

/// <summary>Settings of the profile show with their values.</summary>
public class ProfileNumbersTests
{
    [Fact]
    public void Shifts_show_range_and_step()
    {
        var statement = Statements.OfYaml("options: [retain-longitudinal-modified-dates]\ndates: { range: [-70, -14], step: 7, neutral: 2000-01-01, constants: [1980-02-03] }\n");

        var shift = statement.Table("Shift of dates");
        shift.Value("Smallest shift in days (negative: into the past)").ShouldBe("-70");
        shift.Value("Largest shift in days").ShouldBe("-14");
        shift.Value("Shifts are multiples of, in days").ShouldBe("7");
        var text = statement.Section("5");
        foreach (var constant in (string[])["1900-01-01", "1970-01-01", "2000-01-01", "1980-02-03"])
        {
            text.ShouldContain(constant);
        }

        text.ShouldContain("TimezoneOffsetFromUTC (");
        statement.Section("3").ShouldContain("20000101, and midnight");
    }

    [Fact]
    public void An_increment_shows_its_days()
    {
        var statement = Statements.OfYaml("options: [retain-longitudinal-modified-dates]\ndates: { method: increment, days: -30 }\n");

        statement.Table("Shift of dates").Value("Days added to every date").ShouldBe("-30");
    }

    [Fact]
    public void Without_shifts_there_are_no_numbers_of_them() => Statements.Of().HasTable("Shift of dates").ShouldBeFalse();

    [Fact]
    public void A_rule_that_shifts_shows_them_as_well() =>
        Statements.OfYaml("rules:\n  - StudyDate: shift-date\n").Table("Shift of dates").Value("Largest shift in days").ShouldBe("-1");

    [Fact]
    public void Words_of_the_profile_are_listed()
    {
        var settings = Statements.OfYaml("options: [clean-descriptors]\ntext: { unknown-words: keep, keep: [Lakeside, \"phase two\"], drop: [Wing 5] }\n").Table("Settings of the profile");

        settings.Value("Words that are neither in the vocabulary nor identifying").ShouldBe("are kept");
        settings.Value("Words and phrases that stay in addition").ShouldBe("Lakeside and phase two");
        settings.Value("Words and phrases that always go").ShouldBe("Wing 5");
    }

    [Fact]
    public void Numbered_patients_are_told()
    {
        var text = Statements.OfYaml("patients: { id: \"Subject_{number:000}\", name: \"{id}\" }\n").Section("6");

        text.ShouldContain("Subject_{number:000}");
        text.ShouldContain("Numbers are handed out");
    }

    [Theory]
    [InlineData("options: [retain-patient-characteristics]", "PatientAge up to 89 years; all above become 90 years")]
    [InlineData("rules: [{ PatientAge: { cap-age: 80 } }]", "PatientAge up to 80 years; all above become 81 years")]
    [InlineData("name: plain", "Ages do not stay.")]
    public void Ages_show_their_limit(string yaml, string expected) => Statements.OfYaml(yaml + "\n").Section("8").ShouldContain(expected);

    [Fact]
    public void Conditions_and_verdicts_are_listed_with_their_origin()
    {
        var statement = Statements.OfYaml("""
            pixels: { burned-in-annotation: quarantine }
            reject:
              - PatientName: { contains: [TEST, PHANTOM] }
            rules:
              - ProtocolName: remove
                when:
                  Manufacturer: { starts-with: ACME }
                  not: { any: [{ Modality: CT }, { PatientWeight: { greater-than: 150 } }] }
            """);

        statement.Table("Instances that are not written").Rows.Select(row => $"{row[1]}: {row[2]}").ShouldBe(
            ["quarantined: BurnedInAnnotation is \"YES\"", "rejected: PatientName contains \"TEST\" or \"PHANTOM\""], ignoreOrder: true);
        statement.Table("Rules that hold under conditions").Rows.ShouldHaveSingleItem().ShouldBe(
        [
            "my.yaml:5:5", "ProtocolName (0018,1030)", "remove", "Manufacturer begins with \"ACME\" and not (Modality is \"CT\" or PatientWeight is greater than \"150\")",
        ]);
    }

    [Fact]
    public void Selectors_show_as_profiles_write_them() =>
        Statements.OfYaml("rules:\n  - (0018,10xx): remove\n  - vr PN: remove\n  - private \"ACME\" (0019,xx0C): remove\n").Table("Rules that always hold").Rows.Select(row => row[1]).ShouldBe(
            ["(0018,10xx)", "all attributes of VR PN", "private \"ACME\" (0019,xx0C)"]);

    [Fact]
    public void Only_what_is_required_is_told() => ConformanceStatement.Of(ReadyProfiles.Find("strict")!).Section("13").ShouldContain("only those stay that the IOD requires");
}

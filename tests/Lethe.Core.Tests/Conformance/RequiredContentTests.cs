using Lethe.Conformance;
using Lethe.Profiles;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Conformance;

/// <summary>What PS3.15 E.1.3 and the options ask for is in the statement of every profile and every option (R140, R141).</summary>
public class RequiredContentTests
{
    private static readonly string[] Sections =
    [
        "1 Product and scope", "2 Profile and options that are claimed", "3 Attributes", "4 UIDs and scope of referential integrity", "5 Dates and times",
        "6 Pseudonyms of patients", "7 Cleaning of descriptors and other text", "8 Patient characteristics", "9 Devices and institutions",
        "10 Private attributes", "11 Structured content, graphics and documents", "12 Pixel data", "13 Rules of the profile",
        "14 Reading, writing and limits", "A Every row of PS3.15 Table E.1-1", "B Attributes that Table E.1-1 does not list", "C Safe private attributes",
    ];

    public static TheoryData<string> ProfilesAndOptions => [.. ReadyProfiles.All.Select(ready => ready.Name).Concat(Statements.Options.Select(ProfileOptions.NameOf))];

    [Theory]
    [MemberData(nameof(ProfilesAndOptions))]
    public void Every_item_is_there(string name)
    {
        var profile = ReadyProfiles.Find(name) ?? Profile.Basic.With([Statements.Options.Single(option => ProfileOptions.NameOf(option) == name)]);

        var statement = ConformanceStatement.Of(profile);

        // Other sections are referred to by number, so the order is part of the content.
        statement.Blocks.OfType<StatementHeading>().Where(heading => heading.Level == 1).Select(heading => $"{heading.Number} {heading.Text}").ShouldBe(Sections);
        statement.Section("1").ShouldContain($"Lethe {EngineVersion.Text}");
        statement.Section("1").ShouldContain("2026d");
        statement.Section("3").ShouldContain("Attributes that are removed");
        statement.Section("3").ShouldContain("given another value");
        statement.Table("Dummies by VR").Rows.Count.ShouldBeGreaterThan(30);
        statement.Table("Inserted attributes and their values").Value("(0012,0062) Patient Identity Removed").ShouldBe("YES");
        statement.Table("Encrypted attributes").Value("Key transport").ShouldContain("certificates of 2048 to 16384 bits");
        statement.Table("Encrypted attributes").Value("Content encryption").ShouldBe("AES-256 in CBC mode");
        statement.Table("Encrypted attributes").Value("Encrypted Content Transfer Syntax UID (0400,0510)").ShouldStartWith("Explicit VR Little Endian");
        statement.Section("4").ShouldContain("Scope of referential integrity: the project key");
        statement.Section("6").ShouldContain(profile.Patients.Id);
        statement.Section("7").ShouldContain("Manner of cleaning");
        statement.Section("8").ShouldContain("Manner of cleaning");
        statement.Section("11").ShouldContain("Encapsulated Document (0042,0011)");
        statement.Section("12").ShouldContain(profile.Has(ConfidentialityOption.CleanPixelData) ? "text is looked for in each" : "Pixels are not examined");
        statement.Section("14").ShouldContain("project keys have 256 bits");
        statement.Table("Transfer syntaxes that are read and written").Rows.ShouldContain(row => row[0] == "1.2.840.10008.1.2.1");
        statement.Table("Rows of Table E.1-1").Rows.Count.ShouldBe(ConfidentialityTable.Count);
    }

    [Fact]
    public void A_minimal_header_is_told()
    {
        ConformanceStatement.Of(Profile.Basic with { KeepsMinimum = true }).Section("3").ShouldContain("Minimal header (--encrypt-only)");
        ConformanceStatement.Of(Profile.Basic).Section("3").ShouldNotContain("Minimal header");
    }

    [Theory]
    [MemberData(nameof(ProfilesAndOptions))]
    public void Every_option_is_stated(string name)
    {
        var profile = ReadyProfiles.Find(name) ?? Profile.Basic.With([Statements.Options.Single(option => ProfileOptions.NameOf(option) == name)]);

        var statement = ConformanceStatement.Of(profile);

        foreach (var option in Statements.Options)
        {
            var code = MethodCodes.Of(option).Value;
            var all = string.Join('\n', Enumerable.Range(4, 9).Select(number => statement.Section(FormattableString.Invariant($"{number}"))));
            all.ShouldContain($"(code {code}): {(profile.Has(option) ? "chosen" : "not chosen and not claimed")}");
            statement.Table("Options of PS3.15 E.3").Rows.Single(row => row[1] == code)[3].ShouldBe(
                !profile.Has(option) ? "not chosen" : statement.HasTable("Claimed codes") ? "applied and claimed" : "applied, not claimed");
        }
    }

    [Fact]
    public void The_option_about_faces_is_never_claimed() =>
        Statements.Of([.. Statements.Options]).Table("Options of PS3.15 E.3").Rows.Single(row => row[1] == "113102")[3].ShouldBe("not in this version");

    [Fact]
    public void What_is_done_with_pixels_follows_the_option()
    {
        var section = Statements.Of(ConfidentialityOption.CleanPixelData).Section("12");

        section.ShouldContain("text is looked for in each");
        section.ShouldContain("human review is recommended");
        section.ShouldNotContain("Pixels are not examined");
    }

    [Fact]
    public void The_same_profile_gives_the_same_statement() =>
        MarkdownStatement.Write(ConformanceStatement.Of(ReadyProfiles.Find("research")!)).ShouldBe(MarkdownStatement.Write(ConformanceStatement.Of(ReadyProfiles.Find("research")!)));

    [Fact]
    public void Every_table_has_as_many_cells_as_columns()
    {
        foreach (var table in ConformanceStatement.Of(ReadyProfiles.Find("clinical-trial")!).Blocks.OfType<StatementTable>())
        {
            table.Rows.ShouldAllBe(row => row.Count == table.Columns.Count, table.Caption);
        }
    }
}

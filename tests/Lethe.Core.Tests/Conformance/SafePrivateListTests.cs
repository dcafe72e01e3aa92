using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Conformance;

public class SafePrivateListTests
{
    private const string Table = "Rows of PS3.15 Table E.3.10-1";
    private const string Beyond = "Elements that vendors are known to write, beyond that table";

    [Fact]
    public void The_option_lists_all_479_rows()
    {
        var statement = Statements.Of(ConfidentialityOption.RetainSafePrivate);

        statement.Table(Table).Rows.Select(row => $"{row[0]} {row[1]}").ShouldBe(
            SafePrivateTable.All.Select(entry => FormattableString.Invariant($"{entry.Creator} ({entry.Group:X4},xx{entry.Element:X2})")));
        statement.Table(Table).Rows.Count.ShouldBe(479);
        statement.HasTable(Beyond).ShouldBeFalse();
    }

    [Fact]
    public void Without_the_option_none_is_listed()
    {
        foreach (var option in Statements.Options.Where(option => option != ConfidentialityOption.RetainSafePrivate))
        {
            var statement = Statements.Of(option);
            statement.HasTable(Table).ShouldBeFalse();
            statement.Section("C").ShouldBe("None: the option is not chosen.");
            statement.Section("10").ShouldContain("All private attributes are removed");
        }
    }

    [Fact]
    public void What_is_known_beyond_the_table_is_listed_when_the_profile_keeps_it() =>
        Statements.OfYaml("options: [retain-safe-private]\nprivate: { known: true }\n").Table(Beyond).Rows.Count.ShouldBe(109);

    [Fact]
    public void UIDs_among_them_are_mapped_and_sequences_entered()
    {
        var rows = Statements.Of(ConfidentialityOption.RetainSafePrivate).Table(Table).Rows;

        rows.Where(row => row[2] == "UI").ShouldAllBe(row => row[4] == "RemapUids");
        rows.Where(row => row[2] == "SQ").ShouldAllBe(row => row[4] == "Recurse");
        rows.Where(row => row[2] is "DA" or "TM" or "DT").ShouldAllBe(row => row[4] == "Remove");
        Statements.Of(ConfidentialityOption.RetainSafePrivate, ConfidentialityOption.RetainUids).Table(Table).Rows
            .Where(row => row[2] == "UI").ShouldAllBe(row => row[4] == "KeepUids");
    }

    [Fact]
    public void A_rule_of_the_profile_goes_before_the_table()
    {
        var entry = SafePrivateTable.All.First();
        var statement = Statements.OfYaml(FormattableString.Invariant($"options: [retain-safe-private]\nrules:\n  - private \"{entry.Creator}\": remove\n"));

        statement.Table(Table).Rows.Where(row => row[0] == entry.Creator).ShouldAllBe(row => row[5] == "my.yaml:3:5" && row[4].EndsWith("not in the IOD: Remove"));
        statement.Table("Private elements that rules of the profile decide").Rows.ShouldHaveSingleItem().ShouldBe(["my.yaml:3:5", $"private \"{entry.Creator}\"", "remove", "always"]);
    }

    [Fact]
    public void Headers_of_Siemens_are_told_with_what_stays_inside()
    {
        var statement = Statements.Of(ConfidentialityOption.RetainSafePrivate);

        statement.Section("10").ShouldContain("\"SIEMENS CSA HEADER\" (0029,xx10)");
        statement.Table("Tags of the CSA header by what their items must look like to stay").Value("a number").Split(", ").ShouldContain("B_value");
    }
}

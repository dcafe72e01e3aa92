using System.Text.RegularExpressions;
using System.Xml.Linq;
using Lethe.Conformance;
using Lethe.Profiles;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Conformance;

public partial class WritersTests
{
    private const string Hostile = "<script>alert(1)</script> & \"x\" | `y` *z* [a](http://example.org) \u0001\uFFFE\uD800";

    public static TheoryData<string> Ready => [.. ReadyProfiles.All.Select(ready => ready.Name)];

    [Theory]
    [MemberData(nameof(Ready))]
    public void Html_is_well_formed_and_needs_nothing_else(string name)
    {
        var html = HtmlStatement.Write(ConformanceStatement.Of(ReadyProfiles.Find(name)!));

        var page = XDocument.Parse(html).Root.ShouldNotBeNull();
        page.Name.LocalName.ShouldBe("html");
        page.Descendants().ShouldAllBe(element => element.Name.LocalName != "script" && element.Name.LocalName != "link" && element.Name.LocalName != "img");
        page.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name.LocalName is "href" or "src").ShouldAllBe(attribute => attribute.Value.StartsWith('#'));
        Addresses().IsMatch(html).ShouldBeFalse();
        html.ShouldNotContain("@import");
    }

    [Fact]
    public void Links_of_the_contents_lead_to_headings()
    {
        var page = XDocument.Parse(HtmlStatement.Write(Statements.Of()));

        var targets = page.Descendants().Attributes("id").Select(id => $"#{id.Value}").ToList();
        targets.ShouldBeUnique();
        page.Descendants("a").Select(link => link.Attribute("href")!.Value).ShouldBeSubsetOf(targets);
        page.Descendants("a").Count().ShouldBe(17);
    }

    [Fact]
    public void Html_has_every_cell_of_the_document()
    {
        var document = Statements.Of();

        var page = XDocument.Parse(HtmlStatement.Write(document));

        page.Descendants("td").Select(cell => cell.Value).ShouldBe(document.Blocks.OfType<StatementTable>().SelectMany(table => table.Rows).SelectMany(row => row));
    }

    [Fact]
    public void Texts_of_a_profile_stay_texts_in_Html()
    {
        var html = HtmlStatement.Write(Document(Hostile));

        XDocument.Parse(html).Descendants("td").ShouldHaveSingleItem().Value.ShouldBe("<script>alert(1)</script> & \"x\" | `y` *z* [a](http://example.org)  \uFFFD\uFFFD");
    }

    [Fact]
    public void Texts_of_a_profile_stay_texts_in_Markdown()
    {
        var markdown = MarkdownStatement.Write(Document(Hostile));

        markdown.ShouldContain(@"| \<script\>alert(1)\</script\> \& ""x"" \| \`y\` \*z\* \[a\](http://example.org)  ");
    }

    [Theory]
    [InlineData("GEMS_PARM_01", "GEMS_PARM_01")]
    [InlineData("_a_", @"\_a\_")]
    [InlineData("a\nb", "a b")]
    [InlineData(@"a\b", @"a\\b")]
    public void Markdown_is_escaped_only_where_it_means_something(string text, string expected) =>
        MarkdownStatement.Write(Document(text)).ShouldContain($"\n| {expected} |\n");

    [Fact]
    public void Markdown_has_a_line_for_each_row()
    {
        var document = Statements.Of();

        var lines = MarkdownStatement.Write(document).Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal));

        lines.ShouldBe(document.Blocks.OfType<StatementTable>().Sum(table => table.Rows.Count + 1));
    }

    [Fact]
    public void Both_begin_with_the_notice()
    {
        var document = Document("x");

        MarkdownStatement.Write(document).ShouldStartWith($"<!-- {StatementDocument.Notice} -->\n# ");
        HtmlStatement.Write(document).ShouldStartWith($"<!DOCTYPE html>\n<!-- {StatementDocument.Notice} -->\n");
    }

    private static StatementDocument Document(string cell) => new("Title", [new StatementTable("Table", ["Column"], [[cell]])]);

    [GeneratedRegex(@"https?:|//\w|url\(", RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();
}

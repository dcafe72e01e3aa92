using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Lethe.Batch.Reports.Html;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Reports.Html;

public class HtmlPageTests
{
    private const string Hostile = "<script>alert('1')</script> & \"x\" \u0000\u0007\u202E";

    [Fact]
    public void Text_is_never_markup_wherever_it_stands()
    {
        var page = Write(Hostile);

        page.ShouldNotContain("<script");
        page.ShouldNotContain('\u0007');
        page.ShouldNotContain('\u202E');
        Body(page).Descendants().Select(e => e.Name.LocalName).ShouldNotContain("script");
        Body(page).Value.ShouldContain("<script>alert('1')</script> & \"x\"");
    }

    [Fact]
    public void A_page_asks_nothing_of_a_network()
    {
        var page = Write("plain").Replace("http://www.w3.org/1999/xhtml", "", StringComparison.Ordinal).Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);

        page.ShouldNotContain("http:");
        page.ShouldNotContain("https:");
        page.ShouldNotContain("url(");
        page.ShouldNotContain("@import");
        page.ShouldNotContain(" style=");
        Regex.Matches(page, "(href|src)=\"(?!#)").ShouldBeEmpty();
    }

    [Fact]
    public void The_policy_names_the_style_that_stands_in_the_page()
    {
        var page = Write("plain");
        var style = Regex.Match(page, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;

        page.ShouldContain($"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'");
    }

    [Fact]
    public void A_picture_stands_in_the_page_and_only_such_ones_may()
    {
        var writer = new StringWriter();
        var page = new HtmlPage(writer, "t", "l", [], hasPictures: true);
        page.Picture("name", "what \"it\" shows", [1, 2, 3], ["line"]);
        page.End("f");
        var text = writer.ToString();

        text.ShouldContain("'; img-src data:\"");
        text.ShouldContain("<img src=\"data:image/png;base64,AQID\" alt=\"what &quot;it&quot; shows\"/>");
        Write("plain").ShouldNotContain("img-src");
    }

    [Fact]
    public void Links_lead_to_places_that_are_there()
    {
        var body = Body(Write("plain"));
        var ids = body.Descendants().Attributes("id").Select(a => a.Value).ToList();

        body.Descendants().Attributes("href").Select(a => a.Value[1..]).ShouldBeSubsetOf(ids);
        ids.ShouldBeUnique();
    }

    private static XElement Body(string page) => XDocument.Parse(page).Root!;

    private static string Write(string text)
    {
        var writer = new StringWriter();
        var page = new HtmlPage(writer, text, text, ["First part", text + "2"]);
        page.Section("First part");
        page.Section(text + "2");
        page.Text(text);
        page.Note(HtmlTone.Bad, text);
        page.List([text]);
        page.Part(text);
        page.Tiles([new HtmlTile(text, text, HtmlTone.Good)]);
        page.Facts([(text, text)]);
        page.BeginCharts();
        page.Bars(text, [new ChartBar(text, 3, text)]);
        page.Stacks(text, [new ChartSeries(text, ChartColors.Blue), new ChartSeries(text, ChartColors.Red)], [new ChartBar(text, [1, 2], text)]);
        page.EndCharts();
        page.BeginPictures();
        page.Picture(text, text, [], [text, ""]);
        page.EndPictures();
        page.Table(text, [new HtmlColumn(text), new HtmlColumn(text, HtmlColumnKind.Number)], [((string?)"row-1", (IReadOnlyList<HtmlCell>)[new HtmlCell(text, "row-1", true), text])]);
        page.End(text);
        return writer.ToString();
    }
}

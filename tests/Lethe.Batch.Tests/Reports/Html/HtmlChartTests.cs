using System.Globalization;
using System.Xml.Linq;
using Lethe.Batch.Reports.Html;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Reports.Html;

public class HtmlChartTests
{
    [Fact]
    public void Bars_are_as_long_as_their_values()
    {
        var widths = Rectangles(Chart(new ChartBar("CT", 400), new ChartBar("MR", 100)));

        (widths[0] / widths[1]).ShouldBe(4, 0.01);
    }

    [Fact]
    public void A_value_that_is_there_is_seen_however_small() =>
        Rectangles(Chart(new ChartBar("CT", 1_000_000), new ChartBar("MR", 1)))[1].ShouldBeGreaterThan(1);

    [Fact]
    public void Nothing_is_drawn_for_nothing()
    {
        Rectangles(Chart(new ChartBar("CT", 0))).ShouldBeEmpty();
        Chart().Descendants().ShouldNotContain(e => e.Name.LocalName == "svg");
    }

    [Fact]
    public void Names_and_figures_stand_beside_the_bars_and_in_their_titles()
    {
        var chart = Chart(new ChartBar("CT", 1234, "50 %"));

        chart.Value.ShouldContain("1,234");
        chart.Descendants().Last(e => e.Name.LocalName == "title").Value.ShouldBe("CT: 1,234 50 %");
    }

    [Fact]
    public void Bars_stay_inside_the_drawing()
    {
        var chart = Chart(new ChartBar(new string('W', 80), 123_456_789, "100 %"));
        var bar = chart.Descendants().First(e => e.Name.LocalName == "rect");

        (Number(bar, "x") + Number(bar, "width")).ShouldBeLessThan(640 - 60);
    }

    private static List<double> Rectangles(XElement chart) =>
        [.. chart.Descendants().Where(e => e.Name.LocalName == "rect").Select(e => Number(e, "width"))];

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static XElement Chart(params ChartBar[] bars)
    {
        var writer = new StringWriter();
        var page = new HtmlPage(writer, "t", "l", []);
        page.Bars("Files", bars);
        page.End("e");
        return XDocument.Parse(writer.ToString()).Root!;
    }
}

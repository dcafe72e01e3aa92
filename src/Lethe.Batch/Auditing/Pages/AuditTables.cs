using Lethe.Batch.Reports;
using Lethe.Batch.Reports.Html;

namespace Lethe.Batch.Auditing.Pages;

/// <summary>The tables of an audit's page. Long ones are cut; the other forms of the report have all lines.</summary>
internal sealed class AuditTables(AuditResult result)
{
    private const int MostStaying = 300;
    private const int MostAttributes = 3000;
    private const int MostBars = 15;

    internal void WriteStaying(HtmlPage page)
    {
        var staying = AuditedAttribute.Staying(result.Attributes);
        if (staying.Count == 0)
        {
            page.Text("None: of the attributes that may identify, the profile leaves none as it is.");
            return;
        }

        page.Text("The profile keeps these where the standard or an option lets them stay, or where it says so itself. Look at them before the collection is released.");
        page.Bars("Elements that stay, the most frequent", [.. staying.Take(MostBars).Select(attribute => new ChartBar(LabelOf(attribute), attribute.Kept))]);
        page.Table(
            "",
            [
                new("Attribute", HtmlColumnKind.Keyword), new("Place", HtmlColumnKind.Code), new("Why it may identify"), new("Files", HtmlColumnKind.Number), new("Elements that stay", HtmlColumnKind.Number),
                new("Different values", HtmlColumnKind.Number), new("Who decided", HtmlColumnKind.Quiet),
            ],
            staying.Take(MostStaying).Select(attribute => (IReadOnlyList<HtmlCell>)
            [
                attribute.Name, Place(attribute), attribute.Risk, HtmlText.Number(attribute.Files), HtmlText.Number(attribute.Kept), Distinct(attribute),
                string.Join("; ", attribute.Actions.Where(action => ActionGroups.Of(action.Kind) == ActionGroup.Kept).Select(action => $"{action.Kind}: {action.Origin}").Distinct()),
            ]));
        WriteRest(page, staying.Count - MostStaying);
    }

    internal void WriteClasses(HtmlPage page) => page.Table(
        "",
        [
            new("SOP class"), new("Files", HtmlColumnKind.Number), new("Elements", HtmlColumnKind.Number), new("May identify", HtmlColumnKind.Number), new("Removed or emptied", HtmlColumnKind.Number),
            new("Replaced", HtmlColumnKind.Number), new("Cleaned or moved", HtmlColumnKind.Number), new("Kept", HtmlColumnKind.Number), new("Entered", HtmlColumnKind.Number),
        ],
        result.Totals.BySopClass.OrderByDescending(pair => pair.Value.Files).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (IReadOnlyList<HtmlCell>)
        [
            pair.Key, HtmlText.Number(pair.Value.Files), HtmlText.Number(pair.Value.Elements), HtmlText.Number(pair.Value.Identifying.Sum()),
            .. pair.Value.Identifying.Select(count => (HtmlCell)HtmlText.Number(count)),
        ]));

    internal void WriteAll(HtmlPage page)
    {
        page.Table(
            "",
            [
                new("Attribute", HtmlColumnKind.Keyword), new("Place", HtmlColumnKind.Code), new("VR"), new("Files", HtmlColumnKind.Number), new("Share", HtmlColumnKind.Number), new("With a value", HtmlColumnKind.Number),
                new("Different values", HtmlColumnKind.Number), new("May identify"), new("What the profile does", HtmlColumnKind.Keyword), new("Modalities", HtmlColumnKind.Quiet),
            ],
            result.Attributes.Take(MostAttributes).Select(attribute => (IReadOnlyList<HtmlCell>)
            [
                attribute.Name, Place(attribute), string.Join(' ', attribute.Vrs), HtmlText.Number(attribute.Files), HtmlText.Percent(attribute.Files, result.Totals.Files),
                HtmlText.Number(attribute.WithValue), Distinct(attribute), attribute.Risk, Actions(attribute), Modalities(attribute),
            ]));
        WriteRest(page, result.Attributes.Count - MostAttributes);
    }

    internal void WriteValues(HtmlPage page)
    {
        page.Text("The most frequent values of each attribute. Of attributes with more than 500 different values, only those that were met first are counted.");
        page.Table(
            "",
            [new("Attribute", HtmlColumnKind.Keyword), new("Place", HtmlColumnKind.Code), new("Different values", HtmlColumnKind.Number), new("Most frequent values, with their elements")],
            result.Attributes.Where(attribute => attribute.Values.Count > 0).Take(MostAttributes).Select(attribute => (IReadOnlyList<HtmlCell>)
            [
                attribute.Name, Place(attribute), Distinct(attribute), string.Join("; ", attribute.Values.Select(value => $"{value.Value} ({HtmlText.Number(value.Count)})")),
            ]));
    }

    private static HtmlCell Actions(AuditedAttribute attribute)
    {
        var text = attribute.Actions.Count == 1
            ? attribute.Actions[0].Kind.ToString()
            : string.Join(", ", attribute.Actions.Select(action => $"{action.Kind} {HtmlText.Number(action.Count)}"));
        return new HtmlCell(text, null, attribute.Stays);
    }

    /// <summary>The keyword; private elements have none, so the last step of their place.</summary>
    private static string LabelOf(AuditedAttribute attribute) =>
        attribute.Name == AttributeNames.Private ? attribute.Path[(attribute.Path.LastIndexOf('>') + 1)..] : attribute.Name;

    private static string Modalities(AuditedAttribute attribute)
    {
        const int most = 6;
        var names = attribute.ByModality.Take(most).Select(share => share.Modality.Length > 0 ? share.Modality : "not known");
        return string.Join(", ", names) + (attribute.ByModality.Count > most ? $" +{attribute.ByModality.Count - most}" : "");
    }

    /// <summary>Blanks, so that long paths break between sequences.</summary>
    private static string Place(AuditedAttribute attribute) => attribute.Path.Replace(">", " > ", StringComparison.Ordinal);

    private static string Distinct(AuditedAttribute attribute) => AuditReports.DistinctOf(attribute, HtmlText.Number);

    private static void WriteRest(HtmlPage page, int more)
    {
        if (more > 0)
        {
            page.Text($"... and {HtmlText.Number(more)} more; a report whose name ends in .json or .csv has all of them.");
        }
    }
}

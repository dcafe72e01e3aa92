using System.Globalization;
using System.Text.Json;
using System.Text;
using Lethe.Batch.Reports.Html;
using Lethe.Batch.Reports;
using Lethe.SecondLook.Findings;
using Lethe.Text;

namespace Lethe.Batch.Verifying;

/// <summary>
/// What a second look found, as a file: JSON, CSV or a page of HTML. Values that were found are left out unless asked for, and so are names of
/// outputs that hold one.
/// </summary>
/// <param name="runner">The look, at its end.</param>
/// <param name="options">What was looked at.</param>
/// <param name="showValues">The file is to hold identity; only its owner can read it then.</param>
public sealed class VerifyReport(VerifyRunner runner, VerifyOptions options, bool showValues)
{
    private const int MostInPage = 1000;
    private const int MostBars = 20;

    private static readonly string[] NotExamined =
    [
        "Faces are not looked at; compressed frames are searched as they are, and decoded only to look at their pixels.",
        "Values that are too short or too common to mean anything (two letters, three digits, words such as CHEST or TEST) are not hunted, nor are times of day, ages, sexes and sizes.",
        "Encrypted originals cannot be looked into.",
    ];

    private readonly HashSet<string> _tellingNames = [.. runner.Findings.Findings.Where(finding => finding.Path == "file name").Select(finding => finding.Output)];

    private readonly HashSet<string> _unjudged =
        [.. runner.Findings.Findings.Where(finding => finding.Kind is FindingKind.Unreadable or FindingKind.WithoutOriginal).Select(finding => finding.Output)];

    /// <summary>Writes the form that the ending of the name asks for, whole or not at all.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var file = new AtomicText(path, ownerOnly: showValues);
        file.Writer.Write(Path.GetExtension(path).ToUpperInvariant() switch { ".CSV" => ToCsv(), ".HTML" => ToHtml(), _ => ToJson() });
        file.Complete();
    }

    /// <summary>The name of an output; what is identity in it is left out.</summary>
    public string NameOf(in Finding finding) =>
        finding.Output.Length == 0 ? (showValues ? finding.Value ?? "" : "")
        : showValues ? finding.Output
        : _tellingNames.Contains(finding.Output) ? "(the name holds an original value)"
        : options.Originals is null || _unjudged.Contains(finding.Output) ? OutputNames.Masked(finding.Output)
        : finding.Output;

    private string ToCsv()
    {
        var text = new StringBuilder("code,meaning,output,path,offset,form" + (showValues ? ",value\n" : "\n"));
        foreach (var finding in runner.Findings.Findings)
        {
            string[] fields = [FindingTexts.Code(finding.Kind), FindingTexts.Of(finding.Kind), NameOf(in finding), finding.Path, Offset(in finding), finding.Form, .. showValues ? [finding.Value ?? ""] : Array.Empty<string>()];
            text.AppendJoin(',', fields.Select(Csv.Field)).Append('\n');
        }

        return text.ToString();
    }

    private string ToJson()
    {
        var summary = runner.Summary;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{{\n\"program\":{Quote($"Lethe {EngineVersion.Text}")},\n\"outputs\":{summary.Outputs},\n\"originals\":{summary.Originals},\n\"unreadableOriginals\":{summary.UnreadableOriginals},\n\"pairs\":{summary.Pairs},\n\"withPixels\":{summary.Pictures.WithPixels},\n\"pixelsExamined\":{summary.Pictures.Examined},\n\"framesExamined\":{summary.Pictures.Frames},\n\"counts\":{{")
            .AppendJoin(',', runner.Findings.Counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"\"{FindingTexts.Code(count.Key)}\":{count.Value}")))
            .Append("},\n\"findings\":[");
        var separator = "\n";
        foreach (var finding in runner.Findings.Findings)
        {
            text.Append(separator).Append(CultureInfo.InvariantCulture, $"{{\"code\":\"{FindingTexts.Code(finding.Kind)}\",\"output\":{Quote(NameOf(in finding))},\"path\":{Quote(finding.Path)},\"offset\":{finding.Offset},\"form\":{Quote(finding.Form)}")
                .Append(showValues && finding.Value is not null ? $",\"value\":{Quote(finding.Value)}}}" : "}");
            separator = ",\n";
        }

        return text.Append("\n],\n\"notExamined\":[").AppendJoin(',', Unread(summary).Append(OfPixels(summary)).Concat(NotExamined).Select(Quote)).Append("]\n}\n").ToString();
    }

    private string ToHtml()
    {
        var (summary, findings) = (runner.Summary, runner.Findings);
        using var text = new StringWriter { NewLine = "\n" };
        var lead = options.Originals is null ? "Outputs alone, without their originals" : "Outputs beside their originals, independently of what made them";
        var page = new HtmlPage(text, "Second look at de-identified files", lead, []);
        if (showValues)
        {
            page.Note(HtmlTone.Bad, "This page holds identity of patients: it was made with --show-values. Keep it where the originals are kept.");
        }

        page.Tiles(
        [
            new HtmlTile(HtmlText.Number(findings.Total), "findings", findings.Total == 0 ? HtmlTone.Good : HtmlTone.Bad), new HtmlTile(HtmlText.Number(summary.Outputs), "outputs"),
            new HtmlTile(HtmlText.Number(summary.Originals), "originals"), new HtmlTile(HtmlText.Number(summary.Pairs), "pairs"),
        ]);
        page.Section("What was found");
        if (findings.Total == 0)
        {
            page.Text("Nothing.");
        }
        else
        {
            AddFindings(page);
        }

        page.Section("What was not examined");
        page.List([.. Unread(summary), OfPixels(summary), .. NotExamined]);
        page.End($"Lethe {EngineVersion.Text}, lethe verify. The codes are explained in docs/problems.");
        return text.ToString();
    }

    private void AddFindings(HtmlPage page)
    {
        var findings = runner.Findings;
        page.Table(
            "",
            [new HtmlColumn("Code", HtmlColumnKind.Code), new HtmlColumn("Meaning"), new HtmlColumn("Findings", HtmlColumnKind.Number)],
            findings.Counts.Select(count => (IReadOnlyList<HtmlCell>)[FindingTexts.Code(count.Key), FindingTexts.Of(count.Key), HtmlText.Number(count.Value)]));
        page.Bars(
            "Findings by attribute",
            [
                .. findings.Findings.GroupBy(finding => finding.Path.Length == 0 ? "file" : finding.Path).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Take(MostBars).Select(group => new ChartBar(group.Key, group.Count())),
            ]);
        page.Section("Where");
        page.Table(
            "",
            [new HtmlColumn("Code", HtmlColumnKind.Code), new HtmlColumn("Output"), new HtmlColumn("Place", HtmlColumnKind.Code), new HtmlColumn("Byte", HtmlColumnKind.Number), new HtmlColumn("As"), .. showValues ? [new HtmlColumn("Value")] : Array.Empty<HtmlColumn>()],
            findings.Findings.Take(MostInPage).Select(finding => (IReadOnlyList<HtmlCell>)
                [FindingTexts.Code(finding.Kind), NameOf(in finding), finding.Path, Offset(in finding), finding.Form, .. showValues ? [new HtmlCell(finding.Value ?? "")] : Array.Empty<HtmlCell>()]));
        if (findings.Total > MostInPage)
        {
            page.Text($"The first {MostInPage} of {HtmlText.Number(findings.Total)}; a report in JSON or CSV has up to {HtmlText.Number(FindingList.Most)}.");
        }
    }

    /// <summary>What follows from originals that could not be read; nothing if all could.</summary>
    public static IEnumerable<string> Unread(VerifySummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return summary.UnreadableOriginals == 0 ? []
            : [string.Create(CultureInfo.InvariantCulture, $"Files or folders among the originals that could not be read, so that their values were not hunted: {summary.UnreadableOriginals}.")];
    }

    /// <summary>In how many outputs text in the pixels was looked for, and in which not.</summary>
    public static string OfPixels(VerifySummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var pictures = summary.Pictures;
        return pictures.Frames == 0 ? "Text in the pixels is not looked at: no output says that its pixels were cleaned (113101)."
            : string.Create(CultureInfo.InvariantCulture, $"Text in the pixels was looked for in {pictures.Examined} of {pictures.WithPixels} outputs that have pixels ({pictures.Frames} frames)")
                + (pictures.Examined == pictures.WithPixels ? "." : "; the others do not say that their pixels were cleaned (113101), or could not be read to their end.");
    }

    private static string Offset(in Finding finding) => finding.Offset < 0 ? "" : finding.Offset.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string text) => "\"" + JsonEncodedText.Encode(text) + "\"";
}

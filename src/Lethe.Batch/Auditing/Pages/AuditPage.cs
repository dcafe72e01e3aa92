using System.Globalization;
using Lethe.Batch.Reports;
using Lethe.Batch.Reports.Html;
using Lethe.Profiles;

namespace Lethe.Batch.Auditing.Pages;

/// <summary>The page of an audit: how much may identify, what the profile does with it, and what of it would stay.</summary>
internal sealed class AuditPage(AuditResult result)
{
    private const string Overview = "Overview";
    private const string Stays = "What may identify and stays";
    private const string Classes = "By SOP class";
    private const string Attributes = "All attributes";
    private const string Values = "Values";
    private const string NotExamined = "What was not examined";
    private const string Reading = "How to read this page";

    private readonly AuditTotals _totals = result.Totals;

    internal void Write(TextWriter writer)
    {
        string[] sections = [Overview, Stays, Classes, Attributes, .. result.ShowsValues ? (string[])[Values] : [], NotExamined, Reading];
        var page = new HtmlPage(
            writer,
            "Audit of a collection",
            $"{HtmlText.Number(_totals.Files)} DICOM files · {Utc(result.Started)} · profile {result.Profile.Name} · Lethe {EngineVersion.Text}",
            sections);
        if (result.ShowsValues)
        {
            page.Note(HtmlTone.Bad, "This page holds values of the files, and with them identity (--show-values). Keep it as you keep the originals.");
        }

        WriteOverview(page);
        var tables = new AuditTables(result);
        page.Section(Stays);
        tables.WriteStaying(page);
        page.Section(Classes);
        tables.WriteClasses(page);
        page.Section(Attributes);
        tables.WriteAll(page);
        if (result.ShowsValues)
        {
            page.Section(Values);
            tables.WriteValues(page);
        }

        WriteNotExamined(page);
        WriteReading(page);
        page.End($"Made by Lethe {EngineVersion.Text}. {(result.ShowsValues ? "This page holds identity." : "This page holds no value of any file.")}");
    }

    private void WriteOverview(HtmlPage page)
    {
        page.Section(Overview);
        var (elements, identifying) = (_totals.Elements.Sum(), _totals.Identifying.Sum());
        var risky = result.Attributes.Count(attribute => attribute.MayIdentify);
        var staying = AuditedAttribute.Staying(result.Attributes).Count;
        var kept = _totals.Identifying[(int)ActionGroup.Kept];
        page.Tiles(
        [
            new(HtmlText.Number(_totals.Files), "DICOM files counted", HtmlTone.Main),
            new(HtmlText.Number(result.Attributes.Count), $"attributes; {HtmlText.Number(risky)} ({HtmlText.Percent(risky, result.Attributes.Count)}) may identify", HtmlTone.Main),
            new(HtmlText.Percent(identifying, elements), $"of {HtmlText.Number(elements)} elements may identify and have a value", HtmlTone.Caution),
            new(HtmlText.Percent(identifying - kept, identifying), "of those are removed, replaced, cleaned or entered by the profile", HtmlTone.Good),
            new(HtmlText.Number(staying), "attributes that may identify stay somewhere", staying > 0 ? HtmlTone.Caution : HtmlTone.Good),
            new(HtmlText.Number(_totals.Skipped + _totals.Quarantined + _totals.Unreadable), "files not counted: not DICOM or not readable"),
        ]);
        page.BeginCharts();
        page.Bars("Files by modality", [.. Modalities().Select(pair => new ChartBar(NameOf(pair.Key), pair.Value.Files, HtmlText.Percent(pair.Value.Files, _totals.Files)))]);
        page.Stacks("Elements that may identify, by what the profile does", ActionGroups.Series, ActionGroups.Bars(group => _totals.Identifying[(int)group]));
        page.Stacks("Elements that may identify, by modality (percent of all its elements)", ActionGroups.Series, [.. Modalities().Select(pair => new ChartBar(NameOf(pair.Key), pair.Value.Identifying, HtmlText.Percent(pair.Value.Identifying.Sum(), pair.Value.Elements)))]);
        page.Stacks("All elements, by what the profile does", ActionGroups.Series, ActionGroups.Bars(group => _totals.Elements[(int)group]));
        page.EndCharts();
    }

    private IEnumerable<KeyValuePair<string, AuditShare>> Modalities() =>
        _totals.ByModality.OrderByDescending(pair => pair.Value.Files).ThenBy(pair => pair.Key, StringComparer.Ordinal);

    private void WriteNotExamined(HtmlPage page)
    {
        page.Section(NotExamined);
        var sentences = new List<string>
        {
            "Pixels: only headers were read. Text that is burned into images, and faces that can be made from them, are not counted.",
            "Values inside binary elements, encapsulated documents and overlays: they count as one element each.",
        };
        sentences.AddRange(Gaps());
        page.List(sentences);
    }

    private IEnumerable<string> Gaps()
    {
        if (_totals.Quarantined + _totals.Unreadable > 0)
        {
            yield return $"{HtmlText.Number(_totals.Quarantined)} DICOM files that cannot be read, which a run quarantines, and {HtmlText.Number(_totals.Unreadable)} files or folders that cannot be opened.";
        }

        if (_totals.HeldBack > 0)
        {
            yield return $"{HtmlText.Number(_totals.HeldBack)} files are counted although the profile holds them back: none of their elements would get out.";
        }

        if (_totals.IsCut)
        {
            yield return "There are more different attributes than an audit tells apart; the elements of further ones are in the totals, not in the tables.";
        }
    }

    private void WriteReading(HtmlPage page)
    {
        page.Section(Reading);
        page.List(
        [
            "An attribute is counted at its place: the tags of the sequences around it stand before its own. A sequence directly inside itself is one place. Private elements are named by their creator, not by the number of their block; creators that no table knows are numbered, because their names are values.",
            "May identify: a row of PS3.15 Table E.1-1; a private element that Table E.3.10-1 does not list as safe; pixels; names, addresses, dates, UIDs of instances, free text and bytes of unknown meaning beyond the table; codes of local schemes. Whether a value does identify, no program can tell.",
            "What the profile does is decided by the same plan that de-identifies. Some actions look at the value: a value that is not legal for its VR never stays.",
            "Different values: compared without pads. 'About' marks an estimate with a standard error of 1.6 %. Values too long for the header's buffer are not compared.",
        ]);
        page.Facts(
        [
            ("Profile", $"{result.Profile.Name}: {result.Profile.Summary}"),
            ("Profile hash (SHA-256 of what it does)", ProfileDefinition.HashOf(result.Profile)),
            ("Options of PS3.15 E.3", result.Profile.Options.Count == 0 ? "none" : string.Join(", ", result.Profile.Options.Select(ProfileOptions.NameOf))),
            ("Standard", "DICOM PS3.15, edition 2026d"),
            ("Program", $"Lethe {EngineVersion.Text}"),
            ("Started", Utc(result.Started)),
            ("Ended", Utc(result.Ended)),
        ]);
    }

    private static string NameOf(string modality) => modality.Length > 0 ? modality : "not known";

    private static string Utc(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}

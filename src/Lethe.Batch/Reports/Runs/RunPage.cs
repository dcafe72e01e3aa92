using System.Globalization;
using Lethe.Batch.Outputs.Media;
using Lethe.Batch.Reports.Html;
using Lethe.Batch.Reports.Pictures;
using Lethe.Batch.Running;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Results;

namespace Lethe.Batch.Reports.Runs;

/// <summary>The page of a run: outcomes, what was not examined, what was done, problems, and what ran.</summary>
internal sealed class RunPage(RunDescription run, RunTally tally, BlankedPictures pictures, BatchSummary summary, (DateTime Started, DateTime Ended) times)
{
    private const string Outcomes = "Outcomes";
    private const string NotExamined = "What was not examined";
    private const string Blanked = "What was blanked";
    private const string Done = "What was done";
    private const string Problems = "Problems";
    private const string Ran = "What ran";

    private bool IsRestoring => run.Profile is null;

    internal void Write(TextWriter writer)
    {
        var title = IsRestoring ? "Re-identification report" : "De-identification report";
        string[] sections = IsRestoring ? [Outcomes, Problems, Ran] : [Outcomes, NotExamined, .. summary.Cleaned > 0 ? (string[])[Blanked] : [], Done, Problems, Ran];
        var lead = $"{HtmlText.Number(summary.Total)} files · {Utc(times.Started)} · Lethe {EngineVersion.Text}{(run.Profile is { } profile ? $" · profile {profile.Name}" : "")}";
        var page = new HtmlPage(writer, title, lead, sections, hasPictures: summary.Cleaned > 0);
        WriteOutcomes(page);
        if (!IsRestoring)
        {
            WriteNotExamined(page);
            WriteBlanked(page);
            WriteActions(page);
        }

        page.Section(Problems);
        new RunProblems(tally).Write(page);
        page.Section(Ran);
        page.Facts(IsRestoring ? RestoringFacts() : Facts(run.Profile!));
        page.End($"Made by Lethe {EngineVersion.Text}. This page holds no original value{(IsRestoring ? "; inputs are named by the paths of the protected files." : summary.Cleaned > 0 ? ", but for what a picture shows outside of its outlines." : ".")}");
    }

    private void WriteOutcomes(HtmlPage page)
    {
        page.Section(Outcomes);
        page.Tiles(
        [
            new(HtmlText.Number(summary.Total), "files looked at", HtmlTone.Main),
            IsRestoring
                ? new(HtmlText.Number(summary.Restored), "restored", HtmlTone.Good)
                : new(HtmlText.Number(summary.Deidentified), "de-identified", HtmlTone.Good),
            new(HtmlText.Number(summary.Quarantined), "quarantined: DICOM, but not decided; nothing written", summary.Quarantined > 0 ? HtmlTone.Bad : HtmlTone.Plain),
            new(HtmlText.Number(summary.Rejected), "rejected: could not be read or written, or the profile rejects them", summary.Rejected > 0 ? HtmlTone.Bad : HtmlTone.Plain),
            new(HtmlText.Number(summary.Skipped), "skipped: not DICOM, or a directory"),
            new(HtmlText.Bytes(summary.Bytes), run.IsDryRun ? "would have been written" : "in outputs"),
        ]);
        page.Note(HtmlTone.Plain, [.. Remarks()]);
        page.Stacks("Files by modality and outcome", [.. Shown().Select(one => new ChartSeries(one.Name, one.Color))], Modalities());
    }

    private IEnumerable<string> Remarks()
    {
        if (run.IsDryRun)
        {
            yield return "Dry run: no output was written.";
        }

        yield return $"{HtmlText.Number(summary.Unchanged)} outputs were there already with the same bytes; {HtmlText.Number(summary.WrittenBesideAnother)} have a digest in their names, because another file has the same name.";
        if (summary.NotListed > 0)
        {
            yield return $"{HtmlText.Number(summary.NotListed)} files beside a DICOMDIR that was named are not listed by it and were not looked at.";
        }

        foreach (var remark in MediaRemarks.Of(summary.Media))
        {
            yield return remark;
        }
    }

    private IEnumerable<(Outcome Outcome, string Name, string Color)> Shown() =>
    [
        IsRestoring ? (Outcome.Restored, "restored", ChartColors.Blue) : (Outcome.Deidentified, "de-identified", ChartColors.Blue),
        (Outcome.Quarantined, "quarantined", ChartColors.Red),
        (Outcome.Rejected, "rejected", ChartColors.Amber),
    ];

    private List<ChartBar> Modalities() =>
        [.. tally.ByModality
            .Select(pair => new ChartBar(pair.Key.Length > 0 ? pair.Key : "not known", [.. Shown().Select(one => pair.Value[(int)one.Outcome])]))
            .OrderByDescending(bar => bar.Total).ThenBy(bar => bar.Label, StringComparer.Ordinal)];

    private void WriteNotExamined(HtmlPage page)
    {
        page.Section(NotExamined);
        string[] sentences = summary.Examined > 0
            ? [$"The pixels of {HtmlText.Number(summary.Examined)} outputs were looked at, and text was blanked in {HtmlText.Number(summary.Cleaned)} of them.", PixelRemarks.NotExamined(summary)]
            : summary.WithPixels == 0
            ? ["No output has pixels."]
            : [$"The pixels of {HtmlText.Number(summary.WithPixels)} outputs were not examined: text that is burned into them, and faces that can be made from them, stay as they are."];
        page.Note(summary.WithPixels + summary.Examined == 0 ? HtmlTone.Plain : HtmlTone.Caution, sentences);
        page.Text("A header that follows the profile is not by itself proof that nobody can be recognised: what the pixels show, rare findings, and what others know of the patients are beyond it.");
    }

    private void WriteBlanked(HtmlPage page)
    {
        if (summary.Cleaned > 0)
        {
            page.Section(Blanked);
            new RunBlanked(pictures).Write(page);
        }
    }

    private void WriteActions(HtmlPage page)
    {
        page.Section(Done);
        var actions = tally.Actions.ToList();
        if (actions.Count == 0)
        {
            page.Text("No element met an action.");
            return;
        }

        var total = actions.Sum(action => action.Elements);
        page.Text($"{HtmlText.Number(total)} elements of {HtmlText.Number(summary.Deidentified)} de-identified files were met. Elements inside a sequence that was removed went with it and are not counted.");
        page.BeginCharts();
        page.Stacks("Elements by what became of them", ActionGroups.Series, ActionGroups.Bars(group => actions.Where(action => ActionGroups.Of(action.Kind) == group).Sum(action => action.Elements)));
        page.Bars("Elements by action, the most frequent", [.. actions.OrderByDescending(action => action.Elements).Take(12).Select(action => new ChartBar(action.Kind.ToString(), action.Elements, HtmlText.Percent(action.Elements, total)))]);
        page.EndCharts();
        page.Table(
            "All actions",
            [new("Action"), new("What it does"), new("Group"), new("Elements", HtmlColumnKind.Number), new("Files", HtmlColumnKind.Number)],
            actions.OrderByDescending(action => action.Elements).Select(action => (IReadOnlyList<HtmlCell>)
            [
                action.Kind.ToString(), ActionPhrases.Of(action.Kind), ActionGroups.NameOf(ActionGroups.Of(action.Kind)), HtmlText.Number(action.Elements), HtmlText.Number(action.Files),
            ]));
    }

    private IEnumerable<(string, string)> Facts(Profile profile)
    {
        yield return ("Profile", $"{profile.Name}: {profile.Summary}");
        yield return ("Profile hash (SHA-256 of what it does)", run.ProfileHash);
        yield return ("Options of PS3.15 E.3", profile.Options.Count == 0 ? "none" : string.Join(", ", profile.Options.Select(ProfileOptions.NameOf)));
        yield return ("Rules of the profile", string.Create(CultureInfo.InvariantCulture, $"{profile.Rules.Count} for attributes, {profile.Instances.Count} for whole files{(profile.Reviewed is { } reviewed ? $", {reviewed.Count} for reviewed values" : "")}{(profile.KeepsMinimum ? "; minimal header" : "")}"));
        yield return ("Standard", "DICOM PS3.15, edition 2026d");
        yield return ("De-identification method in the outputs", run.Claims!.Method);
        yield return ("Codes in the outputs (CID 7050)", run.Claims.Codes.Count == 0
            ? "none: the profile lets out more than the Basic Profile and the options do"
            : string.Join("; ", run.Claims.Codes.Select(code => $"{code.Value} {code.Meaning}")) + (run.Claims.DependsOnConditions ? "; fewer where a rule under a condition applies" : ""));
        yield return ("Project key", $"{run.KeyId} (its id; the key itself is in no report)");
        yield return ("Originals kept encrypted", run.Originals is not { } kept ? "no"
            : string.Join("; ", kept.Groups.Select(group => $"{group.Name}: for {string.Join(", ", group.Recipients.Select(recipient => recipient.Fingerprint))}")) + (kept.IsHidden ? "; hidden in the pixels" : ""));
        foreach (var fact in CommonFacts())
        {
            yield return fact;
        }
    }

    private IEnumerable<(string, string)> RestoringFacts() => CommonFacts().Prepend(("Restored with the private key", string.Join(", ", run.RestoredWith)));

    private IEnumerable<(string, string)> CommonFacts()
    {
        yield return ("Program", $"Lethe {EngineVersion.Text}");
        yield return ("Started", Utc(times.Started));
        yield return ("Ended", Utc(times.Ended));
    }

    private static string Utc(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}

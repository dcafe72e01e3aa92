using System.Globalization;
using System.Text;
using System.Text.Json;
using Lethe.Batch.Inputs;
using Lethe.Batch.Outputs.Media;
using Lethe.Batch.Reports.Runs;
using Lethe.Batch.Running;
using Lethe.Imaging;
using Lethe.Planning;
using Lethe.Results;
using Lethe.Standard;

namespace Lethe.Batch.Reports;

/// <summary>The whole run as JSON: what ran, counts, one entry for each input, what was not examined. Written while the run goes on.</summary>
internal sealed class JsonReport : IRunObserver
{
    private static readonly ActionKind[] Kinds = Enum.GetValues<ActionKind>();

    private readonly AtomicText _file;
    private readonly SourceNames _names;
    private readonly Lock _lock = new();
    private bool _first = true;

    internal JsonReport(string path, SourceNames names, RunDescription run)
    {
        (_file, _names) = (new AtomicText(path), names);
        _file.Writer.Write($"{{\n\"program\":\"Lethe {EngineVersion.Text}\",\n\"started\":\"{Now}\",\n{RunMembers.Of(run)},\n\"files\":[");
    }

    private static string Now => DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public void Note(InputFile input, in FileResult result)
    {
        var text = Entry(_names.NameOf(input), in result);
        lock (_lock)
        {
            _file.Writer.Write(_first ? "\n" : ",\n");
            _first = false;
            _file.Writer.Write(text);
        }
    }

    public void Complete(BatchSummary summary)
    {
        _file.Writer.Write($"\n],\n\"summary\":{{\"deidentified\":{summary.Deidentified},{(summary.Restored > 0 ? $"\"restored\":{summary.Restored}," : "")}\"quarantined\":{summary.Quarantined},\"rejected\":{summary.Rejected},\"skipped\":{summary.Skipped},{(summary.NotListed > 0 ? $"\"notListed\":{summary.NotListed}," : "")}\"unchanged\":{summary.Unchanged},\"sameUidOtherContent\":{summary.WrittenBesideAnother},\"bytes\":{summary.Bytes}}},\n{OfMedia(summary.Media)}");
        _file.Writer.Write($"\"notExamined\":{{\"objectsWithPixels\":{summary.WithPixels},\"text\":\"{PixelRemarks.NotExamined(summary)}\"}},\n\"pixels\":{{\"examined\":{summary.Examined},\"cleaned\":{summary.Cleaned},\"keptBoxes\":{summary.Kept}}},\n\"ended\":\"{Now}\"\n}}\n");
        _file.Complete();
    }

    public void Dispose() => _file.Dispose();

    private static string OfMedia(MediaSummary? media) => media is null ? "" :
        $"\"dicomdir\":{{\"written\":{(media.IsWritten ? "true" : "false")},\"listed\":{media.Listed},\"withPrivateRecord\":{media.WithPrivateRecord},\"problems\":{{{string.Join(',', media.Problems.Select(problem => $"\"{MediaProblemTexts.Code(problem.Key)}\":{problem.Value}"))}}}}},\n";

    private static string Entry(string name, in FileResult result)
    {
        var text = new StringBuilder($"{{\"source\":{Quote(name)},\"outcome\":\"{result.Outcome}\"");
        if (result.Instance is DeidentifiedInstance instance)
        {
            text.Append($",\"output\":{Quote(result.OutputPath!)},\"sopClassUid\":{Quote(instance.SopClassUid)},\"sopInstanceUid\":{Quote(instance.SopInstanceUid)},\"modality\":{Quote(Modalities.NameOf(instance.Modality))}");
        }

        if (result.Report is { } report && result.Outcome == Outcome.Deidentified)
        {
            AppendActions(text, report);
        }

        text.Append(",\"problems\":[").AppendJoin(',', result.Problems.Select(Describe)).Append("]}");
        return text.ToString();
    }

    private static void AppendActions(StringBuilder text, InstanceReport report)
    {
        var counted = Kinds.Where(k => report.CountOf(k) > 0).Select(k => $"\"{k}\":{report.CountOf(k)}");
        text.Append(",\"actions\":{").AppendJoin(',', counted).Append("},\"anomalies\":").Append(Quote(report.Anomalies.ToString()))
            .Append(",\"pixelsExamined\":").Append(!report.HasPixels ? "null" : report.Pixels is null ? "false" : "true");
        if (report.Pixels is { } look)
        {
            text.Append(",\"blanked\":[").AppendJoin(',', look.Boxes.Select(Describe)).Append("],\"keptBoxes\":").Append(look.Kept.Count)
                .Append(",\"kept\":[").AppendJoin(',', look.Kept.Select(Describe)).Append(']');
        }
    }

    private static string Describe(BlankedBox box) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"x\":{box.X},\"y\":{box.Y},\"width\":{box.Width},\"height\":{box.Height},\"frames\":\"{box.FirstFrame}-{box.LastFrame}\",\"source\":\"{box.Source}\",\"score\":{box.Score:0.##}}}");

    private static string Describe(Problem p) =>
        $"{{\"code\":\"{p.Code}\",\"severity\":\"{p.Severity}\",\"tag\":\"{p.Tag}\",\"depth\":{p.Depth},\"offset\":{p.Offset},\"text\":{Quote(ProblemTexts.Of(p.Number))}}}";

    private static string Quote(string text) => "\"" + JsonEncodedText.Encode(text) + "\"";

    private static string Quote(ReadOnlySpan<byte> ascii) => Quote(Encoding.ASCII.GetString(ascii));
}

using System.Text;
using Lethe.Batch.Inputs;
using Lethe.Batch.Running;
using Lethe.Standard;
using Lethe.Text;

namespace Lethe.Batch.Reports;

/// <summary>One line for each input, written while the run goes on.</summary>
internal sealed class CsvReport : IRunObserver
{
    private readonly AtomicText _file;
    private readonly SourceNames _names;
    private readonly Lock _lock = new();

    internal CsvReport(string path, SourceNames names)
    {
        (_file, _names) = (new AtomicText(path), names);
        _file.Writer.WriteLine("source,outcome,output,sop_class_uid,sop_instance_uid,modality,pixels_examined,problems");
    }

    public void Note(InputFile input, in FileResult result)
    {
        // Identifiers of restored instances are identity; what they were before, the input tells.
        var instance = result.Instance as DeidentifiedInstance;
        var problems = string.Join(' ', result.Problems.Select(p => p.Tag.Value == 0 ? p.Code : $"{p.Code}{p.Tag}").Distinct());
        var pixels = result.Report is not { HasPixels: true } report ? "none" : report.Pixels is null ? "no" : "yes";
        string[] fields =
        [
            _names.NameOf(input), result.Outcome.ToString(), instance is null ? "" : result.OutputPath ?? "", Text(instance is null ? default : instance.SopClassUid),
            Text(instance is null ? default : instance.SopInstanceUid), instance is null ? "" : Modalities.NameOf(instance.Modality), pixels, problems,
        ];
        lock (_lock)
        {
            _file.Writer.WriteLine(string.Join(',', fields.Select(Csv.Field)));
        }
    }

    public void Complete(BatchSummary summary) => _file.Complete();

    public void Dispose() => _file.Dispose();

    private static string Text(ReadOnlySpan<byte> ascii) => Encoding.ASCII.GetString(ascii);
}

using System.CommandLine;
using System.Globalization;
using Lethe.Batch.Verifying;
using Lethe.Cli.Invocation;
using Lethe.Cli.Runs;
using Lethe.SecondLook.Findings;

namespace Lethe.Cli;

/// <summary><c>lethe verify ORIGINAL DEIDENTIFIED</c>: an independent second look at outputs.</summary>
internal static class VerifyCommand
{
    private const int MostShown = 50;

    internal static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Originals and outputs, or outputs alone: folders, files, archives, or a DICOMDIR for the files that it lists.",
            HelpName = "[ORIGINAL] DEIDENTIFIED",
            Arity = new ArgumentArity(1, 2),
        };
        var mapping = new Option<string>("--mapping") { Description = "Folder that the run wrote for --mapping: tells which output belongs to which original." };
        var key = new Option<string>("--key") { Description = "Project key of the run: tells it too." };
        var threads = new Option<int>("--threads") { Description = "Worker threads. Default: one for each core.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var showValues = new Option<bool>("--show-values") { Description = "Print what was found; it is identity." };
        var report = new Option<string[]>("--report") { Description = "Report file, .json, .csv or .html; repeatable." };
        var quiet = new Option<bool>("--quiet") { Description = "Print nothing but errors." };
        var command = new Command("verify", "Look at outputs a second time, independently of the engine: does anything of the originals show?") { paths, mapping, key, report, threads, showValues, quiet };
        command.SetAction((parsed, cancellation) => Task.FromResult(Execute(parsed, new VerifyOptions
        {
            Originals = parsed.GetRequiredValue(paths) is [var original, _] ? original : null,
            Outputs = parsed.GetRequiredValue(paths)[^1],
            Mapping = parsed.GetValue(mapping),
            Threads = parsed.GetValue(threads),
        }, new VerifyRequest(parsed.GetValue(key), parsed.GetValue(report) ?? [], parsed.GetValue(showValues), parsed.GetValue(quiet)), cancellation)));
        return command;
    }

    private static int Execute(ParseResult parsed, VerifyOptions options, VerifyRequest request, CancellationToken cancellation)
    {
        if ((request.Reports.Select(Refusal).FirstOrDefault(refusal => refusal is not null) ?? Check(options)) is { } wrong)
        {
            return Failure.Usage(parsed, wrong);
        }

        if (request.KeyFile is { } keyFile)
        {
            if (ProjectKeyChoice.Read(keyFile, out var error) is not { } key)
            {
                return Failure.Usage(parsed, error);
            }

            options = options with { Key = key };
        }

        var runner = new VerifyRunner(options);
        runner.Run(cancellation);
        var found = new VerifyReport(runner, options, request.ShowValues);
        foreach (var path in request.Reports)
        {
            found.Write(path);
        }

        if (!request.Quiet)
        {
            Print(parsed.InvocationConfiguration.Output, runner, options, found, request.ShowValues);
        }

        return runner.Summary.Outputs == 0 ? Failure.Incomplete(parsed, "no output was found, so nothing was looked at")
            : runner.Findings.Total > 0 ? ExitCode.Incomplete : ExitCode.Success;
    }

    private static string? Check(VerifyOptions options) =>
        new[] { options.Originals, options.Outputs }.Any(path => path is not null && !File.Exists(path) && !Directory.Exists(path)) ? "PATH: a file or folder that was named does not exist"
        : options.Threads is < 1 or > 256 ? "--threads: a number from 1 to 256"
        : options.Mapping is not null && !File.Exists(Path.Combine(options.Mapping, "uids.csv")) ? "--mapping: the folder holds no uids.csv"
        : null;

    private static string? Refusal(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".JSON" or ".CSV" or ".HTML" ? null : "--report: the file name must end in .json, .csv or .html";

    private static void Print(TextWriter text, VerifyRunner runner, VerifyOptions options, VerifyReport found, bool showValues)
    {
        var summary = runner.Summary;
        text.WriteLine(options.Originals is null
            ? Line($"{summary.Outputs} outputs looked at, without originals")
            : Line($"{summary.Outputs} outputs looked at beside {summary.Originals} originals; {summary.Pairs} belong together"));
        NotListedNote.Print(text, summary.NotListed);
        foreach (var note in VerifyReport.Unread(summary))
        {
            text.WriteLine(note);
        }

        foreach (var (kind, count) in runner.Findings.Counts)
        {
            text.WriteLine(Line($"{FindingTexts.Code(kind)}: {FindingTexts.Of(kind)}: {count}"));
        }

        foreach (var finding in runner.Findings.Findings.Take(MostShown))
        {
            var place = finding.Offset < 0 ? finding.Path : Line($"{finding.Path} at byte {finding.Offset}");
            text.WriteLine($"  {FindingTexts.Code(finding.Kind)} {found.NameOf(in finding)} {place} ({finding.Form}){(showValues && finding.Value is not null ? " " + finding.Value : "")}");
        }

        if (runner.Findings.Total > MostShown)
        {
            text.WriteLine(Line($"  ... and {runner.Findings.Total - MostShown} more; --report lists them."));
        }

        text.WriteLine((runner.Findings.Total == 0 && summary.Outputs > 0 ? "Nothing was found. " : "") + VerifyReport.OfPixels(summary));
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}

using System.CommandLine;
using Lethe.Batch.Auditing;
using Lethe.Cli.Auditing;
using Lethe.Cli.Invocation;

namespace Lethe.Cli;

/// <summary><c>lethe audit INPUT...</c>: which attributes a collection has, and what a profile would do with them.</summary>
internal static class AuditCommand
{
    internal static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Files, folders with everything below them, archives (.zip, .tar, .tar.gz, .tgz), and a DICOMDIR for the files that it lists.", Arity = ArgumentArity.OneOrMore };
        var profile = ProfileChoice.Create();
        var option = ProfileChoice.CreateOptions();
        var report = new Option<string[]>("--report") { Description = "Report file, .html, .json or .csv; repeatable.", HelpName = "FILE" };
        var values = new Option<string?>("--values")
        {
            Description = "Writes each different value of the attributes that stay or are cleaned, to be marked keep or remove; --reviewed-values uses it. It holds identity.",
            HelpName = "FILE.csv",
        };
        var showValues = new Option<bool>("--show-values") { Description = "Reports list the most frequent values; they hold identity then." };
        var threads = new Option<int>("--threads") { Description = "Worker threads. Default: one for each core.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var quiet = new Option<bool>("--quiet") { Description = "Print nothing but errors." };
        var noProgress = new Option<bool>("--no-progress") { Description = "No progress bar." };
        var command = new Command("audit", "Count the attributes of a collection, and what a profile would do with them. Changes nothing.")
        {
            inputs, profile, option, report, values, showValues, threads, quiet, noProgress,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Execute(
            new AuditRequest(
                new AuditOptions
                {
                    Inputs = parsed.GetRequiredValue(inputs),
                    Threads = parsed.GetValue(threads),
                    Values = parsed.GetValue(values),
                    ShowsValues = parsed.GetValue(showValues),
                },
                parsed.GetRequiredValue(profile),
                parsed.GetValue(option) ?? [],
                parsed.GetValue(report) ?? [],
                parsed.GetValue(quiet),
                parsed.GetValue(noProgress)),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            cancellation)));
        return command;
    }

    private static int Execute(AuditRequest request, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        if (AuditChecks.Of(request) is { } wrong)
        {
            return Fail(errors, wrong);
        }

        if (ProfileChoice.Find(request.Profile, request.Options, out var reason) is not { } profile)
        {
            return Fail(errors, reason);
        }

        return AuditRun.Run(request, profile, output, errors, cancellation);
    }

    private static int Fail(TextWriter errors, string error)
    {
        Failure.Write(errors, error);
        return ExitCode.Usage;
    }
}

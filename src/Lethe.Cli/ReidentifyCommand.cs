using System.CommandLine;
using Lethe.Batch.Outputs;
using Lethe.Batch.Running;
using Lethe.Cli.Invocation;
using Lethe.Cli.Protection;
using Lethe.Cli.RunChoices;
using Lethe.Cli.Runs;

namespace Lethe.Cli;

/// <summary><c>lethe reidentify INPUT... --output DIR --key PRIVATE.pem</c>: the way back for who holds a private key.</summary>
internal static class ReidentifyCommand
{
    internal static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Protected files, folders, archives (.zip, .tar, .tar.gz, .tgz), and a DICOMDIR for the files that it lists; '-' is standard input.", Arity = ArgumentArity.OneOrMore };
        var output = StreamChoice.CreateOutput("Folder or zip file for the copies with their originals; '-' is standard output.");
        var key = new Option<string>("--key") { Description = "Private key of a recipient: PEM, DER or PFX.", HelpName = "PRIVATE.pem", Required = true };
        var password = new Option<string>("--password-file") { Description = "File whose first line is the password of the key. Without it, it is asked for.", HelpName = "FILE" };
        var layout = new Option<string>("--layout")
        {
            Description = $"'mirror' keeps the names of the protected files; a template such as {OutputLayout.Default} takes the originals' identifiers.",
            DefaultValueFactory = _ => "mirror",
        };
        var dicomdir = MediaChoice.Create();
        var report = new Option<string[]>("--report") { Description = "Report file, .json, .csv or .html; repeatable." };
        var threads = new Option<int>("--threads") { Description = "Worker threads. Default: one for each core.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace different outputs of an earlier run." };
        var resume = ResumeChoice.Create();
        var dryRun = new Option<bool>("--dry-run") { Description = "Do everything but write: tells what the key opens." };
        var quiet = new Option<bool>("--quiet") { Description = "Print nothing but errors." };
        var noProgress = new Option<bool>("--no-progress") { Description = "No progress bar." };
        var command = new Command("reidentify", "Put encrypted originals back (PS3.15 E.1.2).")
        {
            inputs, output, key, password, layout, dicomdir, report, threads, overwrite, resume, dryRun, quiet, noProgress,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Execute(
            new BatchOptions
            {
                Inputs = parsed.GetRequiredValue(inputs),
                Output = StreamChoice.Output(parsed.GetValue(output), parsed.GetRequiredValue(inputs)) ?? "",
                Layout = MediaChoice.Layout(parsed, layout, parsed.GetValue(dicomdir)),
                FileSet = parsed.GetValue(dicomdir),
                Reports = parsed.GetValue(report) ?? [],
                Threads = parsed.GetValue(threads),
                Overwrite = parsed.GetValue(overwrite),
                Resume = parsed.GetValue(resume),
                DryRun = parsed.GetValue(dryRun),
            },
            new ReidentifyRequest(parsed.GetRequiredValue(key), parsed.GetValue(password), parsed.GetValue(quiet), parsed.GetValue(noProgress)),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            cancellation)));
        return command;
    }

    private static int Execute(BatchOptions options, ReidentifyRequest request, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        if (RunChecks.Of(options) is { } wrong)
        {
            return Fail(errors, wrong);
        }

        using var key = PrivateKeyChoice.Read(request.Key, request.PasswordFile, errors, out var error);
        if (key is null)
        {
            return Fail(errors, error!);
        }

        if (StreamChoice.Open(options, out error) is not { } opened)
        {
            return Fail(errors, error!);
        }

        options = opened;
        var runner = new BatchRunner(new Reidentifier(key), options);
        if (RunProgress.Run(runner, options, request.Quiet || request.NoProgress, errors, cancellation) is { } status)
        {
            return status;
        }

        var summary = runner.Summary;
        if (!request.Quiet)
        {
            RestoreSummary.Print(options.StandardOutput is null ? output : errors, runner, options);
        }

        RunSummary.PrintFailures(errors, runner, options with { ShowPaths = true });
        return summary.Quarantined + summary.Rejected > 0 || StreamChoice.LacksOutput(options, summary) || MediaChoice.LacksDirectory(runner) ? ExitCode.Incomplete : ExitCode.Success;
    }

    private static int Fail(TextWriter errors, string error)
    {
        Failure.Write(errors, error);
        return ExitCode.Usage;
    }
}

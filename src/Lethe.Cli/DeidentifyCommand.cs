using System.CommandLine;
using Lethe.Batch.Outputs;
using Lethe.Batch.Patients;
using Lethe.Batch.Running;
using Lethe.Cli.Invocation;
using Lethe.Cli.Protection;
using Lethe.Cli.RunChoices;
using Lethe.Cli.Runs;
using Lethe.Identity;
using Lethe.Pixels.Cleaning;

namespace Lethe.Cli;

/// <summary><c>lethe deidentify INPUT... --output DIR</c>: the main job.</summary>
internal static class DeidentifyCommand
{
    internal static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Files, folders with everything below them, archives (.zip, .tar, .tar.gz, .tgz), and a DICOMDIR for the files that it lists; '-' is standard input.", Arity = ArgumentArity.OneOrMore };
        var output = StreamChoice.CreateOutput("Folder or zip file for the protected copies; '-' is standard output.");
        var profile = ProfileChoice.Create();
        var option = ProfileChoice.CreateOptions();
        var key = new Option<string>("--key") { Description = "Project key made by 'lethe key new'. Without it a random key is used for this run and forgotten." };
        var mapping = new Option<string>("--mapping") { Description = "Folder for tables of old and new identifiers (uids.csv, patients.csv and more): the only place where originals are written." };
        var (patients, unknownPatient) = (PatientChoice.Create(), PatientChoice.CreateUnknown());
        var layout = new Option<string>("--layout") { Description = $"'mirror', or a template of new values. Default: {OutputLayout.Default}" };
        var dicomdir = MediaChoice.Create();
        var report = new Option<string[]>("--report") { Description = "Report file, .json, .csv or .html; repeatable." };
        var reviewFolder = ReviewFolderChoice.Create();
        var threads = new Option<int>("--threads") { Description = "Worker threads. Default: one for each core.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace different outputs of an earlier run." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Do everything but write the protected copies." };
        var resume = ResumeChoice.Create();
        var shard = new Option<string>("--shard") { Description = "I/N: this machine's part of the inputs, counted from 1." };
        var showPaths = new Option<bool>("--show-paths") { Description = "Name inputs by their paths in reports and messages; paths may hold identity." };
        var quiet = new Option<bool>("--quiet") { Description = "Print nothing but errors." };
        var noProgress = new Option<bool>("--no-progress") { Description = "No progress bar." };
        var command = new Command("deidentify", "Make protected copies of DICOM files (PS3.15 Annex E).")
        {
            inputs, output, profile, option, key, patients, unknownPatient, mapping, layout, dicomdir, report, reviewFolder, threads, overwrite, resume, dryRun, shard, showPaths, quiet, noProgress,
        };
        var protection = new ProtectionChoice();
        protection.AddTo(command);
        var selection = new SelectionChoice();
        selection.AddTo(command);
        var review = new ReviewChoice();
        review.AddTo(command);
        var pixels = new PixelChoice();
        pixels.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Execute(
            new DeidentifyRequest(
                parsed.GetValue(profile)!,
                parsed.GetValue(option) ?? [],
                parsed.GetValue(key),
                new BatchOptions
                {
                    Inputs = parsed.GetValue(inputs)!,
                    Output = StreamChoice.Output(parsed.GetValue(output), parsed.GetValue(inputs)!) ?? "",
                    Threads = parsed.GetValue(threads),
                    Layout = parsed.GetValue(layout),
                    FileSet = parsed.GetValue(dicomdir),
                    DryRun = parsed.GetValue(dryRun),
                    Overwrite = parsed.GetValue(overwrite),
                    Resume = parsed.GetValue(resume),
                    Mapping = parsed.GetValue(mapping),
                    Patients = parsed.GetValue(patients),
                    UnknownPatient = parsed.GetValue(unknownPatient),
                    Reports = parsed.GetValue(report) ?? [],
                    Review = parsed.GetValue(reviewFolder),
                    ShowPaths = parsed.GetValue(showPaths),
                },
                protection.Read(parsed),
                selection.Read(parsed),
                review.Read(parsed),
                pixels.Read(parsed) with { Threads = Math.Max(1, parsed.GetValue(threads)) },
                parsed.GetValue(shard),
                parsed.GetValue(quiet),
                parsed.GetValue(noProgress)),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            cancellation)));
        return command;
    }

    private static int Execute(DeidentifyRequest request, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var options = DeidentifyChecks.Check(request, out var error);
        if (options is null)
        {
            return Fail(errors, error!);
        }

        if (ProfileChoice.Find(request.Profile, request.Options, request.Protection.Only, out var reason) is not { } chosen
            || ReviewChoice.Apply(request.Review, chosen, out reason) is not { } reviewed
            || SelectionChoice.Apply(request.Selection, reviewed, out reason) is not { } profile
            || PixelChoice.Equip(request.Pixels, profile, out reason) is not { } pixels)
        {
            return Fail(errors, reason);
        }

        request = request with { Pixels = pixels };

        if (ReviewFolderChoice.Conflict(options, profile) is { } conflict)
        {
            return Fail(errors, conflict);
        }

        var originals = ProtectionPlan.Make(request.Protection, errors, TimeProvider.System.GetUtcNow(), out error);
        if (error is not null)
        {
            return Fail(errors, error);
        }

        var key = request.KeyFile is null ? ProjectKey.CreateRandom() : ProjectKeyChoice.Read(request.KeyFile, out error);
        if (key is null)
        {
            return Fail(errors, error!);
        }

        return StreamChoice.Open(options, out error) is { } opened
            ? Run(request, opened, new PreparedRun(profile, key, originals), output, errors, cancellation)
            : Fail(errors, error!);
    }

    private static int Run(DeidentifyRequest request, BatchOptions options, PreparedRun prepared, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var profile = prepared.Profile;
        var silent = request.Quiet || request.NoProgress || Console.IsErrorRedirected;
        if (profile.Patients.IsNumbered && !silent)
        {
            errors.WriteLine("Reading the Patient IDs of all inputs first, since the profile numbers patients ...");
        }

        if (!request.Quiet)
        {
            ReviewFolderChoice.Notify(options, errors);
        }

        if (PatientPseudonyms.Prepare(options, profile, cancellation, out var error) is not { } patients)
        {
            return Fail(errors, error!);
        }

        var deidentifier = new Deidentifier(profile, prepared.Key) { Patients = patients.Directory, UnknownPatient = options.UnknownPatient, Originals = prepared.Originals, Pixels = new PixelCleaner(request.Pixels) };
        var runner = new BatchRunner(deidentifier, prepared.Key, options with { Configuration = RunDecisions.Of(request, prepared.Key, prepared.Originals) });
        if (RunProgress.Run(runner, options, request.Quiet || request.NoProgress, errors, cancellation) is { } status)
        {
            return status;
        }

        if (!request.Quiet)
        {
            RunSummary.Print(options.StandardOutput is null ? output : errors, runner, options, request.KeyFile is not null, patients.NewNumbers, prepared.Originals);
        }

        RunSummary.PrintFailures(errors, runner, options);
        return runner.Summary.Quarantined + runner.Summary.Rejected > 0 || StreamChoice.LacksOutput(options, runner.Summary) || MediaChoice.LacksDirectory(runner) ? ExitCode.Incomplete : ExitCode.Success;
    }

    private static int Fail(TextWriter errors, string error)
    {
        Failure.Write(errors, error);
        return ExitCode.Usage;
    }
}

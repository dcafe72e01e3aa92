using System.CommandLine;
using Lethe.Cli.Invocation;
using Lethe.Profiles.Import;

namespace Lethe.Cli.ProfileTools;

/// <summary><c>lethe profile import</c>: scripts and recipes of other programs.</summary>
internal static class ProfileImportCommand
{
    internal static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A script of the RSNA CTP DicomAnonymizer, or a recipe of pydicom/deid." };
        var output = new Option<string>("--output") { Description = "The profile to write; an existing file is never overwritten.", HelpName = "NEW.yaml", Required = true };
        var command = new Command("import", "Makes a profile from a script or recipe of another program, and lists what it cannot carry over.") { file, output };
        command.SetAction(parsed => Run(parsed, parsed.GetRequiredValue(file), parsed.GetRequiredValue(output)));
        return command;
    }

    private static int Run(ParseResult parsed, string file, string target)
    {
        if (!File.Exists(file))
        {
            return Failure.Usage(parsed, "FILE: there is no such file");
        }

        if (!ProfileFile.IsFileName(target))
        {
            return Failure.Usage(parsed, "--output: a profile ends with .yaml");
        }

        if (ProfileImport.Import(File.ReadAllText(file), Path.GetFileName(file), out var reason) is not { } imported)
        {
            return Failure.Usage(parsed, $"FILE: {reason}");
        }

        if (!ProfileFile.TryWriteNew(target, imported.Yaml))
        {
            return Failure.Usage(parsed, "--output: there is a file of this name already; it was left as it is");
        }

        var writer = parsed.InvocationConfiguration.Output;
        writer.WriteLine($"{imported.Format}: {imported.RuleCount} rules and conditions written");
        if (imported.Notes.Count > 0)
        {
            writer.WriteLine($"{imported.Notes.Count} notes on what was not carried over, or not as it stood (they are in the profile as well):");
            foreach (var note in imported.Notes)
            {
                writer.WriteLine($"  {note}");
            }
        }

        writer.WriteLine($"look at it, then: lethe profile check {target}");
        return ExitCode.Success;
    }
}

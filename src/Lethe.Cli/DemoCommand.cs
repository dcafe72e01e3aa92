using System.CommandLine;
using Lethe.Cli.Invocation;
using Lethe.Synthetic;

namespace Lethe.Cli;

/// <summary><c>lethe demo</c>: synthetic studies to try things with.</summary>
internal static class DemoCommand
{
    internal static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder for the files; made when it is not there." };
        var command = new Command("demo", "Writes a synthetic study of each modality, with invented identities wherever one can hide.") { folder };
        command.SetAction(parsed => Write(parsed, parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Write(ParseResult parsed, string folder)
    {
        var files = DemoStudies.Write(folder);
        parsed.InvocationConfiguration.Output.WriteLine($"{files.Count} files in {folder}; every name and number in them is invented");
        return ExitCode.Success;
    }
}

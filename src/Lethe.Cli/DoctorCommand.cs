using System.CommandLine;
using Lethe.Cli.Diagnosis;
using Lethe.Cli.Invocation;

namespace Lethe.Cli;

/// <summary><c>lethe doctor</c>: what this machine offers. Never fails.</summary>
internal static class DoctorCommand
{
    internal static Command Create()
    {
        var command = new Command("doctor", "Tells what this machine offers: runtime, memory and optional native libraries and programs.");
        command.SetAction(parsed =>
        {
            MachineReport.Write(parsed.InvocationConfiguration.Output, CommandLine.Version);
            return ExitCode.Success;
        });
        return command;
    }
}

using System.CommandLine;

namespace Lethe.Cli.Invocation;

/// <summary>Commands that the documentation names and this version does not have: refused, whatever follows them.</summary>
internal static class AbsentCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(string name)
    {
        var command = new Command(name, "Not in this version.") { Hidden = true, TreatUnmatchedTokensAsErrors = false };
        command.SetAction(parsed => Failure.Usage(parsed, $"'{name}' is not in this version; nothing was done"));
        return command;
    }
}

using System.CommandLine;
using Lethe.Cli.Invocation;
using Lethe.Cli.ProfileTools;
using Lethe.Profiles;

namespace Lethe.Cli;

/// <summary><c>lethe profile</c>: ready profiles, and profiles in files.</summary>
internal static class ProfileCommand
{
    internal static Command Create() => new("profile", "Lists, shows, checks, starts and imports profiles.")
    {
        CreateList(), ProfileShow.Create(), ProfileCheck.Create(), ProfileNew.Create(), ProfileImportCommand.Create(),
    };

    private static Command CreateList()
    {
        var command = new Command("list", "Lists the ready profiles.");
        command.SetAction(parsed =>
        {
            foreach (var profile in ReadyProfiles.All)
            {
                parsed.InvocationConfiguration.Output.WriteLine($"{profile.Name,-15} {profile.Summary}");
            }

            return ExitCode.Success;
        });
        return command;
    }
}

using System.CommandLine;
using Lethe.Cli.Explanation;
using Lethe.Cli.Invocation;
using Lethe.Profiles;

namespace Lethe.Cli;

/// <summary><c>lethe profile</c>: the ready profiles.</summary>
internal static class ProfileCommand
{
    internal static Command Create() => new("profile", "Shows the ready profiles.")
    {
        CreateList(), CreateShow(), AbsentCommand.Create("check", "profile check"), AbsentCommand.Create("new", "profile new"),
    };

    private static Command CreateList()
    {
        var command = new Command("list", "Lists the ready profiles.");
        command.SetAction(parsed =>
        {
            foreach (var profile in ReadyProfiles.All)
            {
                parsed.InvocationConfiguration.Output.WriteLine($"{profile.Name,-12} {profile.Summary}");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static Command CreateShow()
    {
        var name = new Argument<string>("NAME") { Description = "Name of a ready profile." };
        var option = ProfileChoice.CreateOptions();
        var command = new Command("show", "Shows what a profile does, in numbers of attributes.") { name, option };
        command.SetAction(parsed =>
        {
            if (ProfileChoice.Find(parsed.GetRequiredValue(name), parsed.GetValue(option) ?? [], out var reason) is not { } profile)
            {
                return Failure.Usage(parsed, reason);
            }

            ProfileSummary.Write(profile, parsed.InvocationConfiguration.Output);
            return ExitCode.Success;
        });
        return command;
    }
}

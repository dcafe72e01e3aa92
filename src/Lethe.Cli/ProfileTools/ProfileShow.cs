using System.CommandLine;
using Lethe.Cli.Explanation;
using Lethe.Cli.Invocation;
using Lethe.Profiles;

namespace Lethe.Cli.ProfileTools;

/// <summary><c>lethe profile show</c>: what a profile does, and its YAML.</summary>
internal static class ProfileShow
{
    internal static Command Create()
    {
        var name = new Argument<string>("NAME|FILE") { Description = "A ready profile, or a profile in YAML." };
        var option = ProfileChoice.CreateOptions();
        var command = new Command("show", "Shows what a profile does, and its YAML.") { name, option };
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetRequiredValue(name);
            if (ProfileChoice.Find(chosen, parsed.GetValue(option) ?? [], out var reason) is not { } profile)
            {
                return Failure.Usage(parsed, reason);
            }

            Write(profile, ProfileFile.IsFileName(chosen) ? File.ReadAllText(chosen) : ReadyProfiles.Yaml(chosen), parsed.InvocationConfiguration.Output);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(Profile profile, string yaml, TextWriter output)
    {
        ProfileSummary.Write(profile, output);
        output.WriteLine("settings:");
        ProfileDescription.WriteSettings(profile, output);
        ProfileDescription.WriteWarnings(profile, output);
        output.WriteLine();
        output.Write(yaml.ReplaceLineEndings(output.NewLine));
    }
}

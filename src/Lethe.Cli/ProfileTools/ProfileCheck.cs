using System.CommandLine;
using Lethe.Cli.Invocation;
using Lethe.Profiles.Yaml;

namespace Lethe.Cli.ProfileTools;

/// <summary><c>lethe profile check</c>: every mistake with its place, or what the profile does.</summary>
internal static class ProfileCheck
{
    internal static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A profile in YAML." };
        var command = new Command("check", "Tells every mistake of a profile by file:line:column, or what the profile does.") { file };
        command.SetAction(parsed => Run(parsed, parsed.GetRequiredValue(file)));
        return command;
    }

    private static int Run(ParseResult parsed, string path)
    {
        if (!File.Exists(path))
        {
            return Failure.Usage(parsed, "FILE: there is no such file");
        }

        var reading = ProfileReader.ReadFile(path);
        if (reading.Profile is not { } profile)
        {
            return Failure.Usage(parsed, $"the profile cannot be used{Environment.NewLine}{ProfileFile.Describe(reading.Problems)}");
        }

        var output = parsed.InvocationConfiguration.Output;
        output.WriteLine($"{profile.Name}: {profile.Summary}");
        ProfileDescription.WriteSettings(profile, output);
        ProfileDescription.WriteWarnings(profile, output);
        output.WriteLine("no mistakes");
        return ExitCode.Success;
    }
}

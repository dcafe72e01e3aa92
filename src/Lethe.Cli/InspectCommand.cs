using System.CommandLine;
using Lethe.Cli.Inspection;
using Lethe.Cli.Invocation;
using Lethe.Cli.RunChoices;
using Lethe.Profiles;

namespace Lethe.Cli;

/// <summary><c>lethe inspect</c>: the dump of a file. It shows original values; that is what it is for.</summary>
internal static class InspectCommand
{
    internal static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A DICOM file." };
        var json = new Option<bool>("--json") { Description = "Writes JSON." };
        var plan = new Option<bool>("--plan") { Description = "Shows what would happen to each element, and which rule says so." };
        var png = new Option<string?>("--png") { Description = "Draws a frame into a file, with outlines of what --option clean-pixel-data would blank. The picture is the original one.", HelpName = "OUT.png" };
        var frame = new Option<int>("--frame") { Description = "The frame that --png draws, from 1.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var pixels = new PixelChoice();
        var profile = ProfileChoice.Create();
        var option = ProfileChoice.CreateOptions();
        var minimum = ProfileChoice.CreateMinimum();
        var command = new Command("inspect", "Shows what is in a file. The values shown are the original ones.") { file, json, plan, png, frame, profile, option, minimum };
        pixels.AddSightTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(png) is { } target)
            {
                return parsed.GetValue(json) || parsed.GetValue(plan) ? Failure.Usage(parsed, "--png: draws instead of listing; leave --json and --plan out")
                    : !File.Exists(parsed.GetRequiredValue(file)) ? NoFile(parsed, parsed.GetRequiredValue(file))
                    : new FramePicture(parsed.GetRequiredValue(file), target, parsed.GetValue(frame)).Write(parsed, pixels.Read(parsed));
            }

            if (parsed.GetResult(frame) is { Implicit: false } || pixels.HasSight(parsed))
            {
                return Failure.Usage(parsed, "--frame and --text-sensitivity: need --png");
            }

            if (ProfileChoice.Find(parsed.GetRequiredValue(profile), parsed.GetValue(option) ?? [], parsed.GetValue(minimum), out var reason) is not { } chosen)
            {
                return Failure.Usage(parsed, reason);
            }

            return Inspect(parsed, parsed.GetRequiredValue(file), parsed.GetValue(json), parsed.GetValue(plan) ? chosen : null);
        });
        return command;
    }

    private static int NoFile(ParseResult parsed, string path) => Failure.Usage(parsed, $"{path} is not a file");

    private static int Inspect(ParseResult parsed, string path, bool json, Profile? profile)
    {
        if (!File.Exists(path))
        {
            return NoFile(parsed, path);
        }

        using var bytes = new FileBytes(path);
        var inspector = new Inspector(profile);
        if (!inspector.TryInspect(bytes, out var inspected, out var problem))
        {
            return Failure.Incomplete(parsed, $"{path}: {problem}");
        }

        var output = parsed.InvocationConfiguration.Output;
        if (json)
        {
            JsonInspection.Write(inspected, output);
        }
        else
        {
            TextInspection.Write(inspected, output);
        }

        return ExitCode.Success;
    }
}

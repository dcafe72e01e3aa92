using System.CommandLine;
using Lethe.Cli.Invocation;
using Lethe.Cli.KeyTools;
using Lethe.Identity;

namespace Lethe.Cli;

/// <summary><c>lethe key</c>: project keys, and keys for Encrypted Attributes.</summary>
internal static class KeyCommand
{
    internal static Command Create() => new("key", "Makes keys.") { CreateNew(), KeyCertificate.Create() };

    private static Command CreateNew()
    {
        var file = new Argument<string>("FILE") { Description = "Where the key goes; an existing file is never overwritten." };
        var command = new Command("new", "Makes a project key: the secret from which all pseudonyms of a project are derived.") { file };
        command.SetAction(parsed => Make(parsed, parsed.GetRequiredValue(file)));
        return command;
    }

    private static int Make(ParseResult parsed, string path)
    {
        if (Path.Exists(path))
        {
            return Failure.Usage(parsed, $"{path} exists and is not overwritten: what was made with an old key cannot be continued without it");
        }

        var key = ProjectKey.CreateRandom();
        OwnerFile.WriteNew(path, key.ToFileText());
        parsed.InvocationConfiguration.Output.WriteLine($"{path}: key {key.Id}. Keep it secret and keep a copy: it cannot be made again.");
        return ExitCode.Success;
    }
}

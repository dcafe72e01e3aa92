using System.CommandLine;
using Lethe.Cli.Protection;

namespace Lethe.Cli.Invocation;

/// <summary>The options that keep originals inside the outputs.</summary>
internal sealed class ProtectionChoice
{
    private readonly Option<string[]> _recipients = new("--encrypt-to")
    {
        Description = "Keep the originals inside each output, encrypted for the owner of this certificate (PS3.15 Encrypted Attributes); repeatable.",
        HelpName = "CERT.pem",
    };

    private readonly Option<string> _groups = new("--encrypt-groups")
    {
        Description = "Who gets which originals, instead of or beside --encrypt-to; see docs/encrypt-groups.md.",
        HelpName = "GROUPS.yaml",
    };

    private readonly Option<bool> _only = new("--encrypt-only")
    {
        Description = "Keep a minimal valid header in the clear; all else is in the envelope.",
    };

    private readonly Option<bool> _hide = new("--hide-envelope")
    {
        Description = "Put the envelope into the unused high bits of native pixels instead of an attribute. Beyond the standard; see docs/encryption.md.",
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Refuse certificates that have expired or are not made for encryption, instead of a warning.",
    };

    /// <summary>Adds the options to a command.</summary>
    internal void AddTo(Command command)
    {
        foreach (var option in new Option[] { _recipients, _groups, _only, _hide, _strict })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What the user asked for.</summary>
    internal ProtectionRequest Read(ParseResult parsed) => new(
        parsed.GetValue(_recipients) ?? [], parsed.GetValue(_groups), parsed.GetValue(_only), parsed.GetValue(_hide), parsed.GetValue(_strict));
}

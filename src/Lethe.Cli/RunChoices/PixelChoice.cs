using System.CommandLine;
using Lethe.Imaging;
using Lethe.Pixels.Cleaning;
using Lethe.Pixels.Reading.Tesseract;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Cli.RunChoices;

/// <summary>The options that tell how pixels are looked at, with <c>--option clean-pixel-data</c>.</summary>
internal sealed class PixelChoice
{
    private readonly Option<TextSensitivity> _sensitivity = new("--text-sensitivity")
    {
        Description = "How little has to look like text to be blanked, with --option clean-pixel-data: strict blanks more, lenient less.",
        HelpName = "strict|normal|lenient",
        DefaultValueFactory = _ => TextSensitivity.Normal,
    };

    private readonly Option<bool> _keepBenign = new("--keep-benign-text")
    {
        Description = "With --option clean-pixel-data: lines of text that are nothing but marks of side and view, settings and measures stay. Needs the program 'tesseract'.",
    };

    /// <summary>Adds all of them, for commands that clean.</summary>
    internal void AddTo(Command command)
    {
        AddSightTo(command);
        command.Options.Add(_keepBenign);
    }

    /// <summary>Adds those that tell what is seen, for commands that only look.</summary>
    internal void AddSightTo(Command command) => command.Options.Add(_sensitivity);

    /// <summary>True if one of those was given.</summary>
    internal bool HasSight(ParseResult parsed) => parsed.GetResult(_sensitivity) is { Implicit: false };

    internal PixelCleanerOptions Read(ParseResult parsed) => new() { Sensitivity = parsed.GetValue(_sensitivity), KeepBenignText = parsed.GetValue(_keepBenign) };

    /// <summary>Finds what reads text, if that is asked for; null, and what is wrong, if it cannot be had.</summary>
    internal static PixelCleanerOptions? Equip(PixelCleanerOptions options, Profile profile, out string reason)
    {
        reason = "";
        if (!options.KeepBenignText)
        {
            return options;
        }

        if (!profile.Has(ConfidentialityOption.CleanPixelData))
        {
            reason = "--keep-benign-text: needs --option clean-pixel-data, without which no text is looked for";
            return null;
        }

        var reader = TesseractProgram.TryFind(out var problem);
        reason = $"--keep-benign-text: {problem}";
        return reader is null ? null : options with { Reader = reader };
    }
}

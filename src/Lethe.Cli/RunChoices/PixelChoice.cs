using System.CommandLine;
using Lethe.Imaging;
using Lethe.Pixels.Cleaning;

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

    internal void AddTo(Command command) => command.Options.Add(_sensitivity);

    internal PixelCleanerOptions Read(ParseResult parsed) => new() { Sensitivity = parsed.GetValue(_sensitivity) };
}

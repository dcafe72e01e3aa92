using System.CommandLine;

namespace Lethe.Cli.RunChoices;

/// <summary>The option <c>--resume</c>.</summary>
internal static class ResumeChoice
{
    internal static Option<bool> Create() => new("--resume")
    {
        Description = "Go on with a run that was broken off in the output folder; its files that are whole are not made again.",
    };
}

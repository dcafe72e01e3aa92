using System.CommandLine;
using Lethe.Batch.Running;

namespace Lethe.Cli.RunChoices;

/// <summary>The option <c>--dicomdir</c>.</summary>
internal static class MediaChoice
{
    internal static Option<bool> Create() => new("--dicomdir")
    {
        Description = "Give the outputs names that media may have, and list them in a DICOMDIR.",
    };

    /// <summary>The layout that was named; the one that stands where none is named does not count beside <c>--dicomdir</c>.</summary>
    internal static string? Layout(ParseResult parsed, Option<string> layout, bool fileSet) =>
        fileSet && parsed.GetResult(layout) is null or { Implicit: true } ? null : parsed.GetValue(layout);

    /// <summary>True if a DICOMDIR that should be there is not.</summary>
    internal static bool LacksDirectory(BatchRunner runner) => runner.Media is { IsMissing: true };
}

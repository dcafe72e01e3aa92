using System.CommandLine;
using Lethe.Batch.Running;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Cli.RunChoices;

/// <summary>The option <c>--review</c>.</summary>
internal static class ReviewFolderChoice
{
    internal static Option<string?> Create() => new("--review")
    {
        Description = "Folder for pictures of what --option clean-pixel-data blanked, as it was before. They show who the patients are.",
        HelpName = "FOLDER",
    };

    /// <summary>Why there would be no pictures, or null.</summary>
    internal static string? Conflict(BatchOptions options, Profile profile) =>
        options.Review is not null && !profile.Has(ConfidentialityOption.CleanPixelData) ? "--review: needs --option clean-pixel-data, since nothing is blanked without it" : null;

    /// <summary>Says what the folder holds.</summary>
    internal static void Notify(BatchOptions options, TextWriter errors)
    {
        if (options.Review is not null)
        {
            errors.WriteLine("The pictures in the folder of --review show who the patients are. Keep them as you keep the originals, and delete them when you have looked.");
        }
    }
}

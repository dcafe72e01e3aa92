using System.Globalization;

namespace Lethe.Batch.Outputs.Media;

/// <summary>What became of the DICOMDIR of a run, in sentences.</summary>
public static class MediaRemarks
{
    /// <summary>The sentences; none if no DICOMDIR was asked for, or nothing was written.</summary>
    public static IEnumerable<string> Of(MediaSummary? media)
    {
        if (media is null)
        {
            yield break;
        }

        yield return media.IsWritten ? Line($"DICOMDIR: {media.Listed} instances are listed.") : "No DICOMDIR was written.";
        if (media.WithPrivateRecord > 0)
        {
            yield return Line($"{media.WithPrivateRecord} of them have private records, because no other kind is meant for their SOP class; many programs pass over these.");
        }

        foreach (var (problem, count) in media.Problems)
        {
            var text = $"{MediaProblemTexts.Code(problem)}: {MediaProblemTexts.Of(problem)}";
            yield return problem == MediaProblem.TooLarge ? text : Line($"{count} files: {text}");
        }
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}

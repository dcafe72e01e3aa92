namespace Lethe.Batch.Outputs.Media;

/// <summary>One line for each problem of a DICOMDIR: what is wrong and what to do.</summary>
public static class MediaProblemTexts
{
    /// <summary>All problems.</summary>
    public static IEnumerable<MediaProblem> Problems => Enum.GetValues<MediaProblem>().Where(problem => problem != MediaProblem.None);

    /// <summary>The number as it is printed.</summary>
    public static string Code(MediaProblem problem) => FormattableString.Invariant($"LETHE{(int)problem:D4}");

    /// <summary>What the problem means.</summary>
    public static string Of(MediaProblem problem) => problem switch
    {
        MediaProblem.Unreadable => "not in the DICOMDIR: the file cannot be read as DICOM; take it out of the folder DICOM",
        MediaProblem.Stranger => "not in the DICOMDIR: the file is no output of such a run; take it out of the folder DICOM",
        MediaProblem.IllegalFileId => "not in the DICOMDIR: the name is none that media may have; take the file out of the folder DICOM",
        MediaProblem.ListedAlready => "not in the DICOMDIR: another file has the same SOP Instance UID; correct the UIDs at the source",
        MediaProblem.NoPlace => "not in the DICOMDIR: the instance belongs to no study or series",
        MediaProblem.TooLarge => "no DICOMDIR: it would be larger than 4 GiB, which its offsets cannot tell; use several output folders",
        _ => "unknown problem of a DICOMDIR",
    };
}

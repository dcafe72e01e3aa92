using Lethe.Batch.Outputs.Media;
using Lethe.Results;

namespace Lethe.Batch.Running;

/// <summary>Counts of a run, updated by all workers.</summary>
public sealed class BatchSummary
{
    private readonly long[] _outcomes = new long[5];
    private long _bytes;
    private long _unchanged;
    private long _beside;
    private long _withPixels;
    private long _doneBefore;
    private long _leftOut;
    private long _notListed;
    private long _examined;
    private long _cleaned;
    private long _kept;

    /// <summary>Files looked at.</summary>
    public long Total => Deidentified + Restored + Quarantined + Rejected + Skipped;

    /// <summary>Protected copies made, or found to be there already.</summary>
    public long Deidentified => Of(Outcome.Deidentified);

    /// <summary>Copies with their originals back.</summary>
    public long Restored => Of(Outcome.Restored);

    /// <summary>DICOM that could not be decided.</summary>
    public long Quarantined => Of(Outcome.Quarantined);

    /// <summary>Files that could not be read or written.</summary>
    public long Rejected => Of(Outcome.Rejected);

    /// <summary>Not DICOM, or a directory.</summary>
    public long Skipped => Of(Outcome.Skipped);

    /// <summary>Instances that a rule or the user left out; skipped ones too.</summary>
    public long LeftOut => Interlocked.Read(ref _leftOut);

    /// <summary>Files beside a DICOMDIR that was named, and below, which it does not list; not looked at. Known at the end.</summary>
    public long NotListed => Interlocked.Read(ref _notListed);

    /// <summary>Bytes written.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Outputs that were there with the same bytes.</summary>
    public long Unchanged => Interlocked.Read(ref _unchanged);

    /// <summary>Outputs of the unfinished run that was resumed; counted among the others too.</summary>
    public long DoneBefore => Interlocked.Read(ref _doneBefore);

    /// <summary>Instances that share a UID with a different one.</summary>
    public long WrittenBesideAnother => Interlocked.Read(ref _beside);

    /// <summary>Objects with pixels, which nobody looked at.</summary>
    public long WithPixels => Interlocked.Read(ref _withPixels);

    /// <summary>Objects whose pixels were looked at; of a resumed run those that it wrote itself.</summary>
    public long Examined => Interlocked.Read(ref _examined);

    /// <summary>Those among them in which something was blanked.</summary>
    public long Cleaned => Interlocked.Read(ref _cleaned);

    /// <summary>Boxes of benign text that stay in them.</summary>
    public long Kept => Interlocked.Read(ref _kept);

    /// <summary>What became of the DICOMDIR, at the end; null if none was asked for, or nothing was written.</summary>
    public MediaSummary? Media { get; internal set; }

    internal void Count(Outcome outcome) => Interlocked.Increment(ref _outcomes[(int)outcome]);

    internal void CountBytes(long bytes) => Interlocked.Add(ref _bytes, bytes);

    internal void CountUnchanged() => Interlocked.Increment(ref _unchanged);

    internal void CountLeftOut() => Interlocked.Increment(ref _leftOut);

    internal void CountNotListed(long files) => Interlocked.Add(ref _notListed, files);

    internal void CountDoneBefore() => Interlocked.Increment(ref _doneBefore);

    internal void CountBeside() => Interlocked.Increment(ref _beside);

    internal void CountPixels() => Interlocked.Increment(ref _withPixels);

    internal void CountExamined(bool wasCleaned, int kept)
    {
        Interlocked.Add(ref _kept, kept);
        Interlocked.Increment(ref _examined);
        Interlocked.Add(ref _cleaned, wasCleaned ? 1 : 0);
    }

    private long Of(Outcome outcome) => Interlocked.Read(ref _outcomes[(int)outcome]);
}

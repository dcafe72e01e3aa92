using Lethe.SecondLook.Pictures;

namespace Lethe.Batch.Verifying;

/// <summary>Counts of a second look, updated by all workers.</summary>
/// <param name="pictures">In how many outputs pixels were looked at.</param>
public sealed class VerifySummary(PictureCounts pictures)
{
    private long _originals;
    private long _unreadableOriginals;
    private long _outputs;
    private long _pairs;

    /// <summary>Originals that were read.</summary>
    public long Originals => Interlocked.Read(ref _originals);

    /// <summary>Files and folders among the originals that could not be read, whose values could not be hunted.</summary>
    public long UnreadableOriginals => Interlocked.Read(ref _unreadableOriginals);

    /// <summary>Files among the outputs.</summary>
    public long Outputs => Interlocked.Read(ref _outputs);

    /// <summary>Outputs whose original was found.</summary>
    public long Pairs => Interlocked.Read(ref _pairs);

    /// <summary>In how many outputs pixels were looked at.</summary>
    public PictureCounts Pictures { get; } = pictures;

    /// <summary>Files beside a DICOMDIR that was named, and below, which it does not list; not looked at.</summary>
    public long NotListed { get; private set; }

    internal void CountNotListed(long files) => NotListed += files;

    internal void CountOriginal() => Interlocked.Increment(ref _originals);

    internal void CountUnreadableOriginal() => Interlocked.Increment(ref _unreadableOriginals);

    internal void CountOutput() => Interlocked.Increment(ref _outputs);

    internal void CountPair() => Interlocked.Increment(ref _pairs);
}

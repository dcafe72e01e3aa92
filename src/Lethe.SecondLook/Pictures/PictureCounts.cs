namespace Lethe.SecondLook.Pictures;

/// <summary>How many outputs have pixels, and in how many of them somebody looked. For several threads.</summary>
public sealed class PictureCounts
{
    private long _withPixels;
    private long _examined;
    private long _frames;

    /// <summary>Outputs that have pixels.</summary>
    public long WithPixels => Interlocked.Read(ref _withPixels);

    /// <summary>Those whose frames were all decoded and looked at.</summary>
    public long Examined => Interlocked.Read(ref _examined);

    /// <summary>Frames that were decoded and looked at.</summary>
    public long Frames => Interlocked.Read(ref _frames);

    internal void CountWithPixels() => Interlocked.Increment(ref _withPixels);

    internal void Count(int frames, bool isAll)
    {
        Interlocked.Add(ref _frames, frames);
        Interlocked.Add(ref _examined, isAll ? 1 : 0);
    }
}

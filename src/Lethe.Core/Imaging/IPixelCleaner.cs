namespace Lethe.Imaging;

/// <summary>Finds and blanks what identifies people in the pixels (PS3.15 E.3.1). Immutable and shared; each thread works with a session of its own.</summary>
public interface IPixelCleaner
{
    /// <summary>A session for one thread. Keep it: its buffers live from file to file.</summary>
    IPixelSession CreateSession();
}

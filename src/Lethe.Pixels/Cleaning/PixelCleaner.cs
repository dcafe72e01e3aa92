using Lethe.Imaging;

namespace Lethe.Pixels.Cleaning;

/// <summary>Finds text that is burned into the pixels and blanks it in their transfer syntax (PS3.15 E.3.1, R110, R111).</summary>
/// <param name="options">How pixels are looked at.</param>
public sealed class PixelCleaner(PixelCleanerOptions options) : IPixelCleaner
{
    /// <inheritdoc/>
    public IPixelSession CreateSession() => new PixelSession(options);
}

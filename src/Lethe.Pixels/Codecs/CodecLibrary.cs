namespace Lethe.Pixels.Codecs;

/// <summary>A library of the system that codecs use.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Purpose">What it reads and writes.</param>
/// <param name="File">The name under which the system found it; null if it did not, or the version does not do.</param>
/// <param name="Version">Its version; null if it is not there.</param>
public sealed record CodecLibrary(string Name, string Purpose, string? File, string? Version)
{
    /// <summary>True if it is there.</summary>
    public bool IsFound => File is not null;
}

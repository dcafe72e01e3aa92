using Lethe.Dicom.Reading;
using Lethe.Protection;

namespace Lethe;

/// <summary>
/// Restores the originals that were kept encrypted inside instances (PS3.15 E.1.2). Immutable and shared; each thread works with a session of its own.
/// </summary>
public sealed class Reidentifier
{
    /// <summary>A re-identifier with the private keys of recipients.</summary>
    /// <exception cref="ArgumentException">No key.</exception>
    public Reidentifier(params IReadOnlyList<RecipientKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        Keys = keys.Count > 0 ? keys : throw new ArgumentException("A private key is needed.", nameof(keys));
    }

    /// <summary>The private keys.</summary>
    public IReadOnlyList<RecipientKey> Keys { get; }

    /// <summary>How much an input, and what is decrypted from it, may ask for.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;

    /// <summary>Which deviations are read all the same.</summary>
    public ReadLeniency Leniency { get; init; } = ReadLeniency.Default;

    /// <summary>A session for one thread. Keep it: its buffers live from file to file.</summary>
    public ReidentificationSession CreateSession() => new(Keys, Limits, Leniency);
}

using Lethe.Profiles;

namespace Lethe.Interop.Tests.Encryption;

/// <summary>The sets of protected and restored files, each made once for all tests that share them.</summary>
public sealed class Envelopes : IDisposable
{
    private readonly Lazy<EnvelopeSet> _basic = new(() => new EnvelopeSet(Profile.Basic));
    private readonly Lazy<EnvelopeSet> _minimal = new(() => new EnvelopeSet(Profile.Basic with { KeepsMinimum = true }));

    /// <summary>The name of the group of tests.</summary>
    public const string Name = "envelopes";

    /// <summary>Protected by the Basic Profile.</summary>
    public EnvelopeSet Basic => _basic.Value;

    /// <summary>With the header that a reader of the pictures needs, everything else in the envelope alone.</summary>
    public EnvelopeSet Minimal => _minimal.Value;

    internal EnvelopeSet Of(string header) => header == "minimal" ? Minimal : Basic;

    public void Dispose()
    {
        foreach (var set in (Lazy<EnvelopeSet>[])[_basic, _minimal])
        {
            if (set.IsValueCreated)
            {
                set.Value.Dispose();
            }
        }
    }
}

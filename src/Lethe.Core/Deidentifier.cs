using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Planning;
using Lethe.Profiles;

namespace Lethe;

/// <summary>
/// De-identifies instances by a profile and a project key (PS3.15 Annex E). Immutable and shared; each thread works with a session
/// of its own. Same input, profile and key give the same output bytes on every machine.
/// </summary>
public sealed class Deidentifier
{
    private readonly ProjectKey _key;
    private readonly ReadLimits _limits;
    private readonly ReadLeniency _leniency;

    /// <summary>Compiles the profile.</summary>
    /// <param name="profile">What to do.</param>
    /// <param name="key">The secret from which pseudonyms are derived: the scope of referential integrity.</param>
    /// <param name="limits">How much an input may ask for.</param>
    /// <param name="leniency">Which deviations are read all the same.</param>
    public Deidentifier(Profile profile, ProjectKey key, ReadLimits? limits = null, ReadLeniency? leniency = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(key);
        _key = key;
        _limits = limits ?? ReadLimits.Default;
        _leniency = leniency ?? ReadLeniency.Default;
        Plan = Plan.Compile(new RuleResolver(profile));
    }

    /// <summary>The compiled rules.</summary>
    public Plan Plan { get; }

    /// <summary>A session for one thread. Keep it: its buffers live from file to file.</summary>
    public DeidentificationSession CreateSession() => new(Plan, new Pseudonyms(_key), _limits, _leniency);
}

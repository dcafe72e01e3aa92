using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Imaging;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Protection;
using Lethe.Standard;
using Lethe.Text;

namespace Lethe;

/// <summary>
/// De-identifies instances by a profile and a project key (PS3.15 Annex E). Immutable and shared; each thread works with a session
/// of its own. Same input, profile and key give the same output bytes on every machine.
/// </summary>
public sealed class Deidentifier
{
    private readonly Profile _profile;
    private readonly PlanSet _plans;
    private readonly ProjectKey _key;
    private readonly Lazy<DescriptorCleaner> _cleaner;

    /// <summary>Compiles the profile.</summary>
    /// <param name="profile">What to do.</param>
    /// <param name="key">The secret from which pseudonyms are derived: the scope of referential integrity.</param>
    public Deidentifier(Profile profile, ProjectKey key)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(key);
        (_profile, _key) = (profile, key);
        _plans = new PlanSet(profile);
        _cleaner = new Lazy<DescriptorCleaner>(() => new DescriptorCleaner(
            profile.Text.KeepsUnknownWords ? UnknownWords.Keep : UnknownWords.Drop, profile.Text.Keep, profile.Text.Drop));
    }

    /// <summary>The compiled rules of instances that no condition of the profile holds for.</summary>
    public Plan Plan => _plans.Unconditional;

    /// <summary>How much an input may ask for.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;

    /// <summary>Which deviations are read all the same.</summary>
    public ReadLeniency Leniency { get; init; } = ReadLeniency.Default;

    /// <summary>Pseudonyms that were given to patients; null when all are derived from the key.</summary>
    public IPatientDirectory? Patients { get; init; }

    /// <summary>What happens to patients that <see cref="Patients"/> does not name.</summary>
    public UnknownPatient UnknownPatient { get; init; }

    /// <summary>How originals are kept inside the outputs; null when they are not.</summary>
    public OriginalsProtection? Originals { get; init; }

    /// <summary>What looks at the pixels where the profile has <see cref="ConfidentialityOption.CleanPixelData"/>. Without it such a profile quarantines all that has pixels.</summary>
    public IPixelCleaner? Pixels { get; init; }

    /// <summary>A session for one thread. Keep it: its buffers live from file to file.</summary>
    public DeidentificationSession CreateSession() => new(
        _profile,
        _plans,
        new Pseudonyms(_key, _profile, Patients, UnknownPatient),
        new TextCleaning(_cleaner),
        Limits,
        Leniency,
        Originals is null ? null : new OriginalsSealer(Originals, _key),
        _profile.Has(ConfidentialityOption.CleanPixelData) ? Pixels?.CreateSession() : null);
}

namespace Lethe.Identity;

/// <summary>All keyed derivations of one project, for one thread.</summary>
internal sealed class Pseudonyms(ProjectKey key)
{
    /// <summary>UIDs of instances.</summary>
    internal UidMapper Uids { get; } = new(key);

    /// <summary>Patient ID and name: 24 characters.</summary>
    internal KeyedCode Patients { get; } = new(key, "patient", 10, 5);

    /// <summary>Values of local codes: 16 characters, the most that SH holds.</summary>
    internal KeyedCode LocalCodes { get; } = new(key, "code", 6, 4);
}

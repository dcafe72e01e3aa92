using Lethe.Profiles;

namespace Lethe.Identity;

/// <summary>All keyed derivations of one project, for one thread.</summary>
internal sealed class Pseudonyms
{
    internal Pseudonyms(ProjectKey key, Profile? profile = null, IPatientDirectory? directory = null, UnknownPatient unknown = UnknownPatient.Derive)
    {
        Uids = new UidMapper(key);
        Patients = new KeyedCode(key, "patient", 10, 5);
        LocalCodes = new KeyedCode(key, "code", 6, 4);
        Values = new KeyedCode(key, "value", 6, 4);
        Naming = new PatientNaming(key, Patients, profile ?? Profile.Basic, directory, unknown);
    }

    /// <summary>UIDs of instances.</summary>
    internal UidMapper Uids { get; }

    /// <summary>Keyed codes of patients: 24 characters.</summary>
    internal KeyedCode Patients { get; }

    /// <summary>Values of local codes: 16 characters, the most that SH holds.</summary>
    internal KeyedCode LocalCodes { get; }

    /// <summary>Codes of other identifiers, such as accession numbers and AE titles: 16 characters.</summary>
    internal KeyedCode Values { get; }

    /// <summary>New Patient IDs, names and shifts of dates.</summary>
    internal PatientNaming Naming { get; }
}

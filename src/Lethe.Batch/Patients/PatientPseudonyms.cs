using Lethe.Batch.Running;
using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Profiles;

namespace Lethe.Batch.Patients;

/// <summary>What a run knows of its patients before it begins.</summary>
/// <param name="Directory">Given and numbered pseudonyms; null when all are derived from the key.</param>
/// <param name="NewNumbers">Numbers that were handed out for this run.</param>
public sealed record PatientPseudonyms(IPatientDirectory? Directory, int NewNumbers)
{
    /// <summary>
    /// Reads the patients file of a run. If the profile numbers patients, the inputs are looked through and new patients written to
    /// the file first; not in a dry run. Null and what is wrong.
    /// </summary>
    public static PatientPseudonyms? Prepare(BatchOptions options, Profile profile, CancellationToken cancellation, out string? error)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(profile);
        error = null;
        if (options.Patients is null)
        {
            error = profile.Patients.IsNumbered
                ? "--patients: the profile numbers patients; name the file that holds their numbers (it is made when it is not there)"
                : options.UnknownPatient == UnknownPatient.Quarantine ? "--unknown-patient: needs --patients, or nobody would be known" : null;
            return error is null ? new PatientPseudonyms(null, 0) : null;
        }

        var numbered = profile.Patients.IsNumbered && options.UnknownPatient == UnknownPatient.Derive;
        var added = 0;
        var table = numbered ? HandOut(options, profile, cancellation, out added, out error) : PatientTable.Read(options.Patients, out error);
        error = error is null ? null : $"--patients: {error}";
        return table is null ? null : new PatientPseudonyms(table, added);
    }

    private static PatientTable? HandOut(BatchOptions options, Profile profile, CancellationToken cancellation, out int added, out string? error)
    {
        added = 0;
        if (NumberTemplate.TryParse(profile.Patients.Id, out error) is not { } template)
        {
            return null;
        }

        // A file with a mistake is refused before all inputs are read.
        if (File.Exists(options.Patients) && PatientTable.Read(options.Patients, out error) is null)
        {
            return null;
        }

        var found = new PatientScan(options, ReadLimits.Default, ReadLeniency.Default).Run(cancellation);
        return PatientNumbers.HandOut(options.Patients!, template, found, !options.DryRun, cancellation, out added, out error);
    }
}

namespace Lethe.Identity;

/// <summary>
/// Pseudonyms that people gave to patients, by Patient ID. Shared by threads. The same answer must be given for the same ID throughout
/// a run.
/// </summary>
public interface IPatientDirectory
{
    /// <summary>Finds a patient by the original Patient ID, trimmed; a pseudonym may be found as well and is its own new ID.</summary>
    bool TryFind(string patientId, out GivenPatient patient);

    /// <summary>True if the text is a pseudonym that was given to someone.</summary>
    bool IsGiven(string pseudonym);
}

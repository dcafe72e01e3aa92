using Lethe.Identity;

namespace Lethe.Conformance;

/// <summary>How patients are named (R023, R044).</summary>
internal static class PatientSection
{
    internal static void Write(StatementSubject subject, StatementBuilder page)
    {
        var patients = subject.Profile.Patients;
        // Lengths do not depend on the key, so any key will do.
        var codes = new Pseudonyms(ProjectKey.FromBytes(new byte[ProjectKey.Size]), subject.Profile);
        page.Section("Pseudonyms of patients");
        page.Table("Templates", ["Attribute", "Template"], [["(0010,0020) Patient ID", patients.Id], ["(0010,0010) Patient's Name", patients.Name]]);
        page.Text(FormattableString.Invariant($"{{code}} stands for {codes.Patients.Length} letters and digits, derived with HMAC-SHA-256 from the project key, Patient ID and its issuer. {{id}} stands for the new Patient ID."));
        page.Text(patients.IsNumbered
            ? "{number} stands for a running number. Numbers are handed out in the order of the paths of the inputs and kept in the file of --patients, which is locked meanwhile and readable by its owner only. An instance without a readable Patient ID gets no number and is quarantined."
            : "The profile hands out no running numbers.");
        page.Text("Given pseudonyms: a table of the user (--patients FILE.csv: id_old, id_new, date_shift_days) goes before the template of Patient ID. Patients that it does not name get a code of the key, or are quarantined (--unknown-patient).");
        page.Text("For a patient without Patient ID the Study Instance UID stands in. Where an item of a sequence names another patient, the pseudonym is that of the other one. All other identifiers of the patient are treated as Annex A says.");
        page.Text(FormattableString.Invariant($"Other keyed codes: values of local coding schemes become {codes.LocalCodes.Length} letters and digits under the scheme 99LETHE, values with the action KeyedCode {codes.Values.Length}; the same wherever the value was the same."));
        page.Text("Tables of old and new identifiers are written only on request (--mapping DIR), into a folder of their own that is neither in the output nor in an input. Whoever has the key and a list of possible identifiers can find out which pseudonym belongs to whom.");
    }
}

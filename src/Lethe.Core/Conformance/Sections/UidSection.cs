using Lethe.Dicom.Elements;
using Lethe.Standard;

namespace Lethe.Conformance;

/// <summary>How UIDs are mapped, and the scope of referential integrity (R040-R048, R140).</summary>
internal static class UidSection
{
    internal static void Write(StatementSubject subject, StatementBuilder page)
    {
        page.Section("UIDs and scope of referential integrity");
        page.Text(subject.Choice(ConfidentialityOption.RetainUids));
        if (subject.Has(ConfidentialityOption.RetainUids))
        {
            page.Text("UIDs of instances stay as they are if they are legal; what is not a legal UID is replaced as described here. File meta information follows SOP Instance UID.");
            var replaced = ConfidentialityTable.All.Where(row => row.BasicProfile == ConfidentialityCode.U && row.CodeFor(ConfidentialityOption.RetainUids) == ConfidentialityCode.None).Select(AttributesSection.NameOf);
            page.Text($"Replaced all the same, because the option does not cover them: {Words.And([.. replaced])}.");
        }

        page.Text("A UID that is replaced becomes 2.25. and the number of a UUID of version 8, derived with HMAC-SHA-256 from the old UID under a key. The same UID gives the same new UID wherever it stands: in every attribute, in items, in references to objects that are not at hand. Each value of an attribute with several values is mapped on its own; an empty one stays empty.");
        page.Text("Scope of referential integrity: the project key, 32 random bytes that the user keeps (lethe key new). With one key patients, UIDs, codes and shifts of dates are the same in every run, on every machine, for as long as the key is used. Two keys have nothing in common. A run without a key uses a random one and forgets it: then the scope is that run.");
        page.Text("UIDs that a key has made already are recognised and stay, so that a second run over outputs changes nothing.");
        page.Text("Structural UIDs stay: those registered in PS3.6 and PS3.16 (SOP classes, transfer syntaxes, coding schemes, context groups, templates, well-known frames of reference), and in attributes that are meant for such UIDs also those below 1.2.840.10008 whose form DICOM uses. Any other value in these attributes is replaced.");
        var unlisted = subject.Rules.Resolve(Unlisted);
        page.Text($"UIDs of instances that Table E.1-1 does not list follow the same rule ({Treatment.Of(unlisted)} for attributes of class InstanceUid, unless a rule of the profile decides; see Annex B).");
    }

    // Multi-frame Source SOP Instance UID, which the table leaves out (R041).
    private static Tag Unlisted => new(0x0008_1167);
}

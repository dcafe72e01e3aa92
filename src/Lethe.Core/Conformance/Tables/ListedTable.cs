using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Standard;

namespace Lethe.Conformance;

/// <summary>Every row of Table E.1-1 with what happens by Type, and who decided it.</summary>
internal static class ListedTable
{
    internal static void Write(StatementSubject subject, StatementBuilder page)
    {
        page.Annex("Every row of PS3.15 Table E.1-1");
        page.Text("Code is that of the Basic Profile. Where no Type is named, the action is the same for every Type and at every depth.");
        page.Table("Rows of Table E.1-1", ["Tag", "Attribute", "VR", "Code", "What happens", "Origin"], ConfidentialityTable.All.Select(row => Row(subject, row)));
    }

    private static string[] Row(StatementSubject subject, ConfidentialityRow row)
    {
        var vr = DicomDictionary.VrOf(row.Example);
        return
        [
            row.Printed, AttributesSection.NameOf(row), vr == Vr.None ? "" : vr.ToString(), CodeNames.Of(row.BasicProfile),
            subject.TreatmentOf(row.Example), subject.OriginOf(row.Example),
        ];
    }
}

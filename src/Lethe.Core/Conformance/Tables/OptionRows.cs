using Lethe.Planning;
using Lethe.Standard;

namespace Lethe.Conformance;

/// <summary>The rows of Table E.1-1 in the column of one option, with what happens to them.</summary>
internal static class OptionRows
{
    internal static void Write(StatementSubject subject, StatementBuilder page, ConfidentialityOption option, string caption)
    {
        var rows = ConfidentialityTable.All.Where(row => row.CodeFor(option) != ConfidentialityCode.None);
        page.Table(caption, ["Tag", "Attribute", "Code of the option", "What happens", "Origin"], rows.Select(row => (string[])
        [
            row.Printed, AttributesSection.NameOf(row), CodeNames.Of(row.CodeFor(option)), subject.TreatmentOf(row.Example), subject.OriginOf(row.Example),
        ]));
    }
}

using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Planning.Places;
using Lethe.Siemens;
using Lethe.Standard;

namespace Lethe.Conformance;

/// <summary>The list of safe private attributes that PS3.15 E.3.10 asks for, with what happens to each (R126, R141).</summary>
internal static class SafePrivateTables
{
    private static readonly string[] Columns = ["Creator", "Element", "VR", "Meaning", "What happens", "Origin"];

    internal static void Write(StatementSubject subject, StatementBuilder page)
    {
        page.Annex("Safe private attributes");
        if (!subject.Has(ConfidentialityOption.RetainSafePrivate) || subject.Plan.Private is not { } rules)
        {
            page.Text("None: the option is not chosen.");
            return;
        }

        page.Text("An element that stays has to pass the tests of section 10 as well. Where the table of the standard names no VR, that of the input counts.");
        page.Table("Rows of PS3.15 Table E.3.10-1", Columns,
            SafePrivateTable.All.Select(entry => Row(rules, entry.Creator, entry.Group, entry.Element, entry.Vr, entry.Meaning)));
        if (subject.Profile.KeepsKnownPrivate)
        {
            page.Table("Elements that vendors are known to write, beyond that table", Columns,
                KnownPrivate.Beyond.Select(entry => Row(rules, entry.Creator, entry.Group, entry.Element, entry.Vr, entry.Meaning)));
        }

        page.Table("Headers that are cleaned inside", Columns,
            CsaElements.All.Select(entry => Row(rules, entry.Creator, entry.Group, entry.Element, Vr.OB, "header or protocol, see section 10")));
    }

    private static string[] Row(PrivateRules rules, string creator, ushort group, byte element, Vr vr, string meaning)
    {
        // Any block will do: 10 is the first (PS3.5 7.8.1).
        var tag = ((uint)group << 16) | 0x1000 | element;
        var (entry, origin) = rules.HasRules && rules.TryFind(creator, tag, vr, out var given) ? (given, $"{rules.OriginOf(creator, tag)}")
            : CsaElements.Are(creator, tag) ? (RuleEntry.Of(tag, ActionKind.CleanCsaHeader, Vr.OB), "PS3.15 E.3.10")
            : (rules.SafeEntry(tag, vr), "PS3.15 E.3.10");
        return
        [
            creator, SelectorText.PrivateTag(group, element), vr == Vr.None ? "" : vr.ToString(), meaning,
            Treatment.Of(entry.Actions), origin,
        ];
    }
}

using System.Text;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Standard;

namespace Docs;

/// <summary>docs/attributes.md: every row of PS3.15 Table E.1-1 and what Lethe makes of it.</summary>
internal static class AttributesPage
{
    private const string Head = """
        # What happens to each attribute

        The rows of PS3.15 Table E.1-1, edition 2026d, under the Basic Profile. *Code* is what the table says; the last column is what
        Lethe does, and its links lead to the code that does it. A code such as X/Z/D is decided by the Type that the attribute has at
        its place in the IOD of the object, so the same attribute can be treated differently in a CT and in a structure set;
        `lethe explain KEYWORD --sop-class UID` lists the places. What each action does is in [actions.md](actions.md); attributes
        without a row are in [attributes-unlisted.md](attributes-unlisted.md).

        | Tag | Keyword | VR | Code | What Lethe does |
        |---|---|---|---|---|

        """;

    internal static Page Make(RuleResolver rules)
    {
        var page = new StringBuilder(Page.Notice).Append(Head);
        foreach (var row in ConfidentialityTable.All)
        {
            var tag = row.Example;
            var vr = DicomDictionary.VrOf(tag);
            var keyword = row.Keyword.Length > 0 ? row.Keyword : row.Name;
            page.Append($"| {row.Printed} | {keyword} | {(vr == Vr.None ? "" : vr)} | {CodeNames.Of(row.BasicProfile)} | {ActionLinks.Cell(rules.Resolve(tag))} |\n");
        }

        ActionLinks.Append(page);
        return new Page("docs/attributes.md", page.ToString());
    }
}

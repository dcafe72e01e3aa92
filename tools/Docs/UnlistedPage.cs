using System.Globalization;
using System.Text;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Standard;

namespace Docs;

/// <summary>docs/attributes-unlisted.md: every attribute of PS3.6 that Table E.1-1 does not list.</summary>
internal static class UnlistedPage
{
    private const string Head = """
        # Attributes that Table E.1-1 does not list

        PS3.15 calls its table a minimum. So Lethe has a class for every other attribute of PS3.6, and the class decides; private
        attributes and tags that PS3.6 does not have are removed. A reason is given where the class is not simply that of the VR.
        What each action does is in [actions.md](actions.md); the rows of the table are in [attributes.md](attributes.md).

        | Tag | Keyword | VR | Class | What Lethe does | Reason |
        |---|---|---|---|---|---|

        """;

    internal static Page Make(RuleResolver rules)
    {
        var page = new StringBuilder(Page.Notice).Append(Head);
        foreach (var entry in DicomDictionary.All)
        {
            var known = UnlistedTable.ClassOf(entry.Tag);
            if (known == UnlistedClass.NeverInDataSet || ConfidentialityTable.TryFind(entry.Tag, out _))
            {
                continue;
            }

            page.Append(CultureInfo.InvariantCulture, $"| {Printed(entry)} | {entry.Keyword} | {(entry.Vr == Vr.None ? "" : entry.Vr)} | {known} | {ActionLinks.Cell(rules.Resolve(entry.Tag))} | {UnlistedTable.ReasonFor(entry.Tag)} |\n");
        }

        ActionLinks.Append(page);
        return new Page("docs/attributes-unlisted.md", page.ToString());
    }

    private static string Printed(DictionaryEntry entry) => entry.IsRepeating ? $"{entry.Tag} and alike" : entry.Tag.ToString();
}

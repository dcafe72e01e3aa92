using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Leaks.Tests.Search;
using Lethe.Standard;

namespace Lethe.Leaks.Tests.Hostile;

/// <summary>Attributes of an output in which a text stands.</summary>
internal static class Holders
{
    private static readonly UnlistedClass[] Kept = [UnlistedClass.SafeText, UnlistedClass.CodeMeaning, UnlistedClass.CodeValue, UnlistedClass.SafeBulk, UnlistedClass.Number];

    public static bool StayByDesign(Tag tag) => Kept.Contains(UnlistedTable.ClassOf(tag)) && !ConfidentialityTable.TryFind(tag, out _);

    public static IEnumerable<Tag> Of(Run run, string text)
    {
        var found = false;
        for (var i = 0; run.Output.Length > 0 && i < run.Table.Table.Count; i++)
        {
            if (!run.Table.Table[i].Is(ElementFlags.Sequence | ElementFlags.Item) && Encoding.Latin1.GetString(run.Table.Value(i)).Contains(text, StringComparison.Ordinal))
            {
                found = true;
                yield return new Tag(run.Table.Table[i].Tag);
            }
        }

        // Bytes that belong to no element at all would be the worst of leaks.
        if (!found && MarkerSearch.Find(run.Output, [text]).Count > 0)
        {
            yield return default;
        }
    }
}

using Lethe.Dicom.Reading;

namespace Lethe.Rewriting;

/// <summary>Siblings in the order of their tags, each tag once.</summary>
internal static class SiblingOrder
{
    internal static List<int> Of(ElementTable table, int first, int end)
    {
        var indices = new List<int>();
        for (var i = first; i < end; i = table[i].Next)
        {
            indices.Add(i);
        }

        indices.Sort((a, b) => table[a].Tag != table[b].Tag ? table[a].Tag.CompareTo(table[b].Tag) : a.CompareTo(b));
        var kept = new List<int>(indices.Count);
        foreach (var i in indices)
        {
            if (kept.Count == 0 || table[kept[^1]].Tag != table[i].Tag)
            {
                kept.Add(i);
            }
        }

        return kept;
    }
}

using Lethe.Dicom.Building;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Search;
using Lethe.Standard;

namespace Lethe.Leaks.Tests.Rows;

/// <summary>A tag with a canary for each row of Table E.1-1, and more than one for rows that stand for groups.</summary>
internal static class RowPlants
{
    private const ushort MetaGroup = 0x0002;

    public static IReadOnlyList<(Tag Tag, Vr Vr, string Row)> AllRows { get; } = [.. ConfidentialityTable.All.SelectMany(Plants)];

    /// <summary>Plants all rows. Those of group 0002 cannot stand at the top of a data set: there they would be file meta information.</summary>
    public static DataSet PlantAll(DataSet set)
    {
        var isTop = set.Elements.Count > 0;
        foreach (var (tag, vr, _) in AllRows)
        {
            if (!(isTop && tag.Group == MetaGroup) && tag.Value != 0x0008_0016)
            {
                set.Plant(tag, vr);
            }
        }

        return set;
    }

    private static IEnumerable<(Tag Tag, Vr Vr, string Row)> Plants(ConfidentialityRow row)
    {
        if (row.IsExact)
        {
            return [(row.Tag, DicomDictionary.VrOf(row.Tag), row.Pattern)];
        }

        return row.Pattern.StartsWith("50", StringComparison.Ordinal) ? Groups(row, 0x5000, 0x501E, [0x0022, 0x0030, 0x2500, 0x2600, 0x3000])
            : row.Pattern.StartsWith("60", StringComparison.Ordinal) ? Groups(row, 0x6000, 0x601E, [ushort.Parse(row.Pattern[4..], System.Globalization.NumberStyles.HexNumber, null)])
            : [(new Tag(0x0009, 0x0010), Vr.LO, row.Pattern), (new Tag(0x0009, 0x1001), Vr.LO, row.Pattern), (new Tag(0x0011, 0x0201), Vr.LO, row.Pattern),
                (new Tag(0x5001, 0x1000), Vr.UT, row.Pattern), (new Tag(0x6001, 0x3000), Vr.OB, row.Pattern), (new Tag(0x7FE1, 0x1010), Vr.OB, row.Pattern)];
    }

    private static IEnumerable<(Tag Tag, Vr Vr, string Row)> Groups(ConfidentialityRow row, ushort first, ushort last, ushort[] elements)
    {
        for (var group = first; group <= last; group += 2)
        {
            foreach (var element in elements)
            {
                var tag = new Tag(group, element);
                yield return (tag, DicomDictionary.VrOf(tag), row.Pattern);
            }
        }
    }
}

using System.Globalization;
using Lethe.Standard;

namespace StandardTables;

/// <summary>The lists of module_attributes.csv by name: tag to Type and name of the list of its items.</summary>
internal sealed class AttributeLists
{
    private readonly Dictionary<string, List<(uint Tag, AttributeType Type, string Items)>> lists = [];

    public AttributeLists(CsvFile csv)
    {
        foreach (var row in csv.Rows)
        {
            if (!lists.TryGetValue(row["list"], out var list))
            {
                lists[row["list"]] = list = [];
            }

            var tag = uint.Parse(row["tag"], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            list.Add((tag, Enum.Parse<AttributeType>("Type" + row["type"]), row["items"]));
        }

        var missing = lists.Values.SelectMany(list => list).FirstOrDefault(e => e.Items.Length > 0 && !lists.ContainsKey(e.Items)).Items;
        if (missing is not null)
        {
            throw new InvalidDataException($"module_attributes.csv has no list '{missing}'.");
        }
    }

    public IEnumerable<(uint Tag, AttributeType Type, string Items)> All => lists.Values.SelectMany(list => list);

    public bool Has(string name) => lists.ContainsKey(name);

    /// <summary>Several lists as one: strictest Type, and the names of all lists of items.</summary>
    public SortedDictionary<uint, (AttributeType Type, SortedSet<string> Items)> Merge(IEnumerable<string> names)
    {
        var merged = new SortedDictionary<uint, (AttributeType Type, SortedSet<string> Items)>();
        foreach (var (tag, type, items) in names.SelectMany(name => lists[name]))
        {
            var found = merged.TryGetValue(tag, out var old) ? old : (Type: type, Items: new SortedSet<string>(StringComparer.Ordinal));
            if (items.Length > 0)
            {
                found.Items.Add(items);
            }

            merged[tag] = (type > found.Type ? type : found.Type, found.Items);
        }

        return merged;
    }
}

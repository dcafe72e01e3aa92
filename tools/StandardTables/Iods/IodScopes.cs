using Lethe.Standard;

namespace StandardTables;

/// <summary>
/// Turns lists of attributes per module into scopes. What several modules say of the items of one sequence is merged here, once, so that
/// a scope of items is one part; the top level of an IOD stays a list of parts (modules, then the sequences merged for it).
/// </summary>
internal sealed class IodScopes
{
    private const uint SharedGroups = 0x5200_9229;
    private const uint PerFrameGroups = 0x5200_9230;

    private readonly AttributeLists lists;
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<SortedSet<string>> itemScopes = [];
    private readonly List<IReadOnlyList<IodEntry>> rootParts = [];
    private readonly Dictionary<string, int> rootPartNumbers = [];

    public IodScopes(CsvFile modules, CsvFile attributes)
    {
        lists = new AttributeLists(attributes);
        var roots = modules.Rows.GroupBy(row => row["sop_class"]).Select(MakeRoot).ToList();

        List<IReadOnlyList<IodEntry>> parts = [];
        for (var i = 0; i < itemScopes.Count; i++)
        {
            parts.Add([.. lists.Merge(itemScopes[i]).Select(Entry)]);
        }

        ItemScopeCount = parts.Count;
        parts.AddRange(rootParts);
        parts.Add([.. lists.All.GroupBy(e => e.Tag).OrderBy(g => g.Key).Select(g => new IodEntry(g.Key, g.Max(e => e.Type), 0))]);
        Parts = parts;
        Roots = [.. roots.Select(root => root with { Parts = [.. root.Parts.Select(part => part + (uint)ItemScopeCount)] })];
    }

    /// <summary>Scopes of items first, then parts of top levels, last the strictest Type of each attribute anywhere.</summary>
    public IReadOnlyList<IReadOnlyList<IodEntry>> Parts { get; }

    public int ItemScopeCount { get; }

    public IReadOnlyList<IodRoot> Roots { get; }

    private IodRoot MakeRoot(IGrouping<string, CsvRow> modules)
    {
        var tables = modules.Where(row => !row.Is("functional_group", "F")).Select(row => row["table"]).Distinct().ToList();
        var groups = modules.Where(row => row.Is("functional_group", "F")).Select(row => row["table"]).Distinct().ToList();
        var merged = lists.Merge(tables);
        if (groups.Count > 0)
        {
            AddGroups(merged, SharedGroups, groups);
            AddGroups(merged, PerFrameGroups, groups);
        }

        // Only what no single module says completely needs an entry of its own.
        var overrides = merged.Where(pair => pair.Value.Items.Count > 1 || pair.Key is SharedGroups or PerFrameGroups).Select(Entry).ToList();
        List<uint> parts = [.. tables.Select(table => PartOf(table, () => [.. lists.Merge([table]).Select(Entry)]))];
        if (overrides.Count > 0)
        {
            parts.Add(PartOf(string.Join(' ', overrides), () => overrides));
        }

        return new IodRoot(modules.Key, parts);
    }

    // Both sequences hold the macros, also in the IOD whose module names one of the two only (Enhanced Continuous RT Image).
    private static void AddGroups(
        SortedDictionary<uint, (AttributeType Type, SortedSet<string> Items)> merged, uint sequence, List<string> groups)
    {
        if (!merged.TryGetValue(sequence, out var found))
        {
            merged[sequence] = found = (AttributeType.NotDefined, new SortedSet<string>(StringComparer.Ordinal));
        }

        found.Items.UnionWith(groups);
    }

    private uint PartOf(string key, Func<IReadOnlyList<IodEntry>> make)
    {
        if (!rootPartNumbers.TryGetValue(key, out var number))
        {
            number = rootParts.Count;
            rootPartNumbers[key] = number;
            rootParts.Add(make());
        }

        return (uint)number;
    }

    private IodEntry Entry(KeyValuePair<uint, (AttributeType Type, SortedSet<string> Items)> pair) =>
        new(pair.Key, pair.Value.Type, NumberOf(pair.Value.Items));

    private int NumberOf(SortedSet<string> items)
    {
        if (items.Count == 0)
        {
            return 0;
        }

        var key = string.Join('|', items);
        if (!numbers.TryGetValue(key, out var number))
        {
            itemScopes.Add(items);
            number = itemScopes.Count;
            numbers[key] = number;
        }

        return number;
    }
}

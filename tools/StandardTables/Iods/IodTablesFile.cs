using System.Globalization;

namespace StandardTables;

/// <summary>PS3.3: SOP classes, their modules, and the attributes of those with Type and items.</summary>
internal static class IodTablesFile
{
    // A value is the Type in the upper three bits and the number of the scope of items in the lower thirteen.
    private const int ItemsBits = 13;

    public static GeneratedFile Generate(string folder)
    {
        var modules = CsvFile.Read(folder, "iod_modules.csv");
        var attributes = CsvFile.Read(folder, "module_attributes.csv");
        var iods = new IodScopes(modules, attributes);
        var parts = iods.Parts;
        if (iods.ItemScopeCount >= 1 << ItemsBits)
        {
            throw new InvalidDataException("Too many scopes for the bits that hold their number.");
        }

        var writer = new SourceWriter("Lethe.Standard", "IodData", modules, attributes);
        writer.Constant("ItemsBits", ItemsBits);
        writer.Constant("SopClassCount", iods.Roots.Count);
        writer.Constant("ItemScopeCount", iods.ItemScopeCount);
        writer.Constant("FallbackPart", parts.Count - 1);
        writer.Hash("Uid", HashSlots.Of([.. iods.Roots.Select(root => UidTables.Key(root.Uid))]));
        writer.Texts("Uids", [.. iods.Roots.Select(root => root.Uid)]);

        // Every part once, in order, then the parts of each SOP class.
        writer.Span("Parts", "ushort", [.. Numbers(parts.Count), .. iods.Roots.SelectMany(root => root.Parts)]);
        writer.Span("RootStarts", "ushort", Starts(parts.Count, iods.Roots.Select(root => root.Parts.Count)));
        writer.Span("PartStarts", "ushort", Starts(0, parts.Select(part => part.Count)));
        writer.Span("Tags", "uint", parts.SelectMany(part => part).Select(entry => entry.Tag), hex: true);
        writer.Span("Values", "ushort", parts.SelectMany(part => part).Select(entry => ((uint)entry.Type << ItemsBits) | (uint)entry.Items));
        return writer.ToFile("src/Lethe.Core/Standard/Iods/IodData.g.cs");
    }

    private static IEnumerable<uint> Numbers(int count) => Enumerable.Range(0, count).Select(i => (uint)i);

    private static IEnumerable<uint> Starts(int first, IEnumerable<int> counts)
    {
        var start = (uint)first;
        yield return start;
        foreach (var count in counts)
        {
            start += (uint)count;
            yield return start;
        }

        if (start > ushort.MaxValue)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{start} does not fit 16 bits."));
        }
    }
}

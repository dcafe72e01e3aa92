using System.Numerics;
using Lethe.Dicom.Dictionary;

namespace Lethe.Standard;

/// <summary>
/// The attributes that an IOD defines at one place: the data set itself, or the items of one sequence in it (PS3.3 Annex A).
/// Immutable but for its own look-up table, which the first question builds.
/// </summary>
public sealed class IodScope
{
    private readonly ushort firstPart;
    private readonly ushort partCount;
    private readonly bool entersItself;
    private ulong[]? table;

    internal IodScope(int firstPart, int partCount, bool entersItself = false)
    {
        this.firstPart = (ushort)firstPart;
        this.partCount = (ushort)partCount;
        this.entersItself = entersItself;
    }

    /// <summary>A place that no IOD defines: no attribute has a Type.</summary>
    public static IodScope Undefined { get; } = new(0, 0, entersItself: true);

    /// <summary>For a SOP class that the tables do not have: the strictest Type that any IOD gives anywhere.</summary>
    public static IodScope Fallback { get; } = new(IodData.FallbackPart, 1, entersItself: true);

    /// <summary>The strictest Type that the modules of the IOD give the attribute at this place. Allocates nothing after the first call.</summary>
    public AttributeType TypeOf(uint tag) => (AttributeType)(Find(tag) >> IodData.ItemsBits);

    /// <summary>The items of a sequence of this place; <see cref="Undefined"/> if the IOD defines none.</summary>
    public IodScope Enter(uint sequenceTag)
    {
        if (entersItself)
        {
            return this;
        }

        var items = Find(sequenceTag) & ((1u << IodData.ItemsBits) - 1);
        return items == 0 ? Undefined : IodTables.ItemScope((int)items);
    }

    private uint Find(uint tag)
    {
        var found = Probe(Volatile.Read(ref table) ?? Build(), tag);

        // Modules name overlay attributes by their first group (PS3.5 7.6).
        return found == 0 && (tag >> 16) is > 0x6000 and <= 0x601E && (tag & 0x0001_0000) == 0
            ? Probe(table!, tag & 0xFF00_FFFF)
            : found;
    }

    private static uint Probe(ulong[] table, uint tag)
    {
        var slot = TableHash.Slot(tag, BitOperations.Log2((uint)table.Length));
        while (true)
        {
            var entry = table[slot];
            if (entry == 0 || (uint)(entry >> 32) == tag)
            {
                return (uint)entry;
            }

            slot = (slot + 1) & (table.Length - 1);
        }
    }

    // Two threads may both build; the tables are equal, so it does not matter which stays.
    private ulong[] Build()
    {
        var parts = IodData.Parts.Slice(firstPart, partCount);
        var count = 0;
        foreach (var part in parts)
        {
            count += IodData.PartStarts[part + 1] - IodData.PartStarts[part];
        }

        var built = new ulong[(int)BitOperations.RoundUpToPowerOf2((uint)count * 2 + 2)];
        foreach (var part in parts)
        {
            for (var i = IodData.PartStarts[part]; i < IodData.PartStarts[part + 1]; i++)
            {
                Merge(built, IodData.Tags[i], IodData.Values[i]);
            }
        }

        Volatile.Write(ref table, built);
        return built;
    }

    // The strictest Type wins; items of a later part win, since the generator puts merged sequences last.
    private static void Merge(ulong[] table, uint tag, uint value)
    {
        const uint ItemsMask = (1u << IodData.ItemsBits) - 1;
        var slot = TableHash.Slot(tag, BitOperations.Log2((uint)table.Length));
        while (table[slot] != 0 && (uint)(table[slot] >> 32) != tag)
        {
            slot = (slot + 1) & (table.Length - 1);
        }

        var old = (uint)table[slot];
        var type = Math.Max(old & ~ItemsMask, value & ~ItemsMask);
        var items = (value & ItemsMask) != 0 ? value & ItemsMask : old & ItemsMask;
        table[slot] = ((ulong)tag << 32) | type | items;
    }
}

using Lethe.Dicom.Dictionary;

namespace StandardTables;

/// <summary>Open addressing with linear probing: a slot holds the index of a row plus one, or 0.</summary>
internal sealed class HashSlots
{
    private HashSlots(int bits, uint[] slots)
    {
        Bits = bits;
        Slots = slots;
    }

    public int Bits { get; }

    public IReadOnlyList<uint> Slots { get; }

    /// <summary>At most every third slot is taken, which keeps the usual look-up at one probe.</summary>
    public static HashSlots Of(IReadOnlyList<uint> keys)
    {
        var bits = 4;
        while (1 << bits < keys.Count * 3)
        {
            bits++;
        }

        var slots = new uint[1 << bits];
        for (var i = 0; i < keys.Count; i++)
        {
            var slot = TableHash.Slot(keys[i], bits);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = (uint)i + 1;
        }

        return new HashSlots(bits, slots);
    }
}

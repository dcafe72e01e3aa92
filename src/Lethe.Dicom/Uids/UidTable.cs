using Lethe.Dicom.Dictionary;

namespace Lethe.Dicom.Uids;

/// <summary>Look-ups in the generated arrays.</summary>
internal static partial class UidTable
{
    internal static ReadOnlySpan<byte> UidOf(int index) => TextBlob.Line(Uids, UidsOffsets, index);

    internal static int IndexOf(ReadOnlySpan<byte> uid)
    {
        // Most UIDs of instances are longer than any registered one.
        if (uid.Length is 0 or > LongestUid)
        {
            return -1;
        }

        var slot = TableHash.Slot(TableHash.KeyOf(uid), UidBits);
        while (true)
        {
            var found = UidSlots[slot] - 1;
            if (found < 0 || uid.SequenceEqual(UidOf(found)))
            {
                return found;
            }

            slot = (slot + 1) & ((1 << UidBits) - 1);
        }
    }

    internal static bool HasScheme(ReadOnlySpan<byte> designator)
    {
        var slot = TableHash.Slot(TableHash.KeyOf(designator), SchemeBits);
        while (true)
        {
            var found = SchemeSlots[slot] - 1;
            if (found < 0 || designator.SequenceEqual(TextBlob.Line(Schemes, SchemesOffsets, found)))
            {
                return found >= 0;
            }

            slot = (slot + 1) & ((1 << SchemeBits) - 1);
        }
    }
}

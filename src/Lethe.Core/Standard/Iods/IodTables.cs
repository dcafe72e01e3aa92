using System.Text;
using Lethe.Dicom.Dictionary;

namespace Lethe.Standard;

/// <summary>Which attributes the IOD of a storage SOP class has, where, and of which Type (PS3.3, edition 2025e).</summary>
public static class IodTables
{
    // Objects only; what they look things up in is built when a scope is first asked.
    private static readonly IodScope[] Roots = MakeRoots();
    private static readonly IodScope[] Items = MakeItems();

    /// <summary>Number of SOP classes.</summary>
    public static int Count => IodData.SopClassCount;

    /// <summary>UIDs of all SOP classes, ordered by their numbers.</summary>
    public static IEnumerable<string> SopClasses
    {
        get
        {
            for (var i = 0; i < IodData.SopClassCount; i++)
            {
                yield return Encoding.ASCII.GetString(UidOf(i));
            }
        }
    }

    /// <summary>Finds the top level of the IOD of a SOP class, whose UID is given in ASCII; trailing NULs and blanks do not count.</summary>
    public static bool TryFind(ReadOnlySpan<byte> sopClassUid, out IodScope root)
    {
        var uid = sopClassUid.TrimEnd("\0 "u8);
        var slot = TableHash.Slot(TableHash.KeyOf(uid), IodData.UidBits);
        while (true)
        {
            var found = IodData.UidSlots[slot] - 1;
            if (found < 0)
            {
                root = IodScope.Fallback;
                return false;
            }

            if (uid.SequenceEqual(UidOf(found)))
            {
                root = Roots[found];
                return true;
            }

            slot = (slot + 1) & ((1 << IodData.UidBits) - 1);
        }
    }

    internal static IodScope ItemScope(int number) => Items[number - 1];

    private static ReadOnlySpan<byte> UidOf(int index) => StandardText.Line(IodData.Uids, IodData.UidsOffsets, index);

    private static IodScope[] MakeRoots()
    {
        var roots = new IodScope[IodData.SopClassCount];
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = new IodScope(IodData.RootStarts[i], IodData.RootStarts[i + 1] - IodData.RootStarts[i]);
        }

        return roots;
    }

    // The first entries of Parts are the numbers 0, 1, 2 ...: each scope of items has one part, its own.
    private static IodScope[] MakeItems()
    {
        var items = new IodScope[IodData.ItemScopeCount];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = new IodScope(i, 1);
        }

        return items;
    }
}

using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;

namespace Lethe.Core.Tests.Protection.Hostile;

/// <summary>Originals as whoever holds a recipient's certificate could make them.</summary>
internal static class HostileContent
{
    private static readonly string[] Sets = ["ISO_IR 100", "ISO_IR 192", "ISO_IR 13", "GB18030", "ISO 2022 IR 87", "\\ISO 2022 IR 87", "\\\\\\", "nonsense", "ISO_IR 999", ""];
    private static readonly string[] Uids = ["1.2.3.4", "", "1", "..", "../../x", "1.2.03", new('1', 64), new('1', 65), "CON", "1.2.3.4\0\0", "1.2\\3.4", "äö"];
    private static readonly ushort[] Foreign = [0x0000, 0x0002, 0x0004, 0xFFFE, 0x0001, 0x0003, 0x0006, 0xFFFF];

    private static readonly uint[] Known =
    [
        0x0008_0000, 0x0008_0001, 0x0008_0005, 0x0008_0016, 0x0008_0018, 0x0010_0010, 0x0010_0020, 0x0012_0062, 0x0012_0063, 0x0012_0064, 0x0020_000D, 0x0028_0010,
        0x0028_0100, 0x0028_0303, 0x0400_0500, 0x0400_0550, 0x5400_0100, 0x6000_3000, 0x7FE0_0001, 0x7FE0_0002, 0x7FE0_0008, 0x7FE0_0010, 0xFFFA_FFFA, 0xFFFC_FFFC, 0xFFFF_FFFF,
    ];

    private static readonly Vr[] Vrs = [.. Enum.GetValues<Vr>().Where(vr => vr != Vr.None)];

    /// <summary>A modified item, mostly one, sometimes none or several, with hostile elements among sound ones.</summary>
    internal static DataSet Next(Random random)
    {
        var item = Item(random);
        return random.Next(12) switch
        {
            0 => new DataSet().AddSequence(Sealed.Modified),
            1 => new DataSet().AddSequence(Sealed.Modified, item, Item(random)),
            2 => new DataSet().AddSequence(Sealed.Modified, [.. Enumerable.Repeat(new DataSet(), random.Next(2000))]),
            3 => item,
            _ => Sealed.Content(item),
        };
    }

    private static DataSet Item(Random random)
    {
        var item = new DataSet().Add(new Tag(0x0010, 0x0020), Vr.LO, "original");
        for (var i = random.Next(6); i >= 0; i--)
        {
            Add(item, random);
        }

        return item;
    }

    private static void Add(DataSet item, Random random)
    {
        switch (random.Next(9))
        {
            case 0:
                item.AddRaw(new Tag(Foreign[random.Next(Foreign.Length)], (ushort)random.Next(4)), Vr.UI, Bytes(random, 40));
                break;
            case 1:
                item.Add(new Tag(0x0008, 0x0018), Vr.UI, Uids[random.Next(Uids.Length)]);
                break;
            case 2:
                item.Add(new Tag(0x0008, 0x0005), Vr.CS, Sets[random.Next(Sets.Length)]).AddBytes(new Tag(0x0010, 0x0010), Vr.PN, Bytes(random, 30));
                break;
            case 3:
                item.AddRaw(new Tag(Known[random.Next(Known.Length)]), Vrs[random.Next(Vrs.Length)], Bytes(random, 20), random.Next(2) == 0 ? null : (uint)random.Next() * 2);
                break;
            case 4:
                item.AddBytes(new Tag(Known[random.Next(Known.Length)]), Vrs[random.Next(Vrs.Length)], Bytes(random, 70_000 >> random.Next(12)));
                break;
            case 5:
                var block = (ushort)random.Next(0x10, 0x14);
                item.Add(new Tag(0x0029, block), Vr.LO, $"BLOCK {random.Next(3)}").AddBytes(new Tag(0x0029, (ushort)(block << 8 | random.Next(3))), Vr.UN, Bytes(random, 30));
                break;
            case 6:
                item.AddSequence(new Tag(0x0040, 0xA730), Nested(random, random.Next(4) == 0 ? random.Next(80) : 3));
                break;
            case 7:
                item.AddFragments(new Tag(random.Next(2) == 0 ? 0x7FE0_0010u : 0x0009_1001u), Bytes(random, 4), Bytes(random, 30));
                break;
            default:
                item.AddRaw(new Tag((uint)random.Next(0x0008_0000, 0x7FFF_0000)), Vrs[random.Next(Vrs.Length)], Bytes(random, 20));
                break;
        }
    }

    private static DataSet Nested(Random random, int depth)
    {
        var set = new DataSet().AddBytes(new Tag(0x0040, 0xA160), Vr.UT, Bytes(random, 20));
        for (; depth > 0; depth--)
        {
            set = new DataSet().AddSequence(new Tag(0x0040, 0xA730), set);
        }

        return set;
    }

    private static byte[] Bytes(Random random, int most)
    {
        var bytes = new byte[random.Next(most + 1)];
        random.NextBytes(bytes);
        return bytes;
    }
}

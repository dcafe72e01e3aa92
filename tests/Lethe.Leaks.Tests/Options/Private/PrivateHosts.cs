using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Search;
using Lethe.Standard;

namespace Lethe.Leaks.Tests.Options.Private;

/// <summary>Instances of one invented patient with private blocks.</summary>
internal static class PrivateHosts
{
    public const string Family = "Quillfeather";
    public const string Id = "HQ-8842317";
    public const string Birth = "19370419";
    public const string Siemens = "SIEMENS MR HEADER";

    /// <summary>Names of the option sets under which safe private elements stay.</summary>
    public static IReadOnlyList<string> Sets { get; } = ["retain-safe-private", OptionSet.Unjoinable.Name, "research"];

    public static DataSet Patient() => Hosts.CtImage()
        .Add(new Tag(0x0010, 0x0010), Vr.PN, Family + "^Zelda")
        .Add(new Tag(0x0010, 0x0020), Vr.LO, Id)
        .Add(new Tag(0x0010, 0x0030), Vr.DA, Birth);

    /// <summary>An element in a block of its own.</summary>
    public static DataSet Block(this DataSet set, string creator, Tag element, Vr vr, byte[] value) =>
        set.AddBytes(CreatorOf(element), Vr.LO, Encoding.Latin1.GetBytes(creator)).AddBytes(element, vr, value);

    public static DataSet Block(this DataSet set, string creator, Tag element, Vr vr, string value) => set.Block(creator, element, vr, Encoding.UTF8.GetBytes(value));

    public static Tag CreatorOf(Tag element) => new(element.Group, (ushort)(element.Element >> 8));

    /// <summary>Every element of Table E.3.10-1 with its creator, each creator in a block of its own.</summary>
    public static DataSet WholeTable(this DataSet set, Func<SafePrivateEntry, (Vr Vr, byte[] Value)?> fill)
    {
        var blocks = new Dictionary<(ushort Group, string Creator), int>();
        foreach (var entry in SafePrivateTable.All)
        {
            if (fill(entry) is var (vr, value))
            {
                var key = (entry.Group, entry.Creator);
                if (!blocks.TryGetValue(key, out var block))
                {
                    block = blocks[key] = 0x10 + blocks.Keys.Count(other => other.Group == entry.Group);
                }

                set.Block(entry.Creator, new Tag(entry.Group, (ushort)((block << 8) | entry.Element)), vr, value);
            }
        }

        return set;
    }

    /// <summary>An entry of Private Data Element Characteristics Sequence (PS3.3 C.12.1.1.7).</summary>
    public static DataSet Declaration(int group, string creator, string status, params DataSet[] actions)
    {
        var item = new DataSet().Add(new Tag(0x0008, 0x0301), Vr.US, group).Add(new Tag(0x0008, 0x0302), Vr.LO, creator).Add(new Tag(0x0008, 0x0303), Vr.CS, status);
        return actions.Length == 0 ? item : item.AddSequence(new Tag(0x0008, 0x0305), actions);
    }

    public static DataSet Declare(this DataSet set, params DataSet[] entries) => set.AddSequence(new Tag(0x0008, 0x0300), entries);
}

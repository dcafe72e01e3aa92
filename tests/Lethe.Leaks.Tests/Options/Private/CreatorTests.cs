using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Search;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Options.Private;

/// <summary>R127: a block is known by the whole string of its creator. Whatever only looks like it, or stands in the wrong place, opens nothing.</summary>
public class CreatorTests
{
    private const ushort Group = 0x0019;
    private static readonly Tag BValue = new(Group, 0x100C);

    public static TheoryData<string, string> Spoofs
    {
        get
        {
            string[] creators =
            [
                "SIEMENS MR HEADER QVXKJ", "SIEMENS MR HEADER\0QVXKJ", "SIEMENS MR HEADER\\QVXKJ", "QVXKJ\\SIEMENS MR HEADER", "SIEMENS MR HEADER    QVXKJ", "QVXKJ",
                "\u001B(BSIEMENS MR HEADER", "SIEMENS MR HEADER\u001B-AQVXKJ", "SIEMENS MR HEADER\rQVXKJ", "SIEMENS MR HEADER" + "          QVXKJ          QVXKJ          QVXKJ          QVXKJ",
                "SIEMENS\u00A0MR HEADER", "siemens mr header", "SIEMENS  MR  HEADER", "SIEMENS MR HEADER.", "SIEMENS_MR_HEADER", "SIEMENS MR HEADE", "^SIEMENS MR HEADER", "\0SIEMENS MR HEADER", "", " ",
            ];
            var cases = new TheoryData<string, string>();
            foreach (var set in PrivateHosts.Sets)
            {
                foreach (var creator in creators)
                {
                    cases.Add(set, creator);
                }
            }

            return cases;
        }
    }

    public static TheoryData<string> Sets => [.. PrivateHosts.Sets];

    [Theory]
    [MemberData(nameof(Spoofs))]
    public void A_creator_that_only_looks_like_one_opens_nothing(string name, string creator)
    {
        var block = new DataSet().Block(creator, BValue, Vr.IS, Marker.Number).AddBytes(new Tag(Group, 0x100D), Vr.CS, Encoding.ASCII.GetBytes(Marker.Stem));
        foreach (var set in new[] { Merge(PrivateHosts.Patient(), block), PrivateHosts.Patient().AddSequence(new Tag(0x0008, 0x9215), block) })
        {
            Run.Hides(Part10Writer.ToBytes(set), [Marker.Number, Marker.Stem], OptionSet.Find(name));
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Control_the_real_one_keeps_its_element_in_any_block(string name)
    {
        foreach (var block in new[] { 0x10, 0x11, 0x7F, 0xFE, 0xFF })
        {
            var set = PrivateHosts.Patient().Block(PrivateHosts.Siemens, new Tag(Group, (ushort)((block << 8) | 0x0C)), Vr.IS, "1000");

            var run = Run.Over(Part10Writer.ToBytes(set), OptionSet.Find(name));

            run.Text(((uint)Group << 16) | ((uint)block << 8) | 0x0C).ShouldBe("1000");
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Other_blocks_of_the_group_stay_closed(string name)
    {
        var set = PrivateHosts.Patient().Block(PrivateHosts.Siemens, new Tag(Group, 0x110C), Vr.IS, "1000");
        for (var block = 0x00; block <= 0xFF; block++)
        {
            if (block != 0x11)
            {
                set.Add(new Tag(Group, (ushort)((block << 8) | 0x0C)), block < 0x10 ? Vr.LO : Vr.IS, block < 0x10 ? Marker.Stem : Marker.Number);
                if (block >= 0x10 && (block & 1) == 0)
                {
                    set.Add(new Tag(Group, (ushort)block), Vr.LO, "ACME QVXKJ");
                }
            }
        }

        Run.Hides(Part10Writer.ToBytes(set), [Marker.Number, Marker.Stem], OptionSet.Find(name)).Text(0x0019_110C).ShouldBe("1000");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Two_creators_of_one_block_open_nothing(string name)
    {
        foreach (var order in new[] { new[] { PrivateHosts.Siemens, "ACME QVXKJ" }, ["ACME QVXKJ", PrivateHosts.Siemens], [PrivateHosts.Siemens, PrivateHosts.Siemens] })
        {
            // What stands behind the pixels is written in order again, and nothing else is there.
            var set = PrivateHosts.Patient().Remove(new Tag(0x7FE0, 0x0010));
            foreach (var creator in order)
            {
                set.AddRaw(new Tag(0x0029, 0x0010), Vr.LO, Even(creator));
            }

            set.AddRaw(new Tag(0x0029, 0x1009), Vr.CS, Even(Marker.Stem));

            Run.Hides(Part10Writer.ToBytes(set), [Marker.Stem], OptionSet.Find(name));
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_creator_behind_its_elements_opens_nothing(string name)
    {
        var set = PrivateHosts.Patient().AddRaw(BValue, Vr.IS, Even(Marker.Number)).AddRaw(new Tag(Group, 0x0010), Vr.LO, Even(PrivateHosts.Siemens));
        var item = new DataSet().AddRaw(BValue, Vr.IS, Even(Marker.Number)).AddRaw(new Tag(Group, 0x0010), Vr.LO, Even(PrivateHosts.Siemens));

        Run.Hides(Part10Writer.ToBytes(set), [Marker.Number], OptionSet.Find(name));
        Run.Hides(Part10Writer.ToBytes(PrivateHosts.Patient().AddSequence(new Tag(0x0008, 0x9215), item)), [Marker.Number], OptionSet.Find(name));
    }

    /// <summary>Creators with any VR but LO, and sequences in their place.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void A_creator_of_another_VR_opens_nothing(string name)
    {
        foreach (var vr in Enum.GetValues<Vr>().Where(v => v is not (Vr.None or Vr.LO or Vr.UN or Vr.SQ)))
        {
            var set = PrivateHosts.Patient().AddBytes(new Tag(Group, 0x0010), vr, Even(PrivateHosts.Siemens)).Add(BValue, Vr.IS, Marker.Number);
            Run.Hides(Part10Writer.ToBytes(set), [Marker.Number], OptionSet.Find(name));
        }

        Run.Hides(Part10Writer.ToBytes(PrivateHosts.Patient().AddSequence(new Tag(Group, 0x0010), Marker.FullItem()).Add(BValue, Vr.IS, Marker.Number)), [Marker.Number, Marker.Stem], OptionSet.Find(name));
    }

    private static byte[] Even(string text) => Encoding.ASCII.GetBytes(text.Length % 2 == 0 ? text : text + " ");

    private static DataSet Merge(DataSet target, DataSet extra)
    {
        foreach (var element in extra.Elements)
        {
            target.AddBytes(element.Tag, element.Vr, element.Value);
        }

        return target;
    }
}

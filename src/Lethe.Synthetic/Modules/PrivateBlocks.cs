using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;

namespace Lethe.Synthetic.Modules;

/// <summary>Private blocks of several creators: text, dates, UIDs, binary dumps, sequences, UN (PS3.5 7.8).</summary>
internal static class PrivateBlocks
{
    private const ushort Group = 0x0029;

    public static void AddTo(DataSet set, Scene scene)
    {
        var who = scene.Who;
        set.Add(new Tag(Group, 0x0010), Vr.LO, "LETHE DEMO HEADER")
            .Add(new Tag(Group, 0x0011), Vr.LO, "LETHE DEMO NOTES")
            .Add(new Tag(Group, 0x1001), Vr.LO, $"{who.Hidden.PrivateText} {who.Dates.PrivateInText}")
            .Add(new Tag(Group, 0x1002), Vr.PN, who.Staff.PrivateName)
            .Add(new Tag(Group, 0x1003), Vr.DA, who.Dates.Private)
            .Add(new Tag(Group, 0x1004), Vr.UI, scene.Uid("8.1") + "\\" + scene.StudyUid)
            .AddBytes(new Tag(Group, 0x1008), Vr.OB, VendorDump(who))
            .AddBytes(new Tag(Group, 0x1009), Vr.UN, Encoding.UTF8.GetBytes($"{who.Hidden.PrivateUnknown}|{who.Patient.Id}"))
            .AddSequence(new Tag(Group, 0x1010), Nested(scene))
            .Add(new Tag(Group, 0x1101), Vr.LT, $"{who.Hidden.SecondCreatorText}\r\nuid {scene.StudyUid}")
            .Add(new Tag(Group, 0x1102), Vr.FD, 1.5, 2.5);
    }

    /// <summary>Elements that Table E.3.10-1 of PS3.15 calls safe, and unsafe ones of the same creators.</summary>
    public static void AddScannerParameters(DataSet set, Scene scene) => set
        .Add(new Tag(0x0043, 0x0010), Vr.LO, "GEMS_PARM_01")
        .Add(new Tag(0x0043, 0x1027), Vr.SH, "1.375:1")
        .Add(new Tag(0x0043, 0x1010), Vr.US, 100)
        .Add(new Tag(0x0043, 0x1061), Vr.UI, scene.Uid("8.2"))
        .Add(new Tag(0x0019, 0x0010), Vr.LO, "GEMS_ACQU_01")
        .Add(new Tag(0x0019, 0x1002), Vr.SL, 912)
        .Add(new Tag(0x0019, 0x1023), Vr.DS, 55)
        .Add(new Tag(0x0019, 0x1024), Vr.DS, 0.984)
        .Add(new Tag(0x0009, 0x0010), Vr.LO, "GEMS_IDEN_01")
        .Add(new Tag(0x0009, 0x1001), Vr.LO, "GE_GENESIS_FF")
        .Add(new Tag(0x0009, 0x1002), Vr.SH, scene.Who.Site.StationName)
        .Add(new Tag(0x0009, 0x10E3), Vr.UI, scene.Uid("8.3"));

    /// <summary>Many plain numbers, so that a header is as long as those of real scanners.</summary>
    public static void AddNumbers(DataSet set, int count)
    {
        set.Add(new Tag(0x0045, 0x0010), Vr.LO, "LETHE DEMO NUMBERS");
        for (var i = 0; i < count; i++)
        {
            set.Add(new Tag(0x0045, (ushort)(0x1000 + i)), i % 2 == 0 ? Vr.DS : Vr.SL, i * 17);
        }
    }

    private static DataSet Nested(Scene scene)
    {
        var who = scene.Who;
        var deep = new DataSet()
            .Add(new Tag(Group, 0x0010), Vr.LO, "LETHE DEMO HEADER")
            .Add(new Tag(Group, 0x1021), Vr.ST, who.Hidden.PrivateDeepText);
        return new DataSet()
            .Put("PatientName", who.Staff.PrivateNestedName)
            .Put("ReferencedSOPInstanceUID", scene.Uid("8.4"))
            .Add(new Tag(Group, 0x0010), Vr.LO, "LETHE DEMO HEADER")
            .AddSequence(new Tag(Group, 0x1020), deep);
    }

    /// <summary>A binary dump as vendors keep it: text in ASCII and in UTF-16 between numbers.</summary>
    private static byte[] VendorDump(InventedIdentity who) =>
    [
        0x53, 0x56, 0x31, 0x30, 4, 3, 2, 1,
        .. Encoding.ASCII.GetBytes($"<Name>{who.Hidden.PrivateBinary}</Name><ID>{who.Patient.Id}</ID>"),
        0, 0,
        .. Encoding.Unicode.GetBytes(who.Hidden.PrivateWide),
    ];
}

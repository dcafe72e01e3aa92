using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Search;
using Xunit;

namespace Lethe.Leaks.Tests.Places;

/// <summary>R161: UIDs, dates and times where they are looked for, and where they are not.</summary>
public class IdentifierPlacesTests : LeakTests
{
    private static readonly Tag Codes = new(0x0008, 0x9215);

    [Fact]
    public void H66_H67_UIDs_outside_of_UI_and_their_suffixes()
    {
        const string uid = "1.3.6.1.4.1.32473.5.1.20210203112233.4711";
        var set = Hosts.CtImage().Add(new Tag(0x0008, 0x0018), Vr.UI, uid).Add(new Tag(0x0020, 0x4000), Vr.LT, "see " + uid).Add(new Tag(0x0008, 0x1190), Vr.UR, "http://host/" + uid)
            .Add(new Tag(0x0040, 0xA124), Vr.UI, uid).AddSequence(Codes, new DataSet().Add(new Tag(0x0008, 0x1155), Vr.UI, uid + ".1"))
            .Add(new Tag(0x0009, 0x0010), Vr.LO, "ACME").Add(new Tag(0x0009, 0x1001), Vr.UI, uid);

        Hides(set, [uid, "20210203112233", "32473.5.1"]);
    }

    [Fact]
    public void H68_H69_dates_in_every_form()
    {
        string[] dates = ["20210203", "2021.02.03", "20210203-20210204", "20210203\\20210204", "  20210203", "20210203\0"];
        foreach (var date in dates)
        {
            var set = Hosts.CtImage().Add(new Tag(0x0008, 0x0020), Vr.DA, date).Add(new Tag(0x0018, 0x1200), Vr.DA, date).Add(new Tag(0x0008, 0x002A), Vr.DT, "20210203112233.123456+0100")
                .Add(new Tag(0x0008, 0x0030), Vr.TM, "112233.123456").Add(new Tag(0x0032, 0x1032), Vr.PN, "20210203").AddBytes(new Tag(0x0008, 0x0022), Vr.UN, "20210203"u8.ToArray())
                .AddSequence(Codes, new DataSet().Add(new Tag(0x0040, 0xA121), Vr.DA, date).Add(new Tag(0x0040, 0xA122), Vr.TM, "112233"));

            Hides(set, [date.Trim('\0', ' ')[..8], "112233"]);
        }
    }
}

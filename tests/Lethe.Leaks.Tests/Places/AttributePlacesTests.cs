using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Search;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Places;

/// <summary>Attributes and trees that hold more than they seem to.</summary>
public class AttributePlacesTests : LeakTests
{
    private const string Name = "Quillfeather";
    private static readonly Tag Codes = new(0x0008, 0x9215);

    public static TheoryData<string, uint> Sequences => new()
    {
        { "H34 digital signatures", 0xFFFA_FFFA },
        { "H34 MAC parameters", 0x4FFE_0001 },
        { "H35 referenced signatures", 0x0400_0402 },
        { "H35 referenced MAC", 0x0400_0403 },
        { "H36 encrypted attributes", 0x0400_0500 },
        { "H37 original attributes", 0x0400_0561 },
        { "H38 modified attributes", 0x0400_0550 },
        { "H39 nonconforming modified attributes", 0x0400_0551 },
        { "H32 icon image", 0x0088_0200 },
        { "H52 content", 0x0040_A730 },
        { "H53 verifying observer", 0x0040_A073 },
        { "H53 author observer", 0x0040_A078 },
        { "H53 participants", 0x0040_A07A },
        { "H53 custodial organization", 0x0040_A07C },
        { "H53 observer codes", 0x0040_A088 },
        { "H55 acquisition context", 0x0040_0555 },
        { "H55 specimen preparation", 0x0040_0610 },
        { "H56 specimens", 0x0040_0560 },
        { "H60 waveform annotations", 0x0040_B020 },
        { "H62 graphic annotations", 0x0070_0001 },
        { "H64 references", 0x0008_1199 },
        { "H64 studies", 0x0008_1110 },
        { "H77 patient photo", 0x0010_1100 },
        { "H80 regions of interest", 0x3006_0020 },
        { "H80 observations", 0x3006_0080 },
        { "H81 shared functional groups", 0x5200_9229 },
        { "H81 frame functional groups", 0x5200_9230 },
        { "H82 conversion source", 0x0020_9172 },
        { "H82 contributing equipment", 0x0018_A001 },
        { "H83 request attributes", 0x0040_0275 },
    };

    /// <summary>Two items, each full of canaries, and again one deeper.</summary>
    [Theory]
    [MemberData(nameof(Sequences))]
    public void H32_to_H83_sequences(string place, uint tag)
    {
        place.ShouldStartWith("H");
        foreach (var sopClass in Hosts.Classes)
        {
            var item = Marker.FullItem().AddSequence(new Tag(tag), Marker.FullItem(), Marker.FullItem());

            Hides(Hosts.Of(sopClass).AddSequence(new Tag(tag), item, Marker.FullItem()), Marker.All);
        }
    }

    public static TheoryData<string, uint, Vr> Texts => new()
    {
        { "H39 nonconforming data element value", 0x0400_0552, Vr.OB },
        { "H51 document title", 0x0042_0010, Vr.ST },
        { "H51 HL7 document name", 0x0040_A390, Vr.SQ },
        { "H56 container identifier", 0x0040_0512, Vr.LO },
        { "H56 specimen identifier", 0x0040_0551, Vr.LO },
        { "H56 specimen UID", 0x0040_0554, Vr.UI },
        { "H59 barcode value", 0x2200_0005, Vr.LT },
        { "H59 label text", 0x2200_0002, Vr.UT },
        { "H62 unformatted text", 0x0070_0006, Vr.ST },
        { "H62 content label", 0x0070_0080, Vr.CS },
        { "H62 content description", 0x0070_0081, Vr.LO },
        { "H62 creator's name", 0x0070_0084, Vr.PN },
        { "H63 selector LO", 0x0072_0066, Vr.LO },
        { "H63 selector LT", 0x0072_0068, Vr.LT },
        { "H63 selector PN", 0x0072_006A, Vr.PN },
        { "H63 selector SH", 0x0072_006C, Vr.SH },
        { "H63 selector ST", 0x0072_006E, Vr.ST },
        { "H63 selector UT", 0x0072_0070, Vr.UT },
        { "H63 selector UN", 0x0072_006D, Vr.UN },
        { "H63 selector OB", 0x0072_0065, Vr.OB },
        { "H63 selector UI", 0x0072_007F, Vr.UI },
        { "H63 selector DA", 0x0072_0061, Vr.DA },
        { "H65 retrieve URL", 0x0008_1190, Vr.UR },
        { "H65 retrieve AE", 0x0008_0054, Vr.AE },
        { "H65 retrieve URI", 0x0040_E010, Vr.UR },
        { "H65 retrieve location", 0x0040_E011, Vr.UI },
        { "H65 display URI", 0x0040_E012, Vr.UR },
        { "H65 WADO retrieve", 0x0040_E025, Vr.SQ },
        { "H68 offset from UTC", 0x0008_0201, Vr.SH },
        { "H80 structure set label", 0x3006_0002, Vr.SH },
        { "H80 ROI name", 0x3006_0026, Vr.LO },
        { "H80 plan label", 0x300A_0002, Vr.SH },
        { "H84 trial URL", 0x0040_A992, Vr.ST },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void H39_to_H80_single_attributes(string place, uint tag, Vr vr)
    {
        place.ShouldStartWith("H");
        var secret = vr switch { Vr.UI => Marker.UidRoot, Vr.DA => Marker.Date, _ => Marker.Stem };
        foreach (var sopClass in Hosts.Classes)
        {
            Hides(Hosts.Of(sopClass).Plant(new Tag(tag), vr), [secret]);
            Hides(Hosts.Of(sopClass).AddSequence(Codes, new DataSet().Plant(new Tag(tag), vr)), [secret]);
            Hides(Hosts.Of(sopClass).AddSequence(new Tag(0x5200, 0x9230), new DataSet().AddSequence(Codes, new DataSet().Plant(new Tag(tag), vr))), [secret]);
        }
    }

    [Fact]
    public void H33_pixel_data_in_other_places()
    {
        byte[] pixels = "Quillfeather^Zelda"u8.ToArray();
        var item = new DataSet().AddBytes(new Tag(0x7FE0, 0x0010), Vr.OW, pixels).AddBytes(new Tag(0x7FE0, 0x0008), Vr.OF, pixels.AsMemory(0, 16)).AddBytes(new Tag(0x7FE0, 0x0009), Vr.OD, pixels.AsMemory(0, 16));

        Hides(Hosts.CtImage().AddSequence(Codes, item), [Name]);
        Hides(Hosts.CtImage().AddSequence(new Tag(0x0088, 0x0200), item), [Name]);
        Hides(Hosts.CtImage().Add(new Tag(0x0009, 0x0010), Vr.LO, "ACME").AddSequence(new Tag(0x0009, 0x1010), item), [Name]);
    }

    [Fact]
    public void H49_colour_profile()
    {
        var profile = new byte[160];
        "acsp"u8.CopyTo(profile.AsSpan(36));
        "Quillfeather"u8.CopyTo(profile.AsSpan(140));
        profile[3] = 160;

        Hides(Hosts.CtImage().AddBytes(new Tag(0x0028, 0x2000), Vr.OB, profile), [Name]);
        Hides(Hosts.CtImage().AddBytes(new Tag(0x0028, 0x2000), Vr.OB, "Quillfeather"u8.ToArray()), [Name]);
        Hides(Hosts.CtImage().AddSequence(Codes, new DataSet().AddBytes(new Tag(0x0028, 0x2000), Vr.OB, profile)), [Name]);
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("text/XML")]
    [InlineData("model/stl")]
    [InlineData("model/obj")]
    [InlineData("model/mtl")]
    [InlineData("Quillfeather/x")]
    public void H50_encapsulated_documents(string mediaType)
    {
        var set = Hosts.Of(Hosts.Pdf).Add(new Tag(0x0042, 0x0012), Vr.LO, mediaType == "Quillfeather/x" ? "x/x" : mediaType)
            .AddBytes(new Tag(0x0042, 0x0011), Vr.OB, "%PDF-1.7 Quillfeather^Zelda <xmp>Quillfeather</xmp>"u8.ToArray()).Add(new Tag(0x0042, 0x0015), Vr.UL, 50);

        Hides(set, [Name]).Has(0x0042_0011).ShouldBeTrue("Type 1: a document of the same kind stands there");
    }

    /// <summary>Media types are words of a list; a file name in one does not stay.</summary>
    [Fact]
    public void H51_names_beside_the_document() =>
        Hides(Hosts.Of(Hosts.Pdf).Add(new Tag(0x0042, 0x0010), Vr.ST, Name + ".pdf").AddBytes(new Tag(0x0042, 0x0011), Vr.OB, new byte[4]), [Name]);

    [Theory]
    [InlineData("99QUILL")]
    [InlineData("L")]
    [InlineData("QUILL")]
    [InlineData("")]
    public void H54_codes_with_free_meaning(string scheme)
    {
        var code = new DataSet().Add(new Tag(0x0008, 0x0100), Vr.SH, "QVXKJ1").Add(new Tag(0x0008, 0x0103), Vr.SH, "QVXKJ2").Add(new Tag(0x0008, 0x0104), Vr.LO, Name)
            .Add(new Tag(0x0008, 0x0119), Vr.UC, "QVXKJ3").Add(new Tag(0x0008, 0x0120), Vr.UR, "urn:QVXKJ4");
        if (scheme.Length > 0)
        {
            code.Add(new Tag(0x0008, 0x0102), Vr.SH, scheme);
        }

        Hides(Hosts.CtImage().AddSequence(Codes, code), [Name, Marker.Stem]);
        Hides(Hosts.CtImage().AddSequence(new Tag(0x0008, 0x2218), code, code), [Name, Marker.Stem]);
    }

    [Fact]
    public void H85_former_marks()
    {
        var code = new DataSet().Add(new Tag(0x0008, 0x0100), Vr.SH, "QVXKJ").Add(new Tag(0x0008, 0x0102), Vr.SH, "99JOB").Add(new Tag(0x0008, 0x0104), Vr.LO, Name);
        var set = Hosts.CtImage().Add(new Tag(0x0012, 0x0063), Vr.LO, "Basic Application Confidentiality Profile\\" + Name + " General, job 7")
            .AddSequence(new Tag(0x0012, 0x0064), code, new DataSet().Add(new Tag(0x0008, 0x0100), Vr.SH, "113101").Add(new Tag(0x0008, 0x0102), Vr.SH, "DCM").Add(new Tag(0x0008, 0x0104), Vr.LO, Name))
            .Add(new Tag(0x0012, 0x0062), Vr.CS, "QVXKJ").Add(new Tag(0x0028, 0x0303), Vr.CS, "QVXKJ");

        var run = Hides(set, [Name, Marker.Stem]);

        var methods = run.Text(0x0012_0063)!.Split('\\');
        methods[..2].ShouldBe(["Basic Application Confidentiality Profile", "Former de-identification"]);
        methods[2].ShouldStartWith("Lethe: PS3.15 2026d Basic Profile");
        run.Text(0x0012_0062).ShouldBe("YES");
        run.Text(0x0028_0303).ShouldBeOneOf("REMOVED", "MODIFIED", "UNMODIFIED");
    }

    [Fact]
    public void H85_former_codes_are_those_of_the_standard_alone()
    {
        foreach (var value in new[] { "1131/:", "1131ZZ", "113199", "1131\0\0", "1131 0" })
        {
            var code = new DataSet().Add(new Tag(0x0008, 0x0100), Vr.SH, value).Add(new Tag(0x0008, 0x0102), Vr.SH, "DCM");

            var run = Over(Part10Writer.ToBytes(Hosts.CtImage().AddSequence(new Tag(0x0012, 0x0064), code)));

            Marks(run).ShouldBe(Marks(Over(Part10Writer.ToBytes(Hosts.CtImage()))), value);
        }
    }

    /// <summary>Rows of the table from the sequence of method codes to its end.</summary>
    private static int Marks(Run run)
    {
        var codes = run.Table.Table.Find(0x0012_0064);
        return run.Table.Table[codes].Next - codes;
    }
}

using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Leaks.Tests.Search;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Graphics;

/// <summary>H27 to H29, H62 and H63 under Clean Graphics: what may stay now, and what still must not.</summary>
public class GraphicsLeakTests
{
    private const string Name = "Quillfeather";
    private const int Columns = 160;
    private const int Rows = 64;

    /// <summary>Letters of the word AMY, five by seven dots each.</summary>
    private static readonly int[][] Letters =
    [
        [0x0E, 0x11, 0x11, 0x1F, 0x11, 0x11, 0x11], [0x11, 0x1B, 0x15, 0x15, 0x11, 0x11, 0x11], [0x11, 0x11, 0x0A, 0x04, 0x04, 0x04, 0x04],
    ];

    public static TheoryData<int, string, string> Renderings
    {
        get
        {
            var data = new TheoryData<int, string, string>();
            foreach (var scale in new[] { 1, 2, 3, 5, 8 })
            {
                foreach (var form in new[] { "plain", "inverted", "dotted", "in a box", "struck through", "next to a circle" })
                {
                    foreach (var syntax in new[] { SyntaxUid.ExplicitLittleEndian, SyntaxUid.ImplicitLittleEndian, SyntaxUid.ExplicitBigEndian, SyntaxUid.Deflated })
                    {
                        data.Add(scale, form, syntax);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Renderings))]
    public void Names_in_bits_never_get_out(int scale, string form, string syntax)
    {
        foreach (var vr in new[] { Vr.OB, Vr.OW })
        {
            var output = Clean(Overlay(Hosts.CtImage(), 0x6000, Draw(scale, form), vr).Add(new Tag(0x6000, 0x0022), Vr.LO, Name), syntax);

            HasNoGroup(output, 0x6000, 0x60FF);
        }
    }

    [Fact]
    public void A_drawing_in_the_same_file_stays_alone()
    {
        var set = Overlay(Overlay(Hosts.CtImage(), 0x6000, Draw(2, "plain"), Vr.OW), 0x6002, Circle(), Vr.OW);

        var output = Clean(set, SyntaxUid.ExplicitLittleEndian);

        HasNoGroup(output, 0x6000, 0x6001);
        output.Table.Find(0x6002_3000).ShouldBeGreaterThanOrEqualTo(0, "control: not everything goes");
    }

    [Fact]
    public void Texts_in_every_element_of_a_group_that_stays()
    {
        var set = Overlay(Hosts.CtImage(), 0x6000, Circle(), Vr.OW);
        for (var element = 1; element <= 0x4FFF; element += element is < 0x0210 or (> 0x07F0 and < 0x0820) or (> 0x0FF0 and < 0x1600) or > 0x3FF0 and < 0x4010 ? 1 : 16)
        {
            var tag = new Tag(0x6000, (ushort)element);

            // Without a number of frames the group would go.
            if (set.Find(tag) is null && element != 0x0015)
            {
                set.Add(tag, element % 3 == 0 ? Vr.LO : element % 3 == 1 ? Vr.CS : Vr.LT, element % 3 == 1 ? Name.ToUpperInvariant() : Name);
            }
        }

        var output = Clean(set.Add(new Tag(0x0010, 0x2154), Vr.SH, Name), SyntaxUid.ExplicitLittleEndian);

        output.Table.Find(0x6000_3000).ShouldBeGreaterThanOrEqualTo(0, "control: the group stays");
        MarkerSearch.Find(output.Bytes, [Name]).ShouldBeEmpty();
    }

    [Fact]
    public void H62_texts_of_presentation_states()
    {
        var tags = new Tag[] { new(0x0070, 0x0002), new(0x0070, 0x0006), new(0x0070, 0x0068), new(0x0070, 0x0080), new(0x0070, 0x0081), new(0x0070, 0x0084), new(0x0070, 0x0207), new(0x0070, 0x0208), new(0x0070, 0x0289), new(0x0070, 0x0310), new(0x0070, 0x030F) };
        var places = new Tag[][]
        {
            [], [new(0x0070, 0x0001)], [new(0x0070, 0x0001), new(0x0070, 0x0008)], [new(0x0070, 0x0001), new(0x0070, 0x0009)], [new(0x0070, 0x0001), new(0x0070, 0x0209)],
            [new(0x0070, 0x0001), new(0x0070, 0x0209), new(0x0070, 0x0287)], [new(0x0070, 0x0001), new(0x0070, 0x0008), new(0x0070, 0x0231)], [new(0x0070, 0x0060)], [new(0x0070, 0x0234)], [new(0x0070, 0x0087)],
            [new(0x0008, 0x1140), new(0x0070, 0x0001), new(0x0070, 0x0008)], [new(0x0072, 0x0422)], [new(0x0072, 0x0424)],
        };
        foreach (var place in places)
        {
            var inner = tags.Aggregate(place.Length == 0 ? Hosts.Of(Hosts.Presentation) : new DataSet(), (set, tag) => set.Add(tag, VrOf(tag), tag == new Tag(0x0070, 0x0002) || tag == new Tag(0x0070, 0x0080) ? "QUILLFEATHER" : Name));
            var host = place.Length == 0 ? inner : Hosts.Nest(Hosts.Of(Hosts.Presentation), inner, place);

            var output = Clean(host.Add(new Tag(0x0010, 0x1001), Vr.PN, Name), SyntaxUid.ExplicitLittleEndian);

            MarkerSearch.Find(output.Bytes, [Name]).ShouldBeEmpty(string.Join('>', place));
        }
    }

    private static Vr VrOf(Tag tag) => Lethe.Dicom.Dictionary.DicomDictionary.VrOf(tag);

    private static DataSet Overlay(DataSet set, ushort group, bool[,] dots, Vr vr)
    {
        var packed = new byte[Rows * Columns / 8];
        for (var i = 0; i < Rows * Columns; i++)
        {
            packed[i / 8] |= (byte)(dots[i / Columns, i % Columns] ? 1 << (i % 8) : 0);
        }

        return set.Add(new Tag(group, 0x0010), Vr.US, Rows).Add(new Tag(group, 0x0011), Vr.US, Columns).Add(new Tag(group, 0x0040), Vr.CS, "G").Add(new Tag(group, 0x0050), Vr.SS, 1, 1)
            .Add(new Tag(group, 0x0100), Vr.US, 1).Add(new Tag(group, 0x0102), Vr.US, 0).AddBytes(new Tag(group, 0x3000), vr, packed);
    }

    private static bool[,] Circle()
    {
        var dots = new bool[Rows, Columns];
        AddCircle(dots);
        return dots;
    }

    private static void AddCircle(bool[,] dots)
    {
        for (var angle = 0; angle < 720; angle++)
        {
            dots[32 + (int)Math.Round(8 * Math.Sin(angle * Math.PI / 360)), 150 + (int)Math.Round(8 * Math.Cos(angle * Math.PI / 360))] = true;
        }
    }

    private static bool[,] Draw(int scale, string form)
    {
        var dots = new bool[Rows, Columns];
        var gap = form == "dotted" && scale > 1 ? 1 : 0;
        for (var y = 0; y < 7 * scale; y++)
        {
            for (var x = 0; x < 18 * scale; x++)
            {
                var bits = Letters[x / scale / 6][y / scale];
                dots[y + 3, x + 3] = x / scale % 6 < 5 && ((bits >> (4 - (x / scale % 6))) & 1) != 0 && x % scale < scale - gap && y % scale < scale - gap;
            }
        }

        if (form == "next to a circle")
        {
            AddCircle(dots);
        }

        for (var y = 0; y < Rows; y++)
        {
            for (var x = 0; x < Columns; x++)
            {
                dots[y, x] ^= form == "inverted";
                dots[y, x] |= (form == "in a box" && (y is 0 or Rows - 1 || x is 0 or Columns - 1)) || (form == "struck through" && y == 3 + (3 * scale));
            }
        }

        return dots;
    }

    private static HeaderReader Clean(DataSet set, string syntax)
    {
        var session = new Deidentifier(Profile.Basic.With([ConfidentialityOption.CleanGraphics]), ProjectKey.FromBytes([.. Enumerable.Repeat((byte)3, ProjectKey.Size)])).CreateSession();
        session.Deidentify(new MemorySource(Part10Writer.ToBytes(set, new WriteOptions { TransferSyntax = syntax }))).ShouldBe(Outcome.Deidentified);
        using var output = new MemoryStream();
        session.Result.WriteTo(output);
        var reader = new HeaderReader();
        reader.Read(new MemorySource(output.ToArray())).ShouldBeTrue();
        return reader;
    }

    private static void HasNoGroup(HeaderReader output, uint first, uint last)
    {
        foreach (var entry in output.Table.Entries)
        {
            (entry.Tag >> 16).ShouldNotBeInRange(first, last);
        }
    }
}

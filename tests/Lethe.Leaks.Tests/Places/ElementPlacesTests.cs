using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Search;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Places;

/// <summary>Places where the form of an element hides it: private blocks, UN, wrong VRs, order, duplicates, padding.</summary>
public class ElementPlacesTests : LeakTests
{
    private const string Name = "Quillfeather";
    private static readonly Tag Codes = new(0x0008, 0x9215);

    [Fact]
    public void H17_private_blocks() =>
        Hides(Hosts.CtImage().Add(new Tag(0x0029, 0x0010), Vr.LO, "ACME 1").AddBytes(new Tag(0x0029, 0x1008), Vr.OB, Part10Writer.ToBytes(Hosts.CtImage().Add(new Tag(0x0010, 0x0010), Vr.PN, Name))), [Name]);

    [Fact]
    public void H18_private_elements_without_creator() => Hides(Hosts.CtImage().Add(new Tag(0x0029, 0x1008), Vr.LO, Name), [Name]);

    [Fact]
    public void H19_creators_in_the_parent_only() =>
        Hides(Hosts.CtImage().Add(new Tag(0x0019, 0x0010), Vr.LO, "SIEMENS MR HEADER").AddSequence(Codes, new DataSet().Add(new Tag(0x0019, 0x100C), Vr.LO, Name)), [Name]);

    [Fact]
    public void H20_sequences_in_private_elements() =>
        Hides(Hosts.CtImage().Add(new Tag(0x0019, 0x0010), Vr.LO, "ACME").AddSequence(new Tag(0x0019, 0x1020), new DataSet().Add(new Tag(0x0010, 0x0010), Vr.PN, Name)), [Name]);

    [Theory]
    [InlineData(UnknownForm.UndefinedLength)]
    [InlineData(UnknownForm.DefinedLength)]
    public void H21_sequences_in_UN(UnknownForm form) =>
        Hides(
            Hosts.CtImage().AddSequence(Codes, new DataSet().Add(new Tag(0x0010, 0x0010), Vr.PN, Name).AddSequence(new Tag(0x0040, 0x0260), Marker.FullItem())),
            [Name, .. Marker.All],
            new WriteOptions { AsUnknown = new Dictionary<Tag, UnknownForm> { [Codes] = form } });

    [Fact]
    public void H22_known_tags_in_UN() =>
        Hides(Hosts.CtImage().AddBytes(new Tag(0x0010, 0x4000), Vr.UN, "Quillfeather"u8.ToArray()).AddBytes(new Tag(0x0008, 0x0081), Vr.UN, "Quillfeather"u8.ToArray()), [Name]);

    [Fact]
    public void H23_bytes_that_form_a_file()
    {
        var nested = Part10Writer.ToBytes(Hosts.CtImage().Add(new Tag(0x0010, 0x4000), Vr.LT, Name));
        var set = Hosts.CtImage().AddBytes(new Tag(0x0042, 0x0011), Vr.OB, nested).AddBytes(new Tag(0x0018, 0x9899), Vr.OB, nested).AddBytes(new Tag(0x0040, 0xDB0D), Vr.UN, nested);

        Hides(set, [Name]);
    }

    [Fact]
    public void H24_wrong_VR() =>
        Hides(
            Hosts.CtImage().Add(new Tag(0x0010, 0x0010), Vr.SH, Name).Add(new Tag(0x0008, 0x1050), Vr.CS, Name).Add(new Tag(0x0008, 0x0020), Vr.LO, Name + "2").Add(new Tag(0x0018, 0x1110), Vr.LO, Name),
            [Name]);

    [Fact]
    public void H25_unknown_even_tags() =>
        Hides(Hosts.CtImage().Add(new Tag(0x0010, 0x9F01), Vr.LO, Name).Add(new Tag(0x0020, 0x9F01), Vr.CS, Name).AddSequence(new Tag(0x0040, 0x9F01), new DataSet().Add(new Tag(0x0008, 0x0070), Vr.LO, Name)), [Name]);

    [Fact]
    public void H26_retired_attributes() =>
        Hides(Hosts.CtImage().Add(new Tag(0x0008, 0x4000), Vr.LT, Name).Add(new Tag(0x0032, 0x1020), Vr.LO, Name).Add(new Tag(0x4008, 0x010B), Vr.ST, Name).Add(new Tag(0x0010, 0x1050), Vr.LO, Name), [Name]);

    [Fact]
    public void H27_curves()
    {
        var set = Hosts.CtImage();
        for (var group = 0x5000; group <= 0x501E; group += 2)
        {
            set.Add(new Tag((ushort)group, 0x2500), Vr.LO, Name).Add(new Tag((ushort)group, 0x0022), Vr.LO, Name).AddBytes(new Tag((ushort)group, 0x200C), Vr.OB, "Quillfeather"u8.ToArray())
                .AddBytes(new Tag((ushort)group, 0x3000), Vr.OW, "Quillfeather"u8.ToArray()).Add(new Tag((ushort)group, 0x0010), Vr.US, 20);
        }

        HasNoGroup(Hides(set, [Name]), 0x5000, 0x50FF);
    }

    [Fact]
    public void H28_overlays()
    {
        var set = Hosts.CtImage();
        for (var group = 0x6000; group <= 0x601E; group += 2)
        {
            set.Add(new Tag((ushort)group, 0x0022), Vr.LO, Name).Add(new Tag((ushort)group, 0x1500), Vr.LO, Name).Add(new Tag((ushort)group, 0x4000), Vr.LT, Name)
                .Add(new Tag((ushort)group, 0x0100), Vr.US, 1).AddBytes(new Tag((ushort)group, 0x3000), Vr.OW, "Quillfeather"u8.ToArray());
        }

        HasNoGroup(Hides(set, [Name]), 0x6000, 0x60FF);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void H29_overlays_in_unused_pixel_bits(int isSigned)
    {
        var set = Hosts.WithPixels(Hosts.Of(Hosts.Ct), 0xF123).Add(new Tag(0x0028, 0x0103), Vr.US, isSigned)
            .Add(new Tag(0x6000, 0x0010), Vr.US, 8).Add(new Tag(0x6000, 0x0011), Vr.US, 8).Add(new Tag(0x6000, 0x0040), Vr.CS, "G")
            .Add(new Tag(0x6000, 0x0100), Vr.US, 16).Add(new Tag(0x6000, 0x0102), Vr.US, 12);
        foreach (var syntax in new[] { SyntaxUid.ExplicitLittleEndian, SyntaxUid.ExplicitBigEndian, SyntaxUid.ImplicitLittleEndian, SyntaxUid.Deflated })
        {
            var run = Over(Part10Writer.ToBytes(set, new WriteOptions { TransferSyntax = syntax }));

            run.Outcome.ShouldBe(Results.Outcome.Deidentified);
            HasNoGroup(run, 0x6000, 0x60FF);
            var pixels = run.Table.Value(run.Table.Table.Find(0x7FE0_0010));
            var first = syntax == SyntaxUid.ExplicitBigEndian ? (pixels[0] << 8) | pixels[1] : (pixels[1] << 8) | pixels[0];
            first.ShouldBe(0x0123, syntax);
        }
    }

    [Fact]
    public void H71_text_behind_padding()
    {
        var set = Hosts.CtImage()
            .Add(new Tag(0x0008, 0x0060), Vr.CS, "CT\0Quillfeather")
            .Add(new Tag(0x0008, 0x0070), Vr.LO, "ACME\0\0Quillfeather")
            .Add(new Tag(0x0018, 0x1110), Vr.DS, "1.0\\2.0\0Quillfeather")
            .Add(new Tag(0x0008, 0x1150), Vr.UI, "1.2.840.10008.5.1.4.1.1.2\0Quillfeather")
            .Add(new Tag(0x0020, 0x0013), Vr.IS, "1   Quillfeather");

        Hides(set.Remove(new Tag(0x0008, 0x0060)), [Name]);
        Over(Part10Writer.ToBytes(set)).ShouldNotHold([Name]);
    }

    [Fact]
    public void H72_every_value_of_many()
    {
        var set = Hosts.CtImage()
            .Add(new Tag(0x0010, 0x1001), Vr.PN, "A^B\\" + Name + "\\C^D").Add(new Tag(0x0008, 0x1070), Vr.PN, "A\\" + Name)
            .Add(new Tag(0x0008, 0x0058), Vr.UI, $"{Marker.UidRoot}.1\\{Marker.UidRoot}.2\\1.2.840.10008.1.4.1.1")
            .Add(new Tag(0x0018, 0x1200), Vr.DA, "20200101\\" + Marker.Date).Add(new Tag(0x0028, 0x0030), Vr.DS, "1\\" + Name);

        Over(Part10Writer.ToBytes(set)).ShouldNotHold([Name, Marker.UidRoot, Marker.Date]);
        Hides(set.Remove(new Tag(0x0028, 0x0030)), [Name, Marker.UidRoot, Marker.Date]);
    }

    [Fact]
    public void H73_every_item_of_many()
    {
        var items = Enumerable.Range(0, 300).Select(_ => Marker.FullItem()).ToArray();

        Hides(Hosts.CtImage().AddSequence(Codes, items), Marker.All);
        Hides(Hosts.CtImage().AddSequence(new Tag(0x0008, 0x1140), items), Marker.All);
    }

    [Fact]
    public void H74_duplicate_tags()
    {
        var raw = Encoding.ASCII.GetBytes(Name);
        var set = Hosts.CtImage().Remove(new Tag(0x7FE0, 0x0010)).AddRaw(new Tag(0x0028, 0x1050), Vr.DS, "1 "u8.ToArray());
        for (var i = 0; i < 3; i++)
        {
            set.AddRaw(new Tag(0x0010, 0x0010), Vr.PN, raw).AddRaw(new Tag(0x0010, 0x0020), Vr.LO, raw).AddRaw(new Tag(0x0008, 0x0081), Vr.ST, raw).AddRaw(new Tag(0x0012, 0x0063), Vr.LO, raw).AddRaw(new Tag(0x0020, 0x0010), Vr.SH, raw);
        }

        var run = Hides(set, [Name]);

        run.Text(0x0010_0020).ShouldNotBe("HOST-1");
        Ascending(run);
    }

    [Fact]
    public void H75_out_of_order_tags_after_pixel_data()
    {
        var raw = Encoding.ASCII.GetBytes(Name);
        var set = Hosts.CtImage().AddRaw(new Tag(0x0010, 0x0010), Vr.PN, raw).AddRaw(new Tag(0x0008, 0x0081), Vr.ST, raw).AddRaw(new Tag(0x0040, 0xA160), Vr.UT, raw)
            .AddRaw(new Tag(0x0012, 0x0062), Vr.CS, "NO"u8.ToArray());

        var run = Hides(set, [Name]);

        Ascending(run);
        run.Text(0x0012_0062).ShouldBe("YES");
    }

    [Fact]
    public void H76_long_values_of_short_VRs()
    {
        var text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(Name + "^Zelda ", 5000)));

        Hides(Hosts.CtImage().AddBytes(new Tag(0x0010, 0x4000), Vr.LT, text).AddBytes(new Tag(0x0032, 0x1060), Vr.LO, text), [Name]);
        Hides(Hosts.CtImage().AddSequence(Codes, new DataSet().AddBytes(new Tag(0x0010, 0x4000), Vr.LT, text)), [Name]);
    }

    private static void Ascending(Run run)
    {
        uint last = 0;
        for (var i = 0; i < run.Table.Table.Count; i = run.Table.Table[i].Next)
        {
            run.Table.Table[i].Tag.ShouldBeGreaterThan(last);
            last = run.Table.Table[i].Tag;
        }
    }

    private static void HasNoGroup(Run run, int first, int last)
    {
        for (var i = 0; i < run.Table.Table.Count; i++)
        {
            ((int)(run.Table.Table[i].Tag >> 16)).ShouldNotBeInRange(first, last);
        }
    }
}

using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Search;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Places;

/// <summary>Places outside of the data set where identity hides: preamble, file meta information, groups that do not belong there, the end.</summary>
public class FilePlacesTests : LeakTests
{
    private const string Name = "Quillfeather";

    [Fact]
    public void H01_preamble()
    {
        var run = Hides(Hosts.CtImage(), [Name], new WriteOptions { Preamble = "II*\0Quillfeather^Zelda"u8.ToArray() });

        run.Output.AsSpan(0, 128).ContainsAnyExcept((byte)0).ShouldBeFalse();
    }

    [Fact]
    public void H02_bytes_after_the_data_set()
    {
        Hides(Hosts.CtImage(), [Name], new WriteOptions { Trailing = "PK\u0003\u0004 Quillfeather^Zelda and more"u8.ToArray() });
        var second = Part10Writer.ToBytes(Hosts.CtImage().Add(new Tag(0x0010, 0x4000), Vr.LT, Name));
        Hides(Hosts.CtImage(), [Name], new WriteOptions { Trailing = second });
    }

    [Fact]
    public void H03_media_storage_instance_UID()
    {
        var meta = new DataSet().Add(new Tag(0x0002, 0x0003), Vr.UI, Marker.UidRoot + ".3");

        var run = Hides(Hosts.CtImage(), [Marker.UidRoot], new WriteOptions { Meta = meta });

        System.Text.Encoding.ASCII.GetString(run.Table.Meta.SopInstanceUid).TrimEnd('\0').ShouldBe(run.Text(0x0008_0018));
    }

    [Theory]
    [InlineData(0x0012, Vr.UI)]
    [InlineData(0x0013, Vr.SH)]
    public void H04_implementation(int element, Vr vr) => MetaGone(element, vr);

    [Theory]
    [InlineData(0x0016)]
    [InlineData(0x0017)]
    [InlineData(0x0018)]
    public void H05_application_entity_titles(int element) => MetaGone(element, Vr.AE);

    [Theory]
    [InlineData(0x0026)]
    [InlineData(0x0027)]
    [InlineData(0x0028)]
    public void H06_presentation_addresses(int element) => MetaGone(element, Vr.UR);

    [Theory]
    [InlineData(0x0100, Vr.UI)]
    [InlineData(0x0102, Vr.OB)]
    public void H07_private_information(int element, Vr vr) => MetaGone(element, vr);

    [Theory]
    [InlineData(0x0031, Vr.OB)]
    [InlineData(0x0032, Vr.UI)]
    [InlineData(0x0033, Vr.UI)]
    [InlineData(0x0035, Vr.LO)]
    [InlineData(0x0036, Vr.LO)]
    [InlineData(0x0037, Vr.LO)]
    [InlineData(0x0038, Vr.LO)]
    public void H08_real_time_information(int element, Vr vr) => MetaGone(element, vr);

    [Theory]
    [InlineData(0x0004, Vr.LO)]
    [InlineData(0x0099, Vr.UT)]
    [InlineData(0xFFF0, Vr.UN)]
    public void H09_other_elements_of_group_0002(int element, Vr vr) => MetaGone(element, vr);

    [Fact]
    public void H10_command_elements_inside_a_data_set()
    {
        foreach (var (element, vr) in new (ushort, Vr)[] { (0x0600, Vr.AE), (0x1000, Vr.UI), (0x1001, Vr.UI), (0x0902, Vr.LO), (0x1030, Vr.AE), (0x5010, Vr.SH) })
        {
            var tag = new Tag(0x0000, element);
            Hides(Hosts.CtImage().Plant(tag, vr), [vr == Vr.UI ? Marker.UidRoot : Marker.Stem]);
            Hides(Hosts.Nest(Hosts.CtImage(), new DataSet().Plant(tag, vr), new Tag(0x0008, 0x9215)), [vr == Vr.UI ? Marker.UidRoot : Marker.Stem]);
        }
    }

    [Fact]
    public void H11_directory_elements_outside_a_DICOMDIR()
    {
        var set = Hosts.CtImage().Add(new Tag(0x0004, 0x1130), Vr.CS, "QVXKJ").Add(new Tag(0x0004, 0x1500), Vr.CS, "QVXKJ\\A")
            .AddSequence(new Tag(0x0004, 0x1220), Marker.FullItem()).Add(new Tag(0x0004, 0x1511), Vr.UI, Marker.UidRoot);

        Hides(set, [Marker.Stem, Marker.UidRoot]);
    }

    [Fact]
    public void H12_a_DICOMDIR_is_left_out()
    {
        var set = Hosts.Of("1.2.840.10008.1.3.10").Add(new Tag(0x0004, 0x1130), Vr.CS, "QVXKJ").AddSequence(new Tag(0x0004, 0x1220), Marker.FullItem());

        var run = Over(Part10Writer.ToBytes(set));

        run.Outcome.ShouldBe(Outcome.Skipped);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void H15_group_lengths()
    {
        var run = Hides(Hosts.CtImage().Add(new Tag(0x0010, 0x4000), Vr.LT, Name), [Name], new WriteOptions { GroupLengths = true });

        for (var i = 0; i < run.Table.Table.Count; i++)
        {
            (run.Table.Table[i].Tag & 0xFFFF).ShouldNotBe(0u);
        }

        Hides(Hosts.CtImage().AddBytes(new Tag(0x0018, 0x0000), Vr.UL, "QVXKJQVX"u8.ToArray()).AddBytes(new Tag(0x0008, 0x0001), Vr.UL, "QVXKJQVX"u8.ToArray()), [Marker.Stem]);
    }

    [Fact]
    public void H16_data_set_trailing_padding() => Hides(Hosts.CtImage().Add(new Tag(0xFFFC, 0xFFFC), Vr.LO, Name).AddBytes(new Tag(0xFFFC, 0xFFFC), Vr.OB, "Quillfeather"u8.ToArray()), [Name]);

    [Fact]
    public void H84_the_report_holds_no_value()
    {
        var set = Hosts.CtImage().Add(new Tag(0x0008, 0x0070), Vr.LO, "A\0Quillfeather").Add(new Tag(0x0018, 0x1110), Vr.DS, Name).Add(new Tag(0x0010, 0x0010), Vr.PN, Name);

        var run = Hides(set, [Name]);

        run.Report.ShouldNotBeEmpty("control: something was reported");
    }

    [Fact]
    public void H86_bytes_after_the_deflate_stream() =>
        Hides(Part10Writer.ToBytes(Hosts.CtImage(), new WriteOptions { TransferSyntax = SyntaxUid.Deflated, Trailing = "..Quillfeather^Zelda"u8.ToArray() }), [Name]);

    private void MetaGone(int element, Vr vr)
    {
        var tag = new Tag(0x0002, (ushort)element);
        var secret = vr == Vr.UI ? Marker.UidRoot : Marker.Stem;
        Hides(Hosts.CtImage(), [secret], new WriteOptions { Meta = new DataSet().Plant(tag, vr) });
        Hides(Hosts.CtImage(), [secret], new WriteOptions { Meta = new DataSet().Plant(tag, vr), WithPreamble = false, TransferSyntax = SyntaxUid.ImplicitLittleEndian });
    }
}

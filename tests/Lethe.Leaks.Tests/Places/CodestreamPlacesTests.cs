using System.Buffers.Binary;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Search;
using Lethe.Results;
using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Places;

/// <summary>H31 and H40-H48: texts inside of compressed frames. Either they are gone, or the file is not written.</summary>
public class CodestreamPlacesTests : LeakTests
{
    private const string Jpeg2000 = "1.2.840.10008.1.2.4.90";
    private const string JpegLs = "1.2.840.10008.1.2.4.80";
    private const string JpegXl = "1.2.840.10008.1.2.4.110";
    private static readonly byte[] Text = "Quillfeather^Zelda "u8.ToArray();

    public static TheoryData<byte> Segments => [0xE0, 0xE1, 0xE2, 0xE3, 0xEC, 0xED, 0xEE, 0xEF, 0xFE];

    [Theory]
    [MemberData(nameof(Segments))]
    public void H40_H41_segments_of_JPEG(byte marker) =>
        Gone(SyntaxUid.JpegBaseline, Jpeg([0xFF, marker, .. Length(Text), .. Text])).Outcome.ShouldBe(Outcome.Deidentified, "a frame with such a segment is a good one");

    [Fact]
    public void H40_H41_segments_in_the_second_frame() =>
        Gone(SyntaxUid.JpegBaseline, Jpeg([]), Jpeg([0xFF, 0xE1, .. Length(Text), .. Text, 0xFF, 0xFE, .. Length(Text), .. Text])).Outcome.ShouldBe(Outcome.Deidentified);

    [Fact]
    public void H42_bytes_after_the_end_of_a_frame() => Gone(SyntaxUid.JpegBaseline, [.. Jpeg([]), .. Text, 0]).Outcome.ShouldBe(Outcome.Deidentified);

    [Fact]
    public void H42_a_fragment_of_its_own() => Gone(SyntaxUid.JpegBaseline, Jpeg([]), Text);

    [Theory]
    [InlineData(0xE8)]
    [InlineData(0xFE)]
    public void H43_segments_of_JPEG_LS(byte marker) => Gone(JpegLs, [0xFF, 0xD8, 0xFF, marker, .. Length(Text), .. Text, 0xFF, 0xD9]);

    [Theory]
    [InlineData("Exif")]
    [InlineData("xml ")]
    [InlineData("jumb")]
    [InlineData("brob")]
    [InlineData("quil")]
    public void H43_boxes_of_JPEG_XL(string box) =>
        Gone(JpegXl, [.. Box("JXL ", [0x0D, 0x0A, 0x87, 0x0A]), .. Box("ftyp", "jxl \0\0\0\0jxl "u8.ToArray()), .. Box(box, Text), .. Box("jxlc", [0xFF, 0x0A, 0, 0])]);

    [Fact]
    public void H44_comment_of_JPEG_2000() =>
        Gone(Jpeg2000, [0xFF, 0x4F, 0xFF, 0x51, 0x00, 0x29, .. new byte[39], 0xFF, 0x64, .. Length([0, 1, .. Text]), 0, 1, .. Text, 0xFF, 0xD9]);

    [Theory]
    [InlineData("xml ")]
    [InlineData("uuid")]
    [InlineData("asoc")]
    public void H45_boxes_round_JPEG_2000(string box) =>
        Gone(Jpeg2000, [.. Box("jP  ", [0x0D, 0x0A, 0x87, 0x0A]), .. Box(box, Text), .. Box("jp2c", [0xFF, 0x4F, 0xFF, 0xD9])]);

    [Fact]
    public void H47_bytes_after_the_last_segment_of_RLE()
    {
        var frame = new byte[64 + 2];
        frame[0] = 1;
        frame[4] = 64;
        frame[64] = 0x81;

        Gone(SyntaxUid.RleLossless, [.. frame, .. Text, 0]);
        var header = frame.ToArray();
        Text.CopyTo(header.AsSpan(8));
        Gone(SyntaxUid.RleLossless, header);
    }

    [Fact]
    public void H48_bytes_in_the_offset_table()
    {
        var set = Hosts.CtImage().AddFragments(new Tag(0x7FE0, 0x0010), "Quillfeather"u8.ToArray(), Jpeg([]));

        NotLeft(Part10Writer.ToBytes(set, new WriteOptions { TransferSyntax = SyntaxUid.JpegBaseline }));
    }

    [Fact]
    public void The_photograph_of_the_demo_leaves_nothing()
    {
        var who = new InventedIdentity();
        var file = DemoStudies.Files(new DemoOptions { Size = 64, SmallSize = 64, FrameSize = 160, Slices = 1, Frames = 1 }, who).First(f => f.Path == "XC/camera.jpg.dcm");

        var run = Over(file.ToBytes());

        run.Outcome.ShouldBe(Outcome.Deidentified, run.Report);
        Canaries.FoundIn(run.Closed(), who).Where(place => place != "SoftwareVersion").ShouldBeEmpty();
    }

    private Run Gone(string syntax, params byte[][] frames)
    {
        var fragments = frames.Select(f => (ReadOnlyMemory<byte>)f).Prepend(default).ToArray();
        var set = Hosts.CtImage().Add(new Tag(0x0028, 0x0008), Vr.IS, frames.Length).AddFragments(new Tag(0x7FE0, 0x0010), fragments);
        return NotLeft(Part10Writer.ToBytes(set, new WriteOptions { TransferSyntax = syntax }));
    }

    private Run NotLeft(byte[] file)
    {
        MarkerSearch.Find(file, ["Quillfeather"]).Count.ShouldBe(1, "control: the text was planted");
        var run = Over(file);
        run.Outcome.ShouldBeOneOf(Outcome.Deidentified, Outcome.Quarantined);
        run.ShouldNotHold(["Quillfeather"]);
        return run;
    }

    /// <summary>A frame of one row of blocks, with something behind its first marker.</summary>
    private static byte[] Jpeg(byte[] extra) =>
    [
        0xFF, 0xD8, .. extra, 0xFF, 0xDB, 0x00, 0x43, 0x00, .. Enumerable.Repeat((byte)1, 64), 0xFF, 0xC0, 0x00, 0x0B, 0x08, 0x00, 0x08, 0x00, 0x08, 0x01, 0x01, 0x11, 0x00,
        0xFF, 0xC4, 0x00, 0x14, 0x00, 0x01, .. new byte[15], 0x00, 0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3F, 0x00, 0x00, 0x7F, 0xFF, 0xD9,
    ];

    private static byte[] Length(byte[] content)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(content.Length + 2));
        return length;
    }

    private static byte[] Box(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length + 8);
        return [.. length, .. System.Text.Encoding.ASCII.GetBytes(type), .. content];
    }
}

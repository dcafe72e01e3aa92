using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Rewriting;

public class RewriterTests
{
    private const uint PixelData = 0x7FE0_0010;

    [Theory]
    [InlineData(SyntaxUid.ExplicitLittleEndian)]
    [InlineData(SyntaxUid.ImplicitLittleEndian)]
    [InlineData(SyntaxUid.ExplicitBigEndian)]
    [InlineData(SyntaxUid.Deflated)]
    public void Kept_values_come_out_as_they_were_in_the_syntax_of_the_input(string syntax)
    {
        var set = Image().Add(new Tag(0x0028_0030), Vr.DS, @"0.50\0.5").Add(new Tag(0x0018_9087), Vr.FD, 1.5);
        var run = Run.Of(set, new WriteOptions { TransferSyntax = syntax, UndefinedItems = true });

        run.Outcome.ShouldBe(Outcome.Deidentified);
        System.Text.Encoding.ASCII.GetString(run.Output.Syntax.UidAscii).ShouldBe(syntax);
        run.Text(0x0028_0030).ShouldBe(@"0.50\0.5");
        var input = new HeaderReader();
        input.Read(new MemorySource(Part10Writer.ToBytes(set, new WriteOptions { TransferSyntax = syntax }))).ShouldBeTrue();
        foreach (var tag in new uint[] { 0x0028_0010, 0x0018_9087, PixelData })
        {
            run.Value(tag).ShouldBe(input.Value(input.Table.Find(tag)).ToArray());
        }
    }

    [Fact]
    public void Elements_in_UN_get_their_VR_back_and_the_byte_order_of_the_file()
    {
        var options = new WriteOptions
        {
            TransferSyntax = SyntaxUid.ExplicitBigEndian,
            AsUnknown = new Dictionary<Tag, UnknownForm> { [new Tag(0x0028_0010)] = UnknownForm.DefinedLength },
        };
        var run = Run.Of(Image(), options);
        run.Output.Table[run.Find(0x0028_0010)].Vr.ShouldBe(Vr.US);
        run.Value(0x0028_0010).ShouldBe([0, 2]);
    }

    [Fact]
    public void Preamble_and_meta_information_are_written_from_nothing()
    {
        var meta = new DataSet().Add(new Tag(0x0002_0013), Vr.SH, "BERGS_PACS").Add(new Tag(0x0002_0016), Vr.AE, "BERG_AE")
            .AddBytes(new Tag(0x0002_0102), Vr.OB, "Berg"u8.ToArray());
        var run = Run.Of(Image(), new WriteOptions { Preamble = "Anna Berg 4711"u8.ToArray(), Meta = meta });

        run.Bytes.AsSpan(0, 128).IndexOfAnyExcept((byte)0).ShouldBe(-1);
        run.Holds("BERG").ShouldBeFalse();
        run.Holds("Berg").ShouldBeFalse();
        System.Text.Encoding.ASCII.GetString(run.Output.Meta.SopInstanceUid).ShouldBe(run.Text(0x0008_0018));
    }

    [Fact]
    public void Length_and_both_ways_of_writing_agree()
    {
        var run = Run.Of(Image().AddBytes(new Tag(PixelData), Vr.OW, new byte[3_000_000]));
        run.Session.Result.Length.ShouldBe(run.Bytes.Length);
        using var folder = new Lethe.TestKit.TemporaryFolder();
        using (var file = File.OpenHandle(folder.File("out"), FileMode.CreateNew, FileAccess.Write))
        {
            run.Session.Result.WriteTo(file);
        }

        File.ReadAllBytes(folder.File("out")).AsSpan().SequenceEqual(run.Bytes).ShouldBeTrue();
    }

    [Fact]
    public void Overlay_bits_are_cleared_only_where_an_overlay_group_says_so()
    {
        var cells = new byte[] { 0x34, 0xF2, 0x01, 0x80, 0xFF, 0x0F, 0, 0 };
        var plain = Image().AddBytes(new Tag(PixelData), Vr.OW, cells).Add(new Tag(0x0028_0101), Vr.US, 12).Add(new Tag(0x0028_0102), Vr.US, 11);
        Run.Of(plain).Value(PixelData).ShouldBe(cells);

        var run = Run.Of(plain.Add(new Tag(0x6000_0100), Vr.US, 16).Add(new Tag(0x6000_0102), Vr.US, 15));
        run.Value(PixelData).ShouldBe([0x34, 0x02, 0x01, 0, 0xFF, 0x0F, 0, 0]);
        run.Has(0x6000_0100).ShouldBeFalse();
        run.Problems.ShouldBe([ProblemNumber.OverlayBitsCleared]);
    }

    [Fact]
    public void Overlay_bits_in_compressed_pixels_end_the_instance()
    {
        var set = Image().Add(new Tag(0x0028_0101), Vr.US, 12).Add(new Tag(0x0028_0102), Vr.US, 11).Add(new Tag(0x6000_0100), Vr.US, 16)
            .AddFragments(new Tag(PixelData), default, new byte[] { 0xFF, 0xD8, 0xFF, 0xD9 });
        var run = Run.Of(set, new WriteOptions { TransferSyntax = SyntaxUid.JpegBaseline });
        run.Outcome.ShouldBe(Outcome.Quarantined);
        run.Problems.ShouldBe([ProblemNumber.OverlayBitsInCompressedPixels]);
    }

    [Fact]
    public void A_delimiter_that_was_missing_is_there()
    {
        var bytes = Part10Writer.ToBytes(
            Image().AddFragments(new Tag(PixelData), default, new byte[] { 0xFF, 0xD8, 0xFF, 0xD9 }), new WriteOptions { TransferSyntax = SyntaxUid.JpegBaseline });
        var run = Run.Of(bytes[..^8]);
        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.Output.Anomalies.ShouldBe(ReadAnomalies.None);
        run.Bytes[^8..].ShouldBe([0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]);
    }

    [Fact]
    public void What_stands_behind_the_pixel_data_and_is_no_element_is_dropped_and_told_of()
    {
        var run = Run.Of(Image(), new WriteOptions { Trailing = "Anna Berg, 4711"u8.ToArray() });
        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.Holds("Berg").ShouldBeFalse();
        run.Problems.ShouldBe([ProblemNumber.TrailingBytesDropped]);
    }

    [Fact]
    public void Odd_values_are_padded()
    {
        var run = Run.Of(Image().Remove(new Tag(0x0028_0004)).AddRaw(new Tag(0x0028_0004), Vr.CS, "RGB"u8.ToArray()));
        run.Text(0x0028_0004).ShouldBe("RGB");
        run.Output.Anomalies.ShouldBe(ReadAnomalies.None);
        run.Output.Table[run.Find(0x0028_0004)].Length.ShouldBe(4);
    }

    [Fact]
    public void One_session_gives_the_same_bytes_as_two()
    {
        var session = new Deidentifier(Profiles.Profile.Basic, Run.Key).CreateSession();
        foreach (var set in new[] { Image(), Run.Instance("1.2.840.10008.5.1.4.1.1.88.11"), Image().AddBytes(new Tag(PixelData), Vr.OW, new byte[2_000_000]), Image() })
        {
            session.Deidentify(new MemorySource(Part10Writer.ToBytes(set))).ShouldBe(Outcome.Deidentified);
            using var stream = new MemoryStream();
            session.Result.WriteTo(stream);
            stream.ToArray().AsSpan().SequenceEqual(Run.Of(set).Bytes).ShouldBeTrue();
        }
    }

    private static DataSet Image() => Run.Instance().Add(new Tag(0x0028_0002), Vr.US, 1).Add(new Tag(0x0028_0004), Vr.CS, "MONOCHROME2")
        .Add(new Tag(0x0028_0010), Vr.US, 2).Add(new Tag(0x0028_0011), Vr.US, 2).Add(new Tag(0x0028_0100), Vr.US, 16)
        .Add(new Tag(0x0028_0101), Vr.US, 16).Add(new Tag(0x0028_0102), Vr.US, 15).Add(new Tag(0x0028_0103), Vr.US, 0)
        .AddBytes(new Tag(PixelData), Vr.OW, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 });
}

using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Syntaxes;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Reading;

public class HeaderReaderTests
{
    [Fact]
    public void Meta_information_is_read_and_kept_apart()
    {
        var reader = Files.Read(Files.Set());
        Encoding.ASCII.GetString(reader.Meta.SopClassUid).ShouldBe("1.2.840.10008.5.1.4.1.1.2");
        Encoding.ASCII.GetString(reader.Meta.SopInstanceUid).ShouldBe("1.2.3");
        reader.Syntax.ShouldBe(TransferSyntax.ExplicitVrLittleEndian);
        reader.Table.Count.ShouldBe(2);
        reader.Anomalies.ShouldBe(ReadAnomalies.None);
        reader.EncodingIsSure.ShouldBeTrue();
    }

    [Fact]
    public void A_file_may_begin_with_its_meta_information()
    {
        var bytes = Part10Writer.ToBytes(Files.Set(), new WriteOptions { WithPreamble = false });
        var reader = new HeaderReader();
        reader.Read(new MemorySource(bytes)).ShouldBeTrue();
        reader.Anomalies.ShouldBe(ReadAnomalies.MissingPreamble);
        reader.Read(new MemorySource((byte[])[.. "DICM"u8, .. bytes])).ShouldBeTrue();
        Files.ProblemOfFile(bytes, ReadLeniency.Strict).Code.ShouldBe(ReadProblemCode.NotDicom);
    }

    [Theory]
    [InlineData(SyntaxUid.ExplicitLittleEndian, true)]
    [InlineData(SyntaxUid.ImplicitLittleEndian, false)]
    [InlineData(SyntaxUid.ExplicitBigEndian, true)]
    public void A_bare_data_set_is_guessed(string syntax, bool sure)
    {
        var reader = Files.Read(Files.Set(), Files.Bare with { TransferSyntax = syntax });
        Encoding.ASCII.GetString(reader.Syntax.UidAscii).ShouldBe(syntax);
        reader.EncodingIsSure.ShouldBe(sure);
        reader.Anomalies.ShouldBe(ReadAnomalies.MissingFileMeta | ReadAnomalies.MissingPreamble);
        reader.Table.Count.ShouldBe(2);
        Files.ProblemOfFile(Part10Writer.ToBytes(Files.Set(), Files.Bare), ReadLeniency.Strict).Code.ShouldBe(ReadProblemCode.NotDicom);
    }

    [Theory]
    [InlineData(SyntaxUid.ImplicitLittleEndian, SyntaxUid.ExplicitLittleEndian)]
    [InlineData(SyntaxUid.ExplicitLittleEndian, SyntaxUid.ImplicitLittleEndian)]
    [InlineData(SyntaxUid.ExplicitLittleEndian, SyntaxUid.ExplicitBigEndian)]
    public void A_wrong_transfer_syntax_is_noticed(string real, string declared)
    {
        var meta = new DataSet().Add(new Tag(0x0002_0010), Vr.UI, declared);
        var options = new WriteOptions { TransferSyntax = real, Meta = meta };
        var reader = Files.Read(Files.Set(), options);

        Encoding.ASCII.GetString(reader.Syntax.UidAscii).ShouldBe(real);
        reader.Anomalies.ShouldBe(ReadAnomalies.WrongTransferSyntax);
        Files.ProblemOfFile(Part10Writer.ToBytes(Files.Set(), options), ReadLeniency.Strict).Code.ShouldBe(ReadProblemCode.NotAllowed);
    }

    [Fact]
    public void An_unknown_transfer_syntax_is_refused()
    {
        var meta = new DataSet().Add(new Tag(0x0002_0010), Vr.UI, "1.2.3.4");
        var problem = Files.ProblemOfFile(Part10Writer.ToBytes(Files.Set(), new WriteOptions { Meta = meta }));
        problem.Code.ShouldBe(ReadProblemCode.UnknownTransferSyntax);
        problem.Tag.ShouldBe(new Tag(0x0002_0010));
    }

    [Fact]
    public void A_wrong_group_length_does_not_matter()
    {
        var bytes = Part10Writer.ToBytes(Files.Set());
        bytes[140] ^= 0xFF;
        var reader = new HeaderReader();
        reader.Read(new MemorySource(bytes)).ShouldBeTrue();
        reader.Anomalies.ShouldBe(ReadAnomalies.MetaGroupLength);
        reader.Table.Count.ShouldBe(2);
    }

    [Fact]
    public void Damaged_meta_information_is_refused()
    {
        var bytes = Part10Writer.ToBytes(Files.Set());
        bytes[144 + 8] = 0xFF; // length of (0002,0001)
        bytes[144 + 11] = 0xFF;
        Files.ProblemOfFile(bytes).Code.ShouldBe(ReadProblemCode.BadFileMeta);
        Files.ProblemOfFile(bytes[..132]).Code.ShouldBe(ReadProblemCode.BadFileMeta);
    }

    [Fact]
    public void A_file_without_data_set_is_empty() =>
        Files.ProblemOfFile(Part10Writer.ToBytes(new DataSet())).Code.ShouldBe(ReadProblemCode.Empty);

    [Theory]
    [InlineData("")]
    [InlineData("hello, world, this is some text")]
    public void Other_files_are_not_DICOM(string text) => Files.ProblemOfFile(Encoding.ASCII.GetBytes(text)).Code.ShouldBe(ReadProblemCode.NotDicom);

    [Fact]
    public void A_reader_keeps_nothing_of_the_file_before()
    {
        var reader = new HeaderReader();
        reader.Read(new MemorySource(Part10Writer.ToBytes(Files.Set().AddRaw(Files.Id, Vr.LO, new byte[1]), new WriteOptions { TransferSyntax = SyntaxUid.Deflated }))).ShouldBeTrue();
        reader.Read(new MemorySource(new byte[500])).ShouldBeFalse();
        reader.Read(new MemorySource(Part10Writer.ToBytes(Files.Set(), Files.Bare))).ShouldBeTrue();

        reader.Meta.SopInstanceUid.IsEmpty.ShouldBeTrue();
        reader.Problem.ShouldBe(default);
        reader.Table.Count.ShouldBe(2);
        reader.Anomalies.HasFlag(ReadAnomalies.OddLength).ShouldBeFalse();
    }
}

using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Reading;

public class DataSetParserTests
{
    private const string Ab = "10002000 4C4F 0200 4142";
    private const string After = "20001000 5348 0200 5A5A"; // Study ID = ZZ

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Lengths_of_sequences_and_items_may_be_defined_or_not(bool sequences, bool items)
    {
        var inner = new DataSet().AddSequence(Files.Sequence, new DataSet().Add(Files.Id, Vr.LO, "CD"), new DataSet());
        var set = new DataSet().AddSequence(Files.Sequence, new DataSet().Add(Files.Id, Vr.LO, "AB"), inner).Add(new Tag(0x0040_1001), Vr.SH, "ZZ");
        foreach (var syntax in new[] { SyntaxUid.ExplicitLittleEndian, SyntaxUid.ImplicitLittleEndian, SyntaxUid.ExplicitBigEndian, SyntaxUid.Deflated })
        {
            var reader = Files.Read(set, new WriteOptions { TransferSyntax = syntax, UndefinedItems = items, UndefinedSequences = sequences });

            reader.Outline().ShouldBe("00400275SQ[(00100020LO=AB )(00400275SQ[(00100020LO=CD )()] )] 00401001SH=ZZ");
            reader.Anomalies.ShouldBe(ReadAnomalies.None);
        }
    }

    [Theory]
    [InlineData(UnknownForm.DefinedLength)]
    [InlineData(UnknownForm.UndefinedLength)]
    public void UN_may_hold_items_at_any_depth(UnknownForm form)
    {
        var set = new DataSet().AddSequence(Files.Sequence, new DataSet().AddSequence(Files.Sequence, new DataSet().Add(Files.Id, Vr.LO, "AB")));
        foreach (var syntax in new[] { SyntaxUid.ExplicitLittleEndian, SyntaxUid.ExplicitBigEndian })
        {
            var options = new WriteOptions { TransferSyntax = syntax, AsUnknown = new Dictionary<Tag, UnknownForm> { [Files.Sequence] = form } };
            var reader = Files.Read(set, options);

            reader.Outline().ShouldBe("00400275UN[(00400275SQ[(00100020LO=AB )] )]");
            reader.Table[2].Is(ElementFlags.Implicit).ShouldBeTrue();
        }
    }

    [Fact]
    public void UN_of_undefined_length_is_a_sequence_even_when_the_tag_is_private() =>
        Files.ReadBare(Files.Bytes("09001010 554E0000 FFFFFFFF FEFF00E0 0A000000 10002000 02000000 4142 FEFFDDE0 00000000" + After))
            .Outline().ShouldBe("00091010UN[(00100020LO=AB )] 00200010SH=ZZ");

    [Fact]
    public void Items_in_UN_that_kept_their_VRs_are_read_by_them() =>
        Files.ReadBare(Files.Bytes("40007502 554E0000 12000000 FEFF00E0 0A000000" + Ab + After))
            .Outline().ShouldBe("00400275UN[(00100020LO=AB )] 00200010SH=ZZ");

    [Fact]
    public void An_empty_item_in_UN_is_one() =>
        Files.ReadBare(Files.Bytes("40007502 554E0000 08000000 FEFF00E0 00000000" + After)).Outline().ShouldBe("00400275UN[()] 00200010SH=ZZ");

    [Theory]
    [InlineData("10002000 3F3F 0200 4142")] // ??, short form
    [InlineData("10002000 3F3F0000 02000000 4142")] // ??, long form
    [InlineData("10002000 4F580000 02000000 4142")] // OX, long form
    [InlineData("10002000 4F58 0200 4142")] // OX, short form
    [InlineData("10002000 0200 0000 4142")] // implicit in an explicit stream
    public void Elements_of_unknown_VR_are_read_in_whichever_form_fits(string element)
    {
        var reader = Files.ReadBare(Files.Bytes(element + After));

        reader.Table.Count.ShouldBe(2);
        reader.Value(0).ToArray().ShouldBe("AB"u8.ToArray());
        reader.Table[0].Is(ElementFlags.UnknownVr).ShouldBeTrue();
        reader.Anomalies.ShouldBe(ReadAnomalies.UnknownVr);
        reader.Table[1].Tag.ShouldBe(0x0020_0010u);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(200_000)]
    public void An_empty_element_of_unknown_VR_is_read_alike_before_much_and_little(int length)
    {
        var pixels = length == 0 ? string.Empty : $"E07F1000 4F570000 {Convert.ToHexString(BitConverter.GetBytes(length))}" + new string('0', length * 2);
        var reader = Files.ReadBare(Files.Bytes("10002000 3F3F 0000" + "20001000 5348 0200 5A5A" + pixels));

        reader.Table[0].Length.ShouldBe(0);
        reader.Table[1].Tag.ShouldBe(0x0020_0010u);
    }

    [Fact]
    public void Strict_reading_refuses_unknown_VRs() =>
        Files.Problem(Files.Bytes("10002000 3F3F 0200 4142"), leniency: ReadLeniency.Strict).Code.ShouldBe(ReadProblemCode.BadElement);

    [Theory]
    [InlineData("40007502 53510000 FFFFFFFF FEFF00E0 FFFFFFFF" + Ab)] // both missing
    [InlineData("40007502 53510000 FFFFFFFF FEFF00E0 FFFFFFFF" + Ab + "FEFF0DE0 00000000")] // that of the sequence
    [InlineData("40007502 53510000 FFFFFFFF FEFF00E0 FFFFFFFF" + Ab + "FEFFDDE0 00000000")] // that of the item
    public void Delimiters_may_be_missing(string hex)
    {
        var reader = Files.ReadBare(Files.Bytes(hex));
        reader.Outline().ShouldBe("00400275SQ[(00100020LO=AB )]");
        reader.Anomalies.ShouldBe(ReadAnomalies.MissingDelimiter);
        Files.Problem(Files.Bytes(hex), leniency: ReadLeniency.Strict).Code.ShouldBeOneOf(ReadProblemCode.Truncated, ReadProblemCode.BadElement);
    }

    [Theory]
    [InlineData(Ab + "FEFF0DE0 00000000" + After)]
    [InlineData(Ab + "FEFFDDE0 00000000" + After)]
    public void Delimiters_without_use_are_passed(string hex) =>
        Files.ReadBare(Files.Bytes(hex)).Outline().ShouldBe("00100020LO=AB 00200010SH=ZZ");

    [Theory]
    [InlineData("FEFF00E0 40000000" + Ab)] // item beyond its sequence
    [InlineData("20001000 5348 0A00 4142 4344454647484142")] // no item
    [InlineData("FEFFDDE0 00000000 41424344454647484950")] // bytes behind a delimiter
    [InlineData("FEFF00E0 0A000000 10002000 4C4F 0400 4142")] // element beyond its item
    public void A_sequence_whose_items_cannot_be_read_is_one_opaque_value(string content)
    {
        var reader = Files.ReadBare(Files.Bytes("40007502 53510000 12000000" + content + "40000110 5348 0200 5A5A"));

        reader.Table.Count.ShouldBe(2);
        reader.Table[0].Is(ElementFlags.Opaque).ShouldBeTrue();
        reader.Table[0].Is(ElementFlags.Sequence).ShouldBeFalse();
        reader.Table[0].Length.ShouldBe(18);
        reader.Value(1).ToArray().ShouldBe("ZZ"u8.ToArray());
        reader.Anomalies.ShouldBe(ReadAnomalies.OpaqueSequence);
    }

    [Fact]
    public void Strict_reading_refuses_such_a_sequence() =>
        Files.Problem(Files.Bytes("40007502 53510000 12000000 FEFF00E0 40000000" + Ab), leniency: ReadLeniency.Strict).Code.ShouldBe(ReadProblemCode.BadSequence);

    [Fact]
    public void An_undefined_item_does_not_lead_out_of_a_sequence_of_defined_length()
    {
        var reader = Files.ReadBare(Files.Bytes("40007502 53510000 08000000 FEFF00E0 FFFFFFFF" + "50001000 5348 0200 5A5A"));
        reader.Table[0].Is(ElementFlags.Opaque).ShouldBeTrue();
        reader.Table[1].Tag.ShouldBe(0x0050_0010u);
    }

    [Fact]
    public void Order_and_duplicates_are_noted_where_they_occur()
    {
        var inner = new DataSet().AddRaw(new Tag(0x0010_0030), Vr.DA, default).AddRaw(Files.Id, Vr.LO, default);
        var reader = Files.Read(Files.Set().AddSequence(Files.Sequence, inner));
        reader.Table.Disordered.ShouldBeFalse();
        reader.Table[reader.Table.Find(0x0040_0275) + 1].Is(ElementFlags.Disordered).ShouldBeTrue();
        reader.Anomalies.ShouldBe(ReadAnomalies.OutOfOrder);

        var twice = Files.Read(Files.Set().AddRaw(Files.Id, Vr.LO, default).AddRaw(Files.Id, Vr.LO, default));
        twice.Table.Disordered.ShouldBeTrue();
        twice.Anomalies.ShouldBe(ReadAnomalies.DuplicateTag);
    }

    [Fact]
    public void Odd_lengths_and_group_lengths_are_noted()
    {
        var reader = Files.Read(Files.Set().AddRaw(Files.Id, Vr.LO, new byte[] { 65 }), new WriteOptions { GroupLengths = true });
        reader.Anomalies.ShouldBe(ReadAnomalies.OddLength | ReadAnomalies.GroupLengths);
    }

    [Fact]
    public void Depth_is_limited()
    {
        var set = new DataSet();
        for (var i = 0; i < 5; i++)
        {
            set = new DataSet().AddSequence(Files.Sequence, set);
        }

        var bytes = Part10Writer.ToBytes(set, Files.Bare);
        Files.ReadBare(bytes, limits: new ReadLimits { MaxDepth = 5 }).Table.Count.ShouldBe(10);
        Files.Problem(bytes, limits: new ReadLimits { MaxDepth = 4 }).Code.ShouldBe(ReadProblemCode.TooDeep);
    }

    [Fact]
    public void A_hundred_thousand_levels_are_refused_not_followed()
    {
        var hex = string.Concat(Enumerable.Repeat("40007502 53510000 FFFFFFFF FEFF00E0 FFFFFFFF", 100_000));
        Files.Problem(Files.Bytes(hex)).Code.ShouldBe(ReadProblemCode.TooDeep);
    }

    [Fact]
    public void The_number_of_elements_is_limited()
    {
        var bytes = Files.Bytes(Ab + After);
        Files.ReadBare(bytes, limits: new ReadLimits { MaxElements = 2 }).Table.Count.ShouldBe(2);
        Files.Problem(bytes, limits: new ReadLimits { MaxElements = 1 }).Code.ShouldBe(ReadProblemCode.TooManyElements);
        var items = Files.Bytes("40007502 53510000 10000000 FEFF00E0 00000000 FEFF00E0 00000000");
        Files.Problem(items, limits: new ReadLimits { MaxElements = 2 }).Code.ShouldBe(ReadProblemCode.TooManyElements);
    }

    [Fact]
    public void A_header_larger_than_the_limit_is_refused()
    {
        var set = new DataSet().AddSequence(Files.Sequence, new DataSet().AddBytes(new Tag(0x0040_0001), Vr.OB, new byte[3_000_000]));
        Files.Problem(Part10Writer.ToBytes(set, Files.Bare), limits: new ReadLimits { MaxHeaderBytes = 2_000_000 }).Code.ShouldBe(ReadProblemCode.HeaderTooLarge);
        Files.ReadBare(Part10Writer.ToBytes(set, Files.Bare)).Table.Count.ShouldBe(3);
    }

    [Fact]
    public void Elements_after_pixel_data_are_read_and_what_is_none_is_dropped()
    {
        var set = Files.Set().AddBytes(Files.Pixels, Vr.OW, new byte[8]).AddBytes(new Tag(0xFFFC_FFFC), Vr.OB, new byte[4]);
        Files.Read(set).Table.Find(0xFFFC_FFFC).ShouldBeGreaterThan(0);

        foreach (var tail in new[] { "00", "4142434445464748494A", "10002000 4C4F FFFF 41", "FEFF00E0 FFFFFFFF 4142", "40007502 53510000 FFFFFFFF FEFF00E0 0A000000 4142" })
        {
            var reader = Files.Read(Files.Set().AddBytes(Files.Pixels, Vr.OW, new byte[8]), new WriteOptions { Trailing = Files.Bytes(tail) });

            reader.Anomalies.HasFlag(ReadAnomalies.TrailingBytes).ShouldBeTrue(tail);
            reader.Table.Count.ShouldBe(3, tail);
            reader.Table.Find(1).ShouldBe(-1); // ends
        }
    }

    [Fact]
    public void Zeros_may_follow_a_data_set_without_pixel_data_but_nothing_else()
    {
        Files.Read(Files.Set(), new WriteOptions { Trailing = new byte[7] }).Anomalies.ShouldBe(ReadAnomalies.TrailingBytes);
        Files.ProblemOfFile(Part10Writer.ToBytes(Files.Set(), new WriteOptions { Trailing = new byte[] { 1, 2, 3 } })).Code.ShouldBe(ReadProblemCode.Truncated);
    }

    [Fact]
    public void A_problem_tells_where_it_is()
    {
        var bytes = Files.Bytes(Ab + "40007502 53510000 FFFFFFFF FEFF00E0 FFFFFFFF" + "10002000 4C4F 0A00 4142");
        Files.Problem(bytes).ShouldBe(new ReadProblem(ReadProblemCode.Truncated, Files.Id, 1, 30));
    }

    [Fact]
    public void Fragments_may_lack_their_delimiter()
    {
        var reader = Files.ReadBare(Files.Bytes("E07F1000 4F420000 FFFFFFFF FEFF00E0 00000000 FEFF00E0 02000000 4142"));
        reader.Table[0].Is(ElementFlags.NoDelimiter).ShouldBeTrue();
        reader.Table[0].Length.ShouldBe(18);
    }

    [Theory]
    [InlineData("FEFF00E0 00000000 FEFF00E0 FFFFFFFF 4142", ReadProblemCode.BadFragments)]
    [InlineData("FEFF00E0 00000000 10002000 02000000 4142", ReadProblemCode.BadFragments)]
    [InlineData("FEFF00E0 00000000 FEFF00E0 0A000000 4142", ReadProblemCode.Truncated)]
    [InlineData("FEFF00E0 00000000 FEFF00", ReadProblemCode.Truncated)]
    [InlineData("", ReadProblemCode.Truncated)]
    public void Damaged_fragments_are_refused(string fragments, ReadProblemCode code) =>
        Files.Problem(Files.Bytes("E07F1000 4F420000 FFFFFFFF" + fragments)).Code.ShouldBe(code);

    [Fact]
    public void The_number_of_fragments_is_limited()
    {
        var set = new DataSet().AddFragments(Files.Pixels, default, new byte[2], new byte[2]);
        var bytes = Part10Writer.ToBytes(set, Files.Bare);
        Files.Problem(bytes, limits: new ReadLimits { MaxFragments = 2 }).Code.ShouldBe(ReadProblemCode.BadFragments);
        Files.ReadBare(bytes, limits: new ReadLimits { MaxFragments = 3 });
    }

    [Fact]
    public void Undefined_length_is_for_sequences_and_fragments_only() =>
        Files.Problem(Files.Bytes("10002040 55540000 FFFFFFFF FEFFDDE0 00000000")).Code.ShouldBe(ReadProblemCode.BadElement);
}

using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Building;

public class DataSetTests
{
    private static readonly Tag Name = new(0x0010, 0x0010);
    private static readonly Tag Id = new(0x0010, 0x0020);
    private static readonly Tag Rows = new(0x0028, 0x0010);

    [Fact]
    public void Elements_are_kept_in_tag_order()
    {
        var set = new DataSet().Add(Rows, Vr.US, 5).Add(Name, Vr.PN, "A").Add(Id, Vr.LO, "B");

        set.Elements.Select(e => e.Tag).ShouldBe([Name, Id, Rows]);
    }

    [Fact]
    public void A_second_value_takes_the_place_of_the_first()
    {
        var set = new DataSet().Add(Name, Vr.PN, "A").Add(Name, Vr.PN, "BC");

        set.Elements.Count.ShouldBe(1);
        set.Text(Name).ShouldBe("BC");
    }

    [Fact]
    public void Raw_elements_may_be_double_odd_and_out_of_order()
    {
        var set = new DataSet().Add(Id, Vr.LO, "1").AddRaw(Name, Vr.DA, new byte[] { 65 }).AddRaw(Id, Vr.LO, new byte[3]);

        set.Elements.Select(e => e.Tag).ShouldBe([Id, Name, Id]);
        set.Elements[1].Value.Length.ShouldBe(1);
        set.Elements[1].Vr.ShouldBe(Vr.DA);
    }

    [Theory]
    [InlineData(Vr.LO, "abc", "61626320")]
    [InlineData(Vr.UI, "1.2", "312E3200")]
    [InlineData(Vr.LO, "ab", "6162")]
    public void Text_is_padded_as_its_VR_says(Vr vr, string text, string expected) =>
        Hex(new DataSet().Add(Id, vr, text)).ShouldBe(expected);

    [Theory]
    [InlineData(Vr.US, "01000200")]
    [InlineData(Vr.UL, "0100000002000000")]
    [InlineData(Vr.SV, "01000000000000000200000000000000")]
    [InlineData(Vr.FL, "0000803F00000040")]
    [InlineData(Vr.FD, "000000000000F03F0000000000000040")]
    [InlineData(Vr.IS, "315C3220")]
    [InlineData(Vr.DS, "315C3220")]
    public void Whole_numbers_follow_the_VR(Vr vr, string expected) => Hex(new DataSet().Add(Id, vr, 1, 2)).ShouldBe(expected);

    [Fact]
    public void Fractions_become_decimal_strings_of_at_most_16_characters()
    {
        var text = new DataSet().Add(Id, Vr.DS, 0.5, -1.0 / 3, 1e-7 / 3).Text(Id).Split('\\');

        text[0].ShouldBe("0.5");
        text.ShouldAllBe(t => t.Length <= 16);
        double.Parse(text[1]).ShouldBe(-1.0 / 3, 1e-12);
    }

    [Fact]
    public void Fractions_in_a_VR_of_whole_numbers_are_a_bug() =>
        Should.Throw<ArgumentException>(() => new DataSet().Add(Rows, Vr.US, 0.5));

    [Fact]
    public void Tags_as_values_are_two_words() => Hex(new DataSet().AddTags(Id, new Tag(0x0012_3456))).ShouldBe("12005634");

    [Fact]
    public void Text_goes_through_the_encoder_of_its_data_set_only_where_a_character_set_rules()
    {
        var set = new DataSet(Encoding.Latin1.GetBytes).Add(Name, Vr.PN, "é").Add(Rows, Vr.CS, "é");

        set.Find(Name)!.Value.ToArray().ShouldBe([0xE9, 0x20]);
        set.Find(Rows)!.Value.Length.ShouldBe(2);
        set.Find(Rows)!.Value.Span[0].ShouldBe((byte)0xC3);
    }

    private static string Hex(DataSet set) => Convert.ToHexString(set.Find(Id)!.Value.Span);
}

using Lethe.Dicom.Elements;
using Lethe.Dicom.Text;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Text;

/// <summary>The examples of PS3.5 annexes H (Japanese), I (Korean), J and K (Chinese).</summary>
public class PersonNameExampleTests
{
    [Theory]
    [InlineData(
        "\\ISO 2022 IR 87",
        "Yamada^Tarou=\e$B;3ED\e(B^\e$BB@O:\e(B=\e$B$d$^$@\e(B^\e$B$?$m$&\e(B",
        "Yamada^Tarou=山田^太郎=やまだ^たろう")]
    [InlineData(
        "ISO 2022 IR 13\\ISO 2022 IR 87",
        "\u00D4\u00CF\u00C0\u00DE^\u00C0\u00DB\u00B3=\e$B;3ED\e(J^\e$BB@O:\e(J=\e$B$d$^$@\e(J^\e$B$?$m$&\e(J",
        "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう")]
    [InlineData(
        "\\ISO 2022 IR 149",
        "Hong^Gildong=\e$)C\u00FB\u00F3^\e$)C\u00D1\u00CE\u00D4\u00D7=\e$)C\u00C8\u00AB^\e$)C\u00B1\u00E6\u00B5\u00BF",
        "Hong^Gildong=洪^吉洞=홍^길동")]
    [InlineData("ISO_IR 192", "Wang^XiaoDong=\u00E7\u008E\u008B^\u00E5\u00B0\u008F\u00E6\u009D\u00B1=", "Wang^XiaoDong=王^小東=")]
    [InlineData("GB18030", "Wang^XiaoDong=\u00CD\u00F5^\u00D0\u00A1\u00B6\u00AB=", "Wang^XiaoDong=王^小东=")]
    [InlineData("GBK", "Wang^XiaoDong=\u00CD\u00F5^\u00D0\u00A1\u00B6\u00AB=", "Wang^XiaoDong=王^小东=")]
    [InlineData("\\ISO 2022 IR 58", "Zhang^XiaoDong=\e$)A\u00D5\u00C5^\e$)A\u00D0\u00A1\u00B6\u00AB=", "Zhang^XiaoDong=张^小东=")]
    public void Names_of_the_annexes_go_both_ways(string terms, string bytes, string name)
    {
        var set = CharacterSet.Parse(Bytes.Of(terms));
        set.Anomalies.ShouldBe(CharacterSetAnomalies.None);
        set.TryDecode(Bytes.Of(bytes), Vr.PN, out var text).ShouldBeTrue();
        text.ShouldBe(name);
        set.TryEncode(name, Vr.PN, out var encoded).ShouldBeTrue();
        encoded.ShouldBe(Bytes.Of(bytes));
    }

    [Fact]
    public void A_delimiter_of_names_resets_the_sets()
    {
        // PS3.5 6.1.2.5.3: after ^ Korean has to be designated anew; in LO the circumflex is a letter like others.
        var set = CharacterSet.Parse("\\ISO 2022 IR 149"u8);
        var value = Bytes.Of("\e$)C\u00FB\u00F3^\u00D1\u00CE");
        set.TryDecode(value, Vr.PN, out _).ShouldBeFalse();
        set.TryDecode(value, Vr.LO, out var text).ShouldBeTrue();
        text.ShouldBe("洪^吉");
    }

    [Theory]
    [InlineData("\\")]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\f")]
    [InlineData("\t")]
    public void Delimiters_and_line_ends_reset_the_sets(string between)
    {
        var set = CharacterSet.Parse("\\ISO 2022 IR 149"u8);
        set.TryDecode(Bytes.Of($"\e$)C\u00FB\u00F3{between}\u00D1\u00CE"), Vr.LO, out _).ShouldBeFalse();
        set.TryEncode($"洪{between}吉", Vr.LO, out var encoded).ShouldBeTrue();
        encoded.ShouldBe(Bytes.Of($"\e$)C\u00FB\u00F3{between}\e$)C\u00D1\u00CE"));
    }

    [Fact]
    public void A_backslash_is_text_in_long_text()
    {
        var set = CharacterSet.Parse("\\ISO 2022 IR 149"u8);
        set.TryDecode(Bytes.Of("\e$)C\u00FB\u00F3\\\u00D1\u00CE"), Vr.LT, out var text).ShouldBeTrue();
        text.ShouldBe("洪\\吉");
    }

    [Fact]
    public void Romaji_has_yen_where_it_does_not_delimit()
    {
        var set = CharacterSet.Parse("ISO_IR 13"u8);
        set.TryDecode("5\\~"u8, Vr.LT, out var text).ShouldBeTrue();
        text.ShouldBe("5¥‾");
        set.TryEncode(text, Vr.LT, out var back).ShouldBeTrue();
        back.ShouldBe("5\\~"u8.ToArray());

        set.TryDecode("5\\6"u8, Vr.LO, out var values).ShouldBeTrue();
        values.ShouldBe("5\\6");
        set.TryEncode("5¥", Vr.LO, out _).ShouldBeFalse();
        set.TryEncode("\\", Vr.LT, out _).ShouldBeFalse();
    }

    [Fact]
    public void The_first_set_is_restored_explicitly_before_a_delimiter()
    {
        var set = CharacterSet.Parse("ISO 2022 IR 100\\ISO 2022 IR 144"u8);
        set.TryEncode("é^Ж^é", Vr.PN, out var bytes).ShouldBeTrue();
        bytes.ShouldBe(Bytes.Of("\u00E9^\e-L\u00B6\e-A^\u00E9"));
        set.Decode(bytes, Vr.PN).ShouldBe("é^Ж^é");
    }

    [Theory]
    [InlineData("\\ISO 2022 IR 87", "\e$)C\u00FB\u00F3", "洪")]
    [InlineData("ISO_IR 100", "\e$B;3\e(B", "山")]
    public void An_undeclared_escape_is_refused_unless_tolerated(string terms, string bytes, string expected)
    {
        var set = CharacterSet.Parse(Bytes.Of(terms));
        set.TryDecode(Bytes.Of(bytes), Vr.LO, out _).ShouldBeFalse();
        set.TryDecode(Bytes.Of(bytes), Vr.LO, out var text, TextLeniency.Tolerant).ShouldBeTrue();
        text.ShouldBe(expected);
    }

    [Fact]
    public void Codes_and_other_vrs_are_in_the_default_repertoire()
    {
        var set = CharacterSet.Parse("ISO_IR 192"u8);
        set.TryDecode("é"u8, Vr.CS, out _).ShouldBeFalse();
        set.TryEncode("é", Vr.UR, out _).ShouldBeFalse();
        set.TryDecode("é"u8, Vr.SH, out var text).ShouldBeTrue();
        text.ShouldBe("é");
    }

    [Fact]
    public void Decoding_into_a_span_allocates_nothing()
    {
        var set = CharacterSet.Parse("\\ISO 2022 IR 87"u8);
        var value = Bytes.Of("\e$B;3ED\e(B^x");
        var buffer = new char[value.Length];
        set.TryDecode(value, Vr.PN, buffer, out _).ShouldBeTrue();
        var before = GC.GetAllocatedBytesForCurrentThread();
        set.TryDecode(value, Vr.PN, buffer, out var written).ShouldBeTrue();
        GC.GetAllocatedBytesForCurrentThread().ShouldBe(before);
        buffer.AsSpan(0, written).ToString().ShouldBe("山田^x");
    }
}

using Lethe.Dicom.Elements;
using Lethe.Dicom.Text;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Text;

/// <summary>One sample for each defined term of PS3.3 C.12.1.1.2; the bytes were made by another implementation.</summary>
public class RepertoireTests
{
    [Theory]
    [InlineData("100", "2D41", "Buc^Jérôme", "4275635E4AE972F46D65")]
    [InlineData("101", "2D42", "Wałęsa^Ľubomír", "5761B3EA73615EA575626F6DED72")]
    [InlineData("109", "2D43", "Ġorġ^Ħal", "D56F72F55EA1616C")]
    [InlineData("110", "2D44", "Bērziņš^Ģirts", "42BA727A69F1B95EAB69727473")]
    [InlineData("144", "2D4C", "Люкceмбypг", "BBEEDA6365DCD17970D3")]
    [InlineData("127", "2D47", "قباني^لنزار", "E2C8C7E6EA5EE4E6D2C7D1")]
    [InlineData("126", "2D46", "Διονυσιος ‘α’", "C4E9EFEDF5F3E9EFF220A1E1A2")]
    [InlineData("138", "2D48", "שרון^דבורה", "F9F8E5EF5EE3E1E5F8E4")]
    [InlineData("148", "2D4D", "Çavuşoğlu", "C7617675FE6FF06C75")]
    [InlineData("203", "2D62", "Œuvre 10 €", "BC7576726520313020A4")]
    [InlineData("166", "2D54", "สมชาย^ใจดี", "CAC1AAD2C25EE3A8B4D5")]
    [InlineData("13", "2949", "ﾔﾏﾀﾞ^ﾀﾛｳ", "D4CFC0DE5EC0DBB3")]
    public void Single_byte_sets_work_alone_first_and_by_escape(string number, string escape, string text, string hex)
    {
        Both($"ISO_IR {number}", Vr.LO, text, hex);
        Both($"ISO 2022 IR {number}\\ISO 2022 IR 87", Vr.LO, text, hex);
        var high = FirstHighByte(hex);
        Both($"\\ISO 2022 IR {number}", Vr.LO, text, hex[..high] + "1B" + escape + hex[high..]);
        CharacterSet.Parse(Bytes.Of($"ISO_IR {number}")).TryDecode(Convert.FromHexString("1B" + escape + hex), Vr.LO, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("ISO_IR 192", "王^小東😀", "E78E8B5EE5B08FE69DB1F09F9880")]
    [InlineData("GB18030", "王^小东乗😀", "CDF55ED0A1B6AB815C9439FC36")]
    [InlineData("GBK", "王^小东乗", "CDF55ED0A1B6AB815C")]
    [InlineData("\\ISO 2022 IR 87", "山田", "1B24423B3345441B2842")]
    [InlineData("\\ISO 2022 IR 159", "丂侄", "1B2428443021307E1B2842")]
    [InlineData("\\ISO 2022 IR 87\\ISO 2022 IR 159", "山丂", "1B24423B331B24284430211B2842")]
    [InlineData("\\ISO 2022 IR 149", "洪길동닒", "1B242943FBF3B1E6B5BFB4D3")]
    [InlineData("\\ISO 2022 IR 58", "小东", "1B242941D0A1B6AB")]
    [InlineData("", "plain ~\\^=", "706C61696E207E5C5E3D")]
    [InlineData("ISO 2022 IR 6", "plain", "706C61696E")]
    public void Others_work_as_the_standard_has_them(string terms, string text, string hex)
    {
        Both(terms, Vr.LO, text, hex);
    }

    [Theory]
    [InlineData("ISO_IR 109", "A5")]
    [InlineData("ISO_IR 127", "A1")]
    [InlineData("ISO_IR 138", "A1")]
    [InlineData("ISO_IR 166", "FF")]
    [InlineData("ISO_IR 100", "92")]
    [InlineData("ISO_IR 13", "8354")]
    [InlineData("ISO_IR 192", "C3")]
    [InlineData("ISO_IR 192", "EDA080")]
    [InlineData("GB18030", "8130")]
    [InlineData("GBK", "80")]
    [InlineData("", "E9")]
    [InlineData("KLINGON", "E9")]
    [InlineData("ISO_IR 192", "1B2442334533")]
    public void Bytes_without_a_character_are_refused_and_shown_as_such(string terms, string hex)
    {
        var set = CharacterSet.Parse(Bytes.Of(terms));
        set.TryDecode(Convert.FromHexString(hex), Vr.LO, out var text).ShouldBeFalse();
        text.ShouldBeEmpty();
        if (!hex.StartsWith("1B", StringComparison.Ordinal))
        {
            set.Decode(Convert.FromHexString(hex), Vr.LO).ShouldContain('\uFFFD');
        }
    }

    [Theory]
    [InlineData("", "é")]
    [InlineData("ISO_IR 100", "Ж")]
    [InlineData("ISO_IR 100", "\u0092")]
    [InlineData("ISO_IR 13", "a~b")]
    [InlineData("GBK", "é・")]
    [InlineData("GBK", "😀")]
    [InlineData("GBK", "€")]
    [InlineData("ISO_IR 100", "\u001B$B")]
    [InlineData("\\ISO 2022 IR 87", "길")]
    public void What_a_set_lacks_is_not_encoded(string terms, string text)
    {
        CharacterSet.Parse(Bytes.Of(terms)).TryEncode(text, Vr.LO, out var bytes).ShouldBeFalse();
        bytes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ISO_IR 192")]
    [InlineData("GB18030")]
    [InlineData("ISO_IR 100")]
    public void Half_a_surrogate_pair_is_not_encoded(string terms) =>
        CharacterSet.Parse(Bytes.Of(terms)).TryEncode("a\uD800", Vr.LO, out _).ShouldBeFalse();

    private static int FirstHighByte(string hex) =>
        Convert.FromHexString(hex).TakeWhile(b => b < 0x80).Count() * 2;

    private static void Both(string terms, Vr vr, string text, string hex)
    {
        var set = CharacterSet.Parse(Bytes.Of(terms));
        set.IsKnown.ShouldBeTrue();
        set.TryDecode(Convert.FromHexString(hex), vr, out var decoded).ShouldBeTrue();
        decoded.ShouldBe(text);
        set.Decode(Convert.FromHexString(hex), vr).ShouldBe(text);
        set.TryEncode(text, vr, out var bytes).ShouldBeTrue();
        Convert.ToHexString(bytes).ShouldBe(hex);
    }
}

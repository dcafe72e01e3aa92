using Lethe.Dicom.Elements;
using Lethe.Dicom.Text;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Text;

public class ValueSplitterTests
{
    [Theory]
    [InlineData("", "a\\b", new[] { "a", "b" })]
    [InlineData("", "a\\", new[] { "a", "" })]
    [InlineData("", "\\", new[] { "", "" })]
    [InlineData("", "", new string[0])]
    [InlineData("GB18030", "\u0081\\\\x", new[] { "乗", "x" })]
    [InlineData("GBK", "\u0081\\\\x", new[] { "乗", "x" })]
    [InlineData("GB18030", "\u0094\u0039\u00FC\u0036\\x", new[] { "😀", "x" })]
    [InlineData("ISO_IR 192", "\u00E7\u008E\u008B\\x", new[] { "王", "x" })]
    [InlineData("\\ISO 2022 IR 87", "\e$BK\\\e(B\\x", new[] { "本", "x" })]
    [InlineData("\\ISO 2022 IR 87", "\e$BK\\K\\\e(B\\\e$BK\\", new[] { "本本", "本" })]
    [InlineData("\\ISO 2022 IR 87", "\e$BK\\\r\n\\x", new[] { "本\r\n", "x" })]
    [InlineData("\\ISO 2022 IR 149", "\e$)C\u00FB\u00F3\\\e$)C\u00FB\u00F3", new[] { "洪", "洪" })]
    [InlineData("ISO_IR 13", "\u00D4\\5", new[] { "ﾔ", "5" })]
    public void Only_delimiters_split(string terms, string bytes, string[] expected)
    {
        var set = CharacterSet.Parse(Bytes.Of(terms));
        var values = new List<string>();
        var value = Bytes.Of(bytes);
        foreach (var range in set.SplitValues(value, Vr.LO))
        {
            set.TryDecode(value.AsSpan(range), Vr.LO, out var text).ShouldBeTrue();
            values.Add(text);
        }

        values.ShouldBe(expected);
    }

    [Theory]
    [InlineData(Vr.LT)]
    [InlineData(Vr.ST)]
    [InlineData(Vr.UT)]
    [InlineData(Vr.UR)]
    public void Single_valued_text_stays_whole(Vr vr)
    {
        var count = 0;
        foreach (var range in CharacterSet.Default.SplitValues("a\\b"u8, vr))
        {
            range.ShouldBe(0..3);
            count++;
        }

        count.ShouldBe(1);
    }

    [Fact]
    public void An_undeclared_escape_does_not_hide_a_delimiter()
    {
        var count = 0;
        foreach (var _ in CharacterSet.Default.SplitValues("\e$BK\\x"u8, Vr.LO))
        {
            count++;
        }

        count.ShouldBe(2);
    }

    [Fact]
    public void Enumeration_allocates_nothing()
    {
        var set = CharacterSet.Parse("\\ISO 2022 IR 87"u8);
        Count(set).ShouldBe(3);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Count(set);
        GC.GetAllocatedBytesForCurrentThread().ShouldBe(before);
    }

    private static int Count(CharacterSet set)
    {
        var count = 0;
        var values = set.SplitValues("\e$BK\\\e(B\\x\\"u8, Vr.PN);
        while (values.MoveNext())
        {
            count++;
        }

        return count;
    }
}

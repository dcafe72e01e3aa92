using System.Diagnostics;
using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Values;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Values;

public class ValueRulesTests
{
    [Theory]
    [InlineData(Vr.DS, "1")]
    [InlineData(Vr.DS, " -1.5E+03 \\+.5\\5.\\\\1e-7 ")]
    [InlineData(Vr.DS, "0.3333333333333333333333333333")]
    [InlineData(Vr.DS, "1.5\0")]
    [InlineData(Vr.IS, "-2147483648\\ 12 \\+7")]
    [InlineData(Vr.CS, "ORIGINAL\\PRIMARY\\M_SE")]
    [InlineData(Vr.CS, "ax/T1 (fs)+C.2-a\\a&b")]
    [InlineData(Vr.CS, "  SIXTEEN_LETTERS_  ")]
    [InlineData(Vr.UI, "1.2.840.10008.1.2\0")]
    [InlineData(Vr.UI, "1.2.3\\1.02.3 ")]
    [InlineData(Vr.AS, "045Y")]
    [InlineData(Vr.AS, "003W\\012M")]
    [InlineData(Vr.AE, "STORE-SCP #1~\\B")]
    [InlineData(Vr.UR, "https://example.org/a?b=c%20d#e ")]
    [InlineData(Vr.LO, "a\\b\u001B$B;3\u001B(B é")]
    [InlineData(Vr.LO, "padded\0")]
    [InlineData(Vr.SH, "padded \0\0")]
    [InlineData(Vr.PN, "Doe^John=\u001B$B;3")]
    [InlineData(Vr.UC, "plain")]
    [InlineData(Vr.LT, "line\r\nline\ttab\fpage\\ \u001B(B")]
    [InlineData(Vr.UT, "text ")]
    [InlineData(Vr.DA, "    ")]
    [InlineData(Vr.DS, "\0\0")]
    public void Legal(Vr vr, string value) => ValueRules.IsLegal(vr, Of(value)).ShouldBeTrue();

    [Theory]
    [InlineData(Vr.DS, "555-1234")]
    [InlineData(Vr.DS, "1980-01-01")]
    [InlineData(Vr.DS, "1.2.3")]
    [InlineData(Vr.DS, "1e")]
    [InlineData(Vr.DS, ".")]
    [InlineData(Vr.DS, "NaN")]
    [InlineData(Vr.DS, "1,5")]
    [InlineData(Vr.DS, "1 2")]
    [InlineData(Vr.DS, "1\\John")]
    [InlineData(Vr.DS, "00000000000000000000000000000000000000000000000000000000000000001")]
    [InlineData(Vr.DS, "1\0John")]
    [InlineData(Vr.DS, "1\0\\2")]
    [InlineData(Vr.IS, "1.0")]
    [InlineData(Vr.IS, "+")]
    [InlineData(Vr.IS, "555-123")]
    [InlineData(Vr.IS, "1234567890123")]
    [InlineData(Vr.CS, "SEVENTEEN_LETTERS")]
    [InlineData(Vr.CS, "M;W")]
    [InlineData(Vr.CS, "DOE^JOHN")]
    [InlineData(Vr.CS, "é")]
    [InlineData(Vr.CS, "M\0DOE")]
    [InlineData(Vr.CS, "M\n")]
    [InlineData(Vr.UI, "1..2")]
    [InlineData(Vr.UI, ".1")]
    [InlineData(Vr.UI, "1.2.")]
    [InlineData(Vr.UI, "1.2a")]
    [InlineData(Vr.UI, "1.2\0x")]
    [InlineData(Vr.UI, "1.23456789.123456789.123456789.123456789.123456789.123456789.1234")]
    [InlineData(Vr.AS, "45Y")]
    [InlineData(Vr.AS, "0450")]
    [InlineData(Vr.AS, "0x5Y")]
    [InlineData(Vr.AE, "SEVENTEEN LETTERS")]
    [InlineData(Vr.AE, "A\tB")]
    [InlineData(Vr.AE, "é")]
    [InlineData(Vr.UR, "http://a b")]
    [InlineData(Vr.UR, " http://a")]
    [InlineData(Vr.LO, "a\r\nb")]
    [InlineData(Vr.LO, "a\0b")]
    [InlineData(Vr.LO, "a\0\\b")]
    [InlineData(Vr.SH, "a\u007F")]
    [InlineData(Vr.UC, "a\0hidden")]
    [InlineData(Vr.PN, "a\nb")]
    [InlineData(Vr.LT, "a\0hidden")]
    [InlineData(Vr.ST, "a\u0001")]
    [InlineData(Vr.UT, "\0hidden")]
    public void Illegal(Vr vr, string value) => ValueRules.IsLegal(vr, Of(value)).ShouldBeFalse();

    [Theory]
    [InlineData(Vr.OB, 3, true)]
    [InlineData(Vr.UN, 3, true)]
    [InlineData(Vr.US, 4, true)]
    [InlineData(Vr.US, 3, false)]
    [InlineData(Vr.SS, 1, false)]
    [InlineData(Vr.OW, 3, false)]
    [InlineData(Vr.AT, 4, true)]
    [InlineData(Vr.AT, 6, false)]
    [InlineData(Vr.FL, 8, true)]
    [InlineData(Vr.UL, 6, false)]
    [InlineData(Vr.OF, 2, false)]
    [InlineData(Vr.FD, 12, false)]
    [InlineData(Vr.OV, 16, true)]
    [InlineData(Vr.SQ, 8, false)]
    [InlineData(Vr.SQ, 0, true)]
    [InlineData(Vr.None, 0, false)]
    [InlineData(Vr.None, 2, false)]
    [InlineData((Vr)0x5858, 2, false)]
    [InlineData(Vr.PN, 0, true)]
    public void Lengths_are_whole_words(Vr vr, int length, bool legal) => ValueRules.IsLegal(vr, new byte[length]).ShouldBe(legal);

    [Theory]
    [InlineData(Vr.LO, "  a b \0 ", "a b")]
    [InlineData(Vr.LT, "  a ", "  a")]
    [InlineData(Vr.UI, "1.2\0", "1.2")]
    [InlineData(Vr.DA, "19970424 ", "19970424")]
    [InlineData(Vr.OB, "a \0", "a \0")]
    [InlineData(Vr.CS, "   ", "")]
    public void Pads_are_trimmed(Vr vr, string value, string expected) => ValueRules.Trim(vr, Of(value)).ToArray().ShouldBe(Of(expected));

    [Fact]
    public void Nothing_is_allocated()
    {
        (Vr Vr, byte[] Value)[] values =
        [
            (Vr.DS, Of("1.5\\2")), (Vr.IS, Of("1")), (Vr.CS, Of("A\\B")), (Vr.UI, Of("1.2.3")), (Vr.DA, Of("19970424-19970425")), (Vr.TM, Of("101010-")),
            (Vr.DT, Of("1997-0500")), (Vr.AS, Of("001D")), (Vr.AE, Of("X")), (Vr.LO, Of("x")), (Vr.LT, Of("x")), (Vr.UR, Of("x")), (Vr.US, Of("xy")),
        ];
        foreach (var round in Enumerable.Range(0, 2))
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var legal = 0;
            foreach (var (vr, value) in values)
            {
                legal += ValueRules.IsLegal(vr, value) ? 1 : 0;
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            legal.ShouldBe(values.Length);
            (round == 0 || allocated == 0).ShouldBeTrue($"{allocated} bytes");
        }
    }

    [Fact]
    public void Random_bytes_never_throw_and_a_hidden_tail_is_never_legal()
    {
        var random = new Random(71);
        var vrs = Enum.GetValues<Vr>();
        for (var i = 0; i < 100_000; i++)
        {
            var vr = vrs[random.Next(vrs.Length)];
            var value = new byte[random.Next(40)];
            foreach (ref var b in value.AsSpan())
            {
                b = random.Next(8) == 0 ? (byte)random.Next(256) : (byte)"0123456789.-+:\\ "[random.Next(16)];
            }

            var legal = ValueRules.IsLegal(vr, value);
            if (legal && vr.IsText())
            {
                value.AsSpan().TrimEnd([(byte)0, (byte)' ']).IndexOf((byte)0).ShouldBe(-1);
            }
        }
    }

    [Fact]
    public void A_megabyte_of_hyphens_or_backslashes_takes_linear_time()
    {
        var value = new byte[1 << 20];
        var clock = Stopwatch.StartNew();
        foreach (var content in "-\\ 1"u8.ToArray())
        {
            Array.Fill(value, content);
            foreach (var vr in Enum.GetValues<Vr>())
            {
                ValueRules.IsLegal(vr, value);
            }

            ValueRules.IsLegal(Vr.DT, value).ShouldBe(content is (byte)'\\' or (byte)' ');
        }

        // Quadratic work would take hours.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static byte[] Of(string text) => Encoding.Latin1.GetBytes(text);
}

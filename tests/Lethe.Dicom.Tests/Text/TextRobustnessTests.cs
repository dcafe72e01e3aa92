using System.Diagnostics;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Text;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Text;

public class TextRobustnessTests
{
    private static readonly string[] Terms =
    [
        "", "ISO_IR 100", "ISO_IR 13", "ISO_IR 166", "ISO_IR 192", "GB18030", "GBK", "KLINGON", "\\ISO 2022 IR 87", "ISO 2022 IR 13\\ISO 2022 IR 87\\ISO 2022 IR 159",
        "\\ISO 2022 IR 149", "\\ISO 2022 IR 58", "ISO 2022 IR 100\\ISO 2022 IR 144\\ISO 2022 IR 126\\ISO 2022 IR 87\\ISO 2022 IR 149",
    ];

    private static readonly Vr[] Vrs = [Vr.PN, Vr.LO, Vr.LT, Vr.UC, Vr.CS];

    [Fact]
    public void Text_that_encodes_decodes_to_itself()
    {
        var random = new Random(20261120);
        const string Alphabet = "Ab9 ^=\\\t\r\n~-éßЖщαωשقﾔﾛ¥‾山田太郎本棔丂侄홍길동닒张小东乗😀€";
        var encodable = 0;
        for (var i = 0; i < 40_000; i++)
        {
            var set = CharacterSet.Parse(Bytes.Of(Terms[i % Terms.Length]));
            var vr = Vrs[random.Next(Vrs.Length)];
            var runes = Alphabet.EnumerateRunes().ToArray();
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => runes[random.Next(runes.Length)].ToString()));
            if (set.TryEncode(text, vr, out var bytes))
            {
                encodable++;
                set.TryDecode(bytes, vr, out var back).ShouldBeTrue($"{set.Name} {vr} {Convert.ToHexString(bytes)}");
                back.ShouldBe(text, $"{set.Name} {vr} {Convert.ToHexString(bytes)}");
                Values(set, bytes, vr).ShouldBe(vr.IsMultiValuedText() ? text.Split('\\') : [text]);
            }
        }

        encodable.ShouldBeGreaterThan(5_000);
    }

    [Fact]
    public void Random_bytes_never_throw_and_what_decodes_encodes()
    {
        var random = new Random(7);
        byte[] pieces = [0x1B, 0x24, 0x28, 0x29, 0x2D, 0x42, 0x43, 0x44, 0x4A, 0x49, 0x41, 0x5C, 0x5E, 0x3D, 0x0A, 0x81, 0x30, 0xE7, 0x8E, 0x8B, 0xFB, 0xF3, 0, 0xFF];
        for (var i = 0; i < 40_000; i++)
        {
            var set = CharacterSet.Parse(Bytes.Of(Terms[i % Terms.Length]));
            var vr = Vrs[random.Next(Vrs.Length)];
            var value = new byte[random.Next(1, 24)];
            foreach (ref var b in value.AsSpan())
            {
                b = random.Next(3) == 0 ? (byte)random.Next(256) : pieces[random.Next(pieces.Length)];
            }

            set.Decode(value, vr).Length.ShouldBeLessThanOrEqualTo(value.Length);
            if (set.TryDecode(value, vr, out var text))
            {
                set.TryEncode(text, vr, out var again).ShouldBeTrue($"{set.Name} {vr} {Convert.ToHexString(value)}");
                set.Decode(again, vr).ShouldBe(text);
            }

            CoverAll(set, value, vr);
        }
    }

    [Theory]
    [InlineData("\\ISO 2022 IR 87", "\e")]
    [InlineData("\\ISO 2022 IR 87", "\e$")]
    [InlineData("\\ISO 2022 IR 87", "\e$B;")]
    [InlineData("\\ISO 2022 IR 87", "\e$B;\e(B")]
    [InlineData("\\ISO 2022 IR 159", "\e$(")]
    [InlineData("\\ISO 2022 IR 149", "\e$)C\u00FB")]
    [InlineData("\\ISO 2022 IR 149", "\e$)C\u00FBa")]
    [InlineData("GB18030", "\u0081")]
    public void Truncated_input_is_refused(string terms, string bytes)
    {
        var set = CharacterSet.Parse(Bytes.Of(terms));
        set.TryDecode(Bytes.Of(bytes), Vr.PN, out _).ShouldBeFalse();
        set.Decode(Bytes.Of(bytes), Vr.PN).ShouldContain('\uFFFD');
    }

    [Theory]
    [InlineData(0x1B)]
    [InlineData(0x5C)]
    [InlineData(0x81)]
    [InlineData(0xFF)]
    public void A_megabyte_of_one_byte_takes_linear_time(byte content)
    {
        var value = new byte[1 << 20];
        Array.Fill(value, content);
        var clock = Stopwatch.StartNew();
        foreach (var terms in Terms)
        {
            var set = CharacterSet.Parse(Bytes.Of(terms));
            set.Decode(value, Vr.LO).Length.ShouldBeGreaterThan(0);
            CoverAll(set, value, Vr.LO);
        }

        // Quadratic work would take hours.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static List<string> Values(CharacterSet set, byte[] bytes, Vr vr)
    {
        var values = new List<string>();
        foreach (var range in set.SplitValues(bytes, vr))
        {
            values.Add(set.Decode(bytes.AsSpan(range), vr));
        }

        return values;
    }

    private static void CoverAll(CharacterSet set, byte[] value, Vr vr)
    {
        var next = 0;
        foreach (var range in set.SplitValues(value, vr))
        {
            if (range.Start.Value != next || (range.End.Value < value.Length && value[range.End.Value] != 0x5C))
            {
                Assert.Fail($"a gap at {next}");
            }

            next = range.End.Value + 1;
        }

        next.ShouldBe(value.Length + 1);
    }
}

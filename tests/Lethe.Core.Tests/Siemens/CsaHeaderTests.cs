using System.Buffers.Binary;
using System.Text;
using Lethe.Siemens;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Siemens;

public class CsaHeaderTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Numbers_and_codes_stay_and_other_texts_go(bool isSecond)
    {
        var header = new CsaBuilder(isSecond)
            .Add("B_value", "IS", "1000    ", "")
            .Add("DiffusionGradientDirection", "FD", 3, "0.57735027", "-0.57735027", "1e-05")
            .Add("DiffusionDirectionality", "CS", "DIRECTIONAL")
            .Add("ImaCoilString", "LO", "HE1-4;NE1,2")
            .Add("PixelFileName", "UN", "berg_anna.ima")
            .Build();
        var copy = Clean(header)!;
        foreach (var text in new[] { "1000    ", "0.57735027", "-0.57735027", "1e-05", "DIRECTIONAL", "HE1-4;NE1,2" })
        {
            Position(copy, text).ShouldBe(Position(header, text), text);
        }

        Position(copy, "berg").ShouldBe(-1);
        Position(copy, "PixelFileName").ShouldBe(Position(header, "PixelFileName"));
        CsaHeader.IsClean(header, new Nobody()).ShouldBeFalse();
        CsaHeader.IsClean(copy, new Nobody()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("B_value", "IS", "1000", true)]
    [InlineData("B_value", "IS", "20190314", false)]
    [InlineData("B_value", "IS", "1000 Berg", false)]
    [InlineData("B_value", "LO", "1000", false)]
    [InlineData("B_value", "IS", "12345678901", false)]
    [InlineData("UsedPatientWeight", "IS", "88", false)]
    [InlineData("PatReinPattern", "ST", "1;HFS;88.00;32.90;2;0;0;1331869268", false)]
    [InlineData("CoilId", "IS", "4865", false)]
    [InlineData("PatientID", "IS", "4865", false)]
    [InlineData("GradientMode", "SH", "Fast*", true)]
    [InlineData("GradientMode", "SH", "Berg", false)]
    [InlineData("ImaCoilString", "LO", "T:HEA;HEP", true)]
    [InlineData("ImaCoilString", "LO", "BERG", false)]
    [InlineData("ImaCoilString", "LO", "20190314", false)]
    [InlineData("ICE_Dims", "LO", "X_1_1_1_288_1_1_17_1_1_1_1_382", true)]
    [InlineData("ICE_Dims", "LO", "X_20190314", false)]
    [InlineData("AcquisitionMatrixText", "SH", "128p*128s", true)]
    [InlineData("AcquisitionMatrixText", "SH", "128p*Berg", false)]
    [InlineData("ImaPATModeText", "LO", "p2s2", true)]
    [InlineData("ImaPATModeText", "LO", "pss", false)]
    [InlineData("UsedChannelString", "UT", "XX--XX", true)]
    [InlineData("UsedChannelString", "UT", "XAVER", false)]
    [InlineData("CoilForGradient2", "SH", "AS092", true)]
    [InlineData("CoilForGradient2", "SH", "AB092", false)]
    [InlineData("ReferencedImageSequence", "UI", "1.2.3.4", false)]
    [InlineData("PatientPosition", "CS", "HFS", false)]
    public void Each_tag_has_its_form(string name, string vr, string value, bool stays) =>
        (Position(Clean(new CsaBuilder(isSecond: true).Add(name, vr, value).Build())!, value) > 0).ShouldBe(stays);

    [Theory]
    [InlineData("B_value", "IS", "4711")]
    [InlineData("GradientMode", "SH", "Normal")]
    [InlineData("ImaCoilString", "LO", "HEA")]
    public void A_value_of_the_patient_goes(string name, string vr, string value)
    {
        var header = new CsaBuilder(isSecond: true).Add(name, vr, value).Build();
        var copy = new byte[header.Length];
        CsaHeader.TryClean(header, copy, new Nobody(value)).ShouldBeTrue();
        Position(copy, value).ShouldBe(-1);
        CsaHeader.IsClean(Clean(header)!, new Nobody(value)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_free_place_gets_a_byte_out(bool isSecond)
    {
        var header = new CsaBuilder(isSecond, "BERG"u8.ToArray())
            .Add("B_value", "IS", "1000")
            .Add("BERG_value", "IS", "1000")
            .Add("SliceNormalVector", "FD", 3, "0.0", "", "1.0BERG")
            .Add("PixelFile", "UN", "BERG")
            .Add("MrPhoenixProtocol", "UN", "### ASCCONV BEGIN ###\nlContrasts = 1\nBERG = 1\n### ASCCONV END ###BERG")
            .Build();
        Position(header, "BERG").ShouldBeGreaterThan(0);
        var text = Encoding.Latin1.GetString(Clean(header)!);

        // The name, the numbers and the line are what was decided on; single letters of fillers would show as well.
        text.IndexOfAny(['B', 'E', 'R', 'G'], text.IndexOf("B_value", StringComparison.Ordinal) + 1)
            .ShouldBe(text.IndexOf("BEGIN", StringComparison.Ordinal));
        text.ShouldContain("lContrasts = 1\n");
        text.ShouldNotContain("BERG");
    }

    [Theory]
    [InlineData("")]
    [InlineData("53563130")]
    [InlineData("535631300403020101000000")]
    [InlineData("00000500464408000000000000F67640")]
    public void What_is_no_header_is_refused(string hex) => Clean(Convert.FromHexString(hex)).ShouldBeNull();

    [Theory]
    [InlineData(8, 0)]
    [InlineData(8, 2)]
    [InlineData(8, -1)]
    [InlineData(8, int.MaxValue)]
    [InlineData(12, 78)]
    [InlineData(16 + 76, -1)]
    [InlineData(16 + 76, 5000)]
    [InlineData(16 + 76, int.MaxValue)]
    [InlineData(100, -1)]
    [InlineData(100, int.MaxValue)]
    [InlineData(100, 9)]
    [InlineData(104, 9)]
    public void A_count_or_length_that_cannot_be_is_refused(int offset, int number)
    {
        var header = new CsaBuilder(isSecond: true).Add("B_value", "IS", "1000").Build();
        Clean(header).ShouldNotBeNull();
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(offset), number);
        Clean(header).ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    [InlineData(-1)]
    public void A_length_of_the_older_form_is_more_than_its_surplus(int number)
    {
        var header = new CsaBuilder(isSecond: false).Add("B_value", "IS", "1000", "").Build();
        Clean(header).ShouldNotBeNull();
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(92), number);
        Clean(header).ShouldBeNull();
    }

    [Fact]
    public void Nothing_of_a_refused_header_is_in_the_copy()
    {
        var header = new CsaBuilder(isSecond: true).Add("B_value", "IS", "1000").Add("Filter1", "IS", "1").Build()[..230];
        var copy = new byte[header.Length];
        copy.AsSpan().Fill(1);
        CsaHeader.TryClean(header, copy, new Nobody()).ShouldBeFalse();
        copy.ShouldAllBe(value => value == 0);
        CsaHeader.TryClean(header, new byte[header.Length + 1], new Nobody()).ShouldBeFalse();
    }

    private static byte[]? Clean(byte[] header)
    {
        var copy = new byte[header.Length];
        return CsaHeader.TryClean(header, copy, new Nobody()) ? copy : null;
    }

    private static int Position(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes(text));
}

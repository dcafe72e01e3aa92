using Lethe.Profiles;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Profiles.Reviewed;

public class ReviewedValuesReaderTests
{
    private const string Header = "attribute,value,decision\n";

    [Theory]
    [InlineData("", "header")]
    [InlineData("attribute,value\n", "header")]
    [InlineData(Header + "SeriesDescription,T1\n", "fields")]
    [InlineData(Header + "\"(0008,103E)\",T1,perhaps\n", "none of keep, remove")]
    [InlineData(Header + "Nonsense,T1,keep\n", "none of PS3.6")]
    [InlineData(Header + "\"(0009,1001)\",T1,keep\n", "none of PS3.6")]
    [InlineData(Header + "PatientBirthDate,19700101,keep\n", "VR DA")]
    [InlineData(Header + "SOPInstanceUID,1.2,keep\n", "cannot be reviewed")]
    [InlineData(Header + "SpecificCharacterSet,ISO_IR 100,keep\n", "cannot be reviewed")]
    [InlineData(Header + "PatientName>SeriesDescription,T1,keep\n", "only sequences")]
    [InlineData(Header + "SeriesDescription,,keep\n", "empty")]
    [InlineData(Header + "SeriesDescription,T1,keep\nSeriesDescription,T1,remove\n", "another decision")]
    [InlineData(Header + "SeriesDescription,T1,=\n", "no value of this attribute")]
    [InlineData(Header + "Modality,CT,=LONGER THAN SIXTEEN\n", "no value of this attribute")]
    [InlineData(Header + "SeriesDescription,\"T1,keep\n", "quote")]
    public void Mistakes_are_told_by_their_line_and_without_values(string text, string reason)
    {
        var reading = Read(text);

        reading.Values.ShouldBeNull();
        reading.Problems.ShouldContain(problem => problem.Message.Contains(reason, StringComparison.Ordinal));
        reading.Problems[0].ToString().ShouldStartWith("v.csv:");
        reading.Problems[0].Message.ShouldNotContain("T1");
    }

    [Fact]
    public void The_line_of_a_mistake_is_that_of_the_file()
    {
        var reading = Read(Header + "SeriesDescription,\"two\nlines\",keep\n\nSeriesDescription,T1,perhaps\n");

        reading.Problems.Single().Origin.Line.ShouldBe(5);
    }

    [Fact]
    public void Further_columns_semicolons_quotes_and_a_byte_order_mark_are_read()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "name;decision;VALUE;Attribute\r\nx;keep;\"a;\"\"b\"\"\";SeriesDescription\r\n;;T2;SeriesDescription\r\n", new System.Text.UTF8Encoding(true));

            var reading = ReviewedValuesReader.ReadFile(path, UnreviewedPolicy.Rule);

            reading.Problems.ShouldBeEmpty();
            reading.Values!.Count.ShouldBe(1);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Formula_guards_are_taken_away()
    {
        var guarded = Read(Header + "SeriesDescription,'=1+1,keep\n").Values!;
        var plain = Read(Header + "SeriesDescription,\"=1+1\",keep\n").Values!;

        guarded.Digest.ShouldBe(plain.Digest);
    }

    [Fact]
    public void The_digest_tells_decisions_apart_and_not_their_order()
    {
        var first = Read(Header + "SeriesDescription,a,keep\nSeriesDescription,b,remove\n").Values!;
        var turned = Read(Header + "\"(0008,103E)\",b,REMOVE\nSeriesDescription,a,Keep\n").Values!;
        var other = Read(Header + "SeriesDescription,a,remove\nSeriesDescription,b,keep\n").Values!;

        turned.Digest.ShouldBe(first.Digest);
        other.Digest.ShouldNotBe(first.Digest);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_told()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. System.Text.Encoding.ASCII.GetBytes(Header), 0xFF, 0xFE, 0x0A]);

            ReviewedValuesReader.ReadFile(path, UnreviewedPolicy.Rule).Problems.Single().Message.ShouldContain("UTF-8");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static ReviewedReading Read(string text) => ReviewedValuesReader.Read(new StringReader(text), "v.csv", UnreviewedPolicy.Rule);
}

using Lethe.Text;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Text.Separated;

public sealed class CsvReaderTests
{
    private static List<string> Read(string text, bool hasComments, out CsvReader reader)
    {
        reader = new CsvReader(new StringReader(text), hasComments);
        var (records, fields) = (new List<string>(), new List<string>());
        while (reader.Read(fields))
        {
            records.Add($"{reader.Line}:{string.Join('|', fields)}");
        }

        return records;
    }

    [Theory]
    [InlineData("a,b\n1,2", "1:a|b 2:1|2")]
    [InlineData("a;b\r\n1,5;2\r\n", "1:a|b 2:1,5|2")]
    [InlineData("\n \t \r\ra,b\n\n1,\n", "4:a|b 6:1|")]
    [InlineData("# one, two; three\n  # \"\n a , \t\"b\" \n#\n1,2", "3:a|b 5:1|2")]
    [InlineData("a,\"#\n,\"\"\"\nx,#y\n#z", "1:a|#\n,\" 3:x|#y")]
    [InlineData("#", "")]
    public void Records_are_read_with_their_lines(string text, string expected)
    {
        string.Join(' ', Read(text, hasComments: true, out var reader)).ShouldBe(expected);
        reader.Error.ShouldBeNull();
    }

    [Fact]
    public void Without_comments_a_number_sign_is_text() =>
        Read("a,b\n#1,2", hasComments: false, out _).ShouldBe(["1:a|b", "2:#1|2"]);

    [Theory]
    [InlineData("a,b\n1,2\"", 2)]
    [InlineData("a,b\n\n1,\"2\" x\n3,4", 3)]
    [InlineData("a,b\n\"1\n2,3", 2)]
    public void A_mistake_ends_the_reading_and_names_the_line(string text, int line)
    {
        Read(text, hasComments: true, out var reader).ShouldBe(["1:a|b"]);

        (reader.Error is null, reader.Line).ShouldBe((false, line));
        reader.Read([]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("=1")]
    [InlineData("'-1")]
    [InlineData("''@x")]
    [InlineData("\tx")]
    [InlineData("#a")]
    [InlineData("a\"b,c;d\r\ne")]
    [InlineData("'x")]
    [InlineData("")]
    public void What_is_written_is_read_again(string value)
    {
        var fields = new List<string>();

        new CsvReader(new StringReader($"k,{Csv.Field(value)}\n"), hasComments: true).Read(fields).ShouldBeTrue();

        Csv.Unguard(fields[1]).ShouldBe(value);
        Csv.Field(value).ShouldNotStartWith("=");
    }
}

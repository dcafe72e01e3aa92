using Lethe.Identity;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Identity;

public class CodeTextTests
{
    [Fact]
    public void Any_bytes_come_back()
    {
        var random = new Random(20261120);
        for (var i = 0; i < 1000; i++)
        {
            var bytes = new byte[5 * random.Next(1, 5)];
            random.NextBytes(bytes);
            var text = new byte[CodeText.Length(bytes.Length)];
            CodeText.Encode(bytes, text);
            var back = new byte[bytes.Length];

            CodeText.TryDecode(text, back).ShouldBeTrue();

            back.ShouldBe(bytes);
        }
    }

    [Theory]
    [InlineData("0000000000", "00000000")]
    [InlineData("FFFFFFFFFF", "ZZZZZZZZ")]
    [InlineData("0001020304", "000G40R4")]
    public void Known_texts(string hex, string expected)
    {
        var text = new byte[8];
        CodeText.Encode(Convert.FromHexString(hex), text);
        System.Text.Encoding.ASCII.GetString(text).ShouldBe(expected);
    }

    [Theory]
    [InlineData("0000000I")]
    [InlineData("0000000O")]
    [InlineData("0000000a")]
    [InlineData("000000 0")]
    public void Letters_outside_of_the_alphabet_are_refused(string text) =>
        CodeText.TryDecode(System.Text.Encoding.ASCII.GetBytes(text), new byte[5]).ShouldBeFalse();
}

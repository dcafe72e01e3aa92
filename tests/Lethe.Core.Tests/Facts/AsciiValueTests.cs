using Lethe.Facts;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Facts;

public class AsciiValueTests
{
    private readonly AsciiValue _value = new(4);

    [Theory]
    [InlineData(" ab \0", "ab")]
    [InlineData("abcdef", "abcdef")] // longer than the value was made for
    [InlineData(" \0", "")]
    public void Padding_goes_and_the_rest_stays_whatever_its_length(string text, string expected)
    {
        _value.Set(System.Text.Encoding.ASCII.GetBytes(text));
        _value.ToString().ShouldBe(expected);
        _value.IsEmpty.ShouldBe(expected.Length == 0);
    }

    [Fact]
    public void A_shorter_value_leaves_nothing_of_a_longer_one()
    {
        _value.Set("abcd"u8);
        _value.Set("x"u8);
        _value.ToString().ShouldBe("x");
        _value.Clear();
        _value.IsEmpty.ShouldBeTrue();
    }
}

using Lethe.Batch.Patients;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Patients;

public class NumberTemplateTests
{
    [Theory]
    [InlineData("Subject_A_{number:000}", 1, "Subject_A_001")]
    [InlineData("Subject_A_{number:000}", 999, "Subject_A_999")]
    [InlineData("Subject_A_{number:000}", 1000, "Subject_A_1000")]
    [InlineData("{number}", 12, "12")]
    [InlineData("S{number:0000}-X", 12, "S0012-X")]
    public void Writes_numbers_and_finds_them_again(string template, long number, string expected)
    {
        var parsed = NumberTemplate.TryParse(template, out var error).ShouldNotBeNull();

        error.ShouldBeNull();
        parsed.Write(number).ShouldBe(expected);
        parsed.NumberOf(expected).ShouldBe(number);
    }

    [Theory]
    [InlineData("Subject_A_7", 7)]
    [InlineData("Subject_A_0007", 7)]
    [InlineData("Subject_A_", -1)]
    [InlineData("Subject_A_x7", -1)]
    [InlineData("Subject_A_-7", -1)]
    [InlineData("Subject_A_٣", -1)]
    [InlineData("Subject_B_7", -1)]
    [InlineData("Subject_A_12345678901234567890", -1)]
    public void Tells_its_own_pseudonyms_from_others(string pseudonym, long expected) =>
        NumberTemplate.TryParse("Subject_A_{number:000}", out _)!.NumberOf(pseudonym).ShouldBe(expected);

    [Theory]
    [InlineData("Subject")]
    [InlineData("S{number")]
    [InlineData("S{number:}")]
    [InlineData("S{number:123}")]
    [InlineData("S{number}{number}")]
    [InlineData("S{number}{code}")]
    [InlineData("S{numbers}")]
    [InlineData("S\\{number}")]
    [InlineData("Sü{number}")]
    [InlineData(" S{number}")]
    public void Refuses_what_is_no_template(string template)
    {
        NumberTemplate.TryParse(template, out var error).ShouldBeNull();
        error.ShouldNotBeNull();
    }
}

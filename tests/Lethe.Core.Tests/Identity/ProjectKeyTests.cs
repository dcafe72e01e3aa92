using Lethe.Identity;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Identity;

public class ProjectKeyTests
{
    private const string Digits = "0707070707070707070707070707070707070707070707070707070707070707";

    [Fact]
    public void A_key_file_gives_the_key_back()
    {
        ProjectKey.TryParse(Run.Key.ToFileText(), out var key).ShouldBeTrue();
        key!.Id.ShouldBe(Run.Key.Id);
        key.ToFileText().ShouldBe(Run.Key.ToFileText());
    }

    [Theory]
    [InlineData("lethe-project-key-1\r\n" + Digits + "\r\n")]
    [InlineData("\n lethe-project-key-1 \n\n " + Digits)]
    public void Line_ends_and_blanks_do_not_matter(string text) => ProjectKey.TryParse(text, out _).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData(Digits)]
    [InlineData("lethe-project-key-2\n" + Digits)]
    [InlineData("lethe-project-key-1\n" + "07")]
    [InlineData("lethe-project-key-1\n" + "x" + "707070707070707070707070707070707070707070707070707070707070707")]
    [InlineData("lethe-project-key-1\n" + Digits + "\n" + Digits)]
    public void Other_texts_are_no_key(string text)
    {
        ProjectKey.TryParse(text, out var key).ShouldBeFalse();
        key.ShouldBeNull();
    }

    [Fact]
    public void The_name_of_a_key_is_none_of_its_digits() => Run.Key.ToFileText().ShouldNotContain(Run.Key.Id);

    [Fact]
    public void Random_keys_differ() => ProjectKey.CreateRandom().Id.ShouldNotBe(ProjectKey.CreateRandom().Id);

    [Fact]
    public void Derived_keys_differ_by_purpose() => Run.Key.Derive("uid").ShouldNotBe(Run.Key.Derive("patient"));

    [Fact]
    public void A_key_of_another_length_is_a_bug() => Should.Throw<ArgumentException>(() => ProjectKey.FromBytes(new byte[31]));
}

using Lethe.Cli.Invocation;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests.Invocation;

public sealed class PasswordSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _prompt = new() { NewLine = "\n" };

    public void Dispose()
    {
        _folder.Dispose();
        _prompt.Dispose();
    }

    [Theory]
    [InlineData("words of nobody")]
    [InlineData("words of nobody\n")]
    [InlineData("words of nobody\r\n")]
    [InlineData("\uFEFFwords of nobody\r\nsecond line\n")]
    public void The_first_line_of_a_file_is_the_password(string text) => FromFile(text).ShouldBe(("words of nobody", null));

    [Fact]
    public void Blanks_belong_to_it() => FromFile("  words of nobody \n").Password.ShouldBe("  words of nobody ");

    [Theory]
    [InlineData("", "empty")]
    [InlineData("\nsecond line", "empty")]
    [InlineData("1234567", "fewer than 8")]
    public void Empty_and_short_ones_are_refused(string text, string expected)
    {
        var (password, error) = FromFile(text);

        password.ShouldBeNull();
        error.ShouldNotBeNull().ShouldContain(expected);
    }

    [Fact]
    public void A_short_one_may_open_a_key_that_was_made_elsewhere() => FromFile("1234567", confirm: false).Password.ShouldBe("1234567");

    [Fact]
    public void Long_lines_and_other_encodings_are_refused()
    {
        FromFile(new string('x', 1024)).Password.ShouldNotBeNull();
        FromFile(new string('x', 1025)).Error.ShouldNotBeNull().ShouldContain("more than 1024");
        File.WriteAllBytes(_folder.File("latin"), [0x70, 0xE4, 0x73, 0x73, 0x77, 0x6F, 0x72, 0x64, 0x0A]);
        PasswordSource.Read(_folder.File("latin"), _prompt, confirm: true, out var error).ShouldBeNull();
        error.ShouldNotBeNull().ShouldContain("UTF-8");
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused()
    {
        PasswordSource.Read(_folder.File("none"), _prompt, confirm: true, out var error).ShouldBeNull();
        error.ShouldNotBeNull().ShouldContain("no such file");
    }

    [Fact]
    public void Without_a_terminal_a_file_is_needed()
    {
        PasswordSource.Read(null, _prompt, confirm: true, terminal: null, out var error).ShouldBeNull();
        error.ShouldNotBeNull().ShouldContain("--password-file is needed");
        _prompt.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void A_person_types_it_twice_and_sees_nothing_of_it()
    {
        Typed("long enougx\bh\rlong enough\r", confirm: true).ShouldBe(("long enough", null));
        _prompt.ToString().ShouldBe("New password of the private key: \nThe same again: \n");
    }

    [Fact]
    public void Two_that_differ_are_refused()
    {
        var (password, error) = Typed("long enough\rlong enouhg\r", confirm: true);

        password.ShouldBeNull();
        error.ShouldBe("the two passwords differ");
    }

    [Fact]
    public void To_open_a_key_it_is_typed_once() => Typed("\b\bshort\u0001\r", confirm: false).ShouldBe(("short", null));

    private (string? Password, string? Error) FromFile(string text, bool confirm = true)
    {
        File.WriteAllText(_folder.File("password"), text);
        return (PasswordSource.Read(_folder.File("password"), _prompt, confirm, terminal: null, out var error), error);
    }

    private (string? Password, string? Error) Typed(string keys, bool confirm)
    {
        var next = 0;
        var password = PasswordSource.Read(null, _prompt, confirm, () => Key(keys[next++]), out var error);
        next.ShouldBe(keys.Length);
        return (password, error);
    }

    private static ConsoleKeyInfo Key(char character) => new(character, character switch
    {
        '\r' => ConsoleKey.Enter,
        '\b' => ConsoleKey.Backspace,
        _ => ConsoleKey.None,
    }, shift: false, alt: false, control: false);
}

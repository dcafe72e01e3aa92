using Lethe.Protection;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests.KeyTools;

public sealed class KeyCertificateTests : IDisposable
{
    private const string Password = "words of nobody";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Out => _folder.File("keys");

    private string PrivateKey => Path.Combine(Out, "private.pem");

    private string Certificate => Path.Combine(Out, "certificate.pem");

    [Fact]
    public void Writes_a_pair_and_says_where_it_is()
    {
        var run = Make("--name", "Invented study", "--days", "30");

        run.ExitCode.ShouldBe(0);
        var recipient = Recipient.TryRead(File.ReadAllBytes(Certificate), null, out _).ShouldNotBeNull();
        using var key = RecipientKey.TryRead(File.ReadAllBytes(PrivateKey), Password, out _).ShouldNotBeNull();
        key.PublicKeyId.ToArray().ShouldBe(recipient.PublicKeyId.ToArray());
        recipient.KeySize.ShouldBe(3072);
        (recipient.To - recipient.From).ShouldBe(TimeSpan.FromDays(30));
        recipient.ConcernsAt(DateTimeOffset.UtcNow).ShouldBeEmpty();
        foreach (var expected in (string[])[PrivateKey, Certificate, recipient.Fingerprint, $"{recipient.From.UtcDateTime:yyyy-MM-dd}", $"{recipient.To.UtcDateTime:yyyy-MM-dd}", "3072 bits", "without them nobody can restore"])
        {
            run.Output.ShouldContain(expected);
        }

        run.Output.ShouldNotContain(Password);
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_owner_may_read_the_private_key()
    {
        Make().ExitCode.ShouldBe(0);

        File.ReadAllText(PrivateKey).ShouldStartWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(PrivateKey).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Theory]
    [InlineData("private.pem")]
    [InlineData("certificate.pem")]
    public void Refuses_to_overwrite_either_and_leaves_the_other_unmade(string name)
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, name), "something of value");

        var run = Make();

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("exists and is not overwritten");
        Directory.GetFiles(Out).ShouldBe([Path.Combine(Out, name)]);
        File.ReadAllText(Path.Combine(Out, name)).ShouldBe("something of value");
    }

    [Theory]
    [InlineData("--days: 1 to 36500", "--days", "0")]
    [InlineData("--days: 1 to 36500", "--days", "36501")]
    [InlineData("--name: 1 to 64 characters", "--name", " ")]
    [InlineData("--name: 1 to 64 characters", "--name", "a\nb")]
    [InlineData("--name: 1 to 64 characters", "--name", "01234567890123456789012345678901234567890123456789012345678901234")]
    public void What_makes_no_certificate_is_a_usage_error(string expected, params string[] options)
    {
        var run = Make(options);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(expected);
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public void A_short_password_makes_nothing()
    {
        File.WriteAllText(_folder.File("short"), "1234567\n");

        var run = CommandRun.Of("key", "certificate", "--out", Out, "--password-file", _folder.File("short"));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldBe("lethe: the password has fewer than 8 characters\n");
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public void The_folder_has_to_be_named() => CommandRun.Of("key", "certificate").ExitCode.ShouldBe(2);

    [ToolFact("openssl")]
    public void Openssl_opens_the_private_key_with_the_file_of_the_password()
    {
        Make().ExitCode.ShouldBe(0);

        var run = Tool.Run("openssl", "pkey", "-in", PrivateKey, "-passin", "file:" + _folder.File("password"), "-check", "-noout");

        run.ExitCode.ShouldBe(0, run.Output);
    }

    private CommandRun Make(params string[] options)
    {
        File.WriteAllText(_folder.File("password"), Password + "\nanother line\n");
        return CommandRun.Of(["key", "certificate", "--out", Out, "--password-file", _folder.File("password"), .. options]);
    }
}

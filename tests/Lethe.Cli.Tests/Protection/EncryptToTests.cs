using System.Security.Cryptography.X509Certificates;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests.Protection;

/// <summary><c>--encrypt-to</c> and what goes with it.</summary>
public sealed class EncryptToTests : IDisposable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private readonly EncryptionScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Recipients_are_named_by_their_fingerprints_at_the_end_and_in_the_report()
    {
        var run = _scene.Deidentify("--encrypt-to", _scene.First, "--encrypt-to", _scene.Second, "--report", _scene.File("r.json"));

        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain($"encrypted for {TestPair.First.Recipient.Fingerprint}, {TestPair.Second.Recipient.Fingerprint}");
        var report = File.ReadAllText(_scene.File("r.json"));
        report.ShouldContain($"\"originals\":{{\"hiddenInPixels\":false,\"groups\":[{{\"name\":\"all\",\"recipients\":[\"{TestPair.First.Recipient.Fingerprint}\",\"{TestPair.Second.Recipient.Fingerprint}\"]}}]}}");
        System.Text.Json.JsonDocument.Parse(report).Dispose();
    }

    [Fact]
    public void The_same_run_again_finds_the_same_bytes()
    {
        CommandRun.Of("key", "new", _scene.File("p.key")).ExitCode.ShouldBe(0);
        string[] arguments = ["--encrypt-to", _scene.First, "--key", _scene.File("p.key")];
        _scene.Deidentify(arguments).ExitCode.ShouldBe(0);
        var count = _scene.CountOutputs(_scene.Output);

        _scene.Deidentify([.. arguments, "--threads", "1"]).Output.ShouldContain($"{count} outputs were there already with the same bytes");
        _scene.CountOutputs(_scene.Output).ShouldBe(count);
    }

    [Theory]
    [InlineData("--encrypt-only")]
    [InlineData("--hide-envelope")]
    [InlineData("--strict")]
    public void An_option_about_envelopes_needs_a_recipient(string option)
    {
        var run = _scene.Deidentify(option);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith($"lethe: {option}: ");
        Directory.Exists(_scene.Output).ShouldBeFalse();
    }

    [Theory]
    [InlineData("absent.pem", "'{0}' is not a certificate file")]
    [InlineData("text.pem", "'{0}': ")]
    [InlineData("weak.pem", "'{0}': ")]
    public void What_is_no_certificate_that_can_be_used_ends_the_run(string name, string message)
    {
        File.WriteAllText(_scene.File("text.pem"), "no certificate");
        _scene.Certificate("weak.pem", Now, Now.AddDays(9), 1024);

        var run = _scene.Deidentify("--encrypt-to", _scene.First, "--encrypt-to", _scene.File(name));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith("lethe: --encrypt-to: " + message.Replace("{0}", _scene.File(name), StringComparison.Ordinal));
        Directory.Exists(_scene.Output).ShouldBeFalse();
    }

    [Theory]
    [InlineData("expired.pem", "has expired")]
    [InlineData("early.pem", "not valid yet")]
    [InlineData("signing.pem", "Key Usage")]
    public void A_certificate_that_should_not_be_used_is_a_warning_or_with_strict_the_end(string name, string message)
    {
        _scene.Certificate("expired.pem", Now.AddDays(-9), Now.AddDays(-1));
        _scene.Certificate("early.pem", Now.AddDays(1), Now.AddDays(9));
        _scene.Certificate("signing.pem", Now.AddDays(-1), Now.AddDays(9), 2048, new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));

        var strict = _scene.Deidentify("--encrypt-to", _scene.File(name), "--strict");
        strict.ExitCode.ShouldBe(2);
        strict.Error.ShouldContain(message);
        Directory.Exists(_scene.Output).ShouldBeFalse();

        var lenient = _scene.Deidentify("--encrypt-to", _scene.File(name), "--encrypt-to", _scene.File(name));
        lenient.ExitCode.ShouldBe(0);
        lenient.Error.ShouldStartWith("lethe: warning: --encrypt-to: ");
        lenient.Error.ShouldContain(message);
        lenient.Error.Count(letter => letter == '\n').ShouldBe(1, "one warning for one certificate");
    }

    [Theory]
    [InlineData("--option", "retain-uids")]
    [InlineData("--profile", "research")]
    public void A_minimal_header_goes_with_no_options_or_rules(string option, string value)
    {
        var run = _scene.Deidentify("--encrypt-to", _scene.First, "--encrypt-only", option, value);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith("lethe: --encrypt-only: ");
        CommandRun.Of("conformance", "--encrypt-only", option, value).ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Of_a_minimal_header_everything_is_back()
    {
        _scene.Deidentify("--encrypt-to", _scene.First, "--encrypt-only").ExitCode.ShouldBe(0);
        var ct = Path.Combine(_scene.Output, "CT", "slice1.dcm");
        CommandRun.Of("inspect", ct).Output.ShouldNotContain("ScanOptions");

        _scene.Reidentify(_scene.FirstKey).ExitCode.ShouldBe(0);
        CommandRun.Of("inspect", Path.Combine(_scene.Back, "CT", "slice1.dcm")).Output.ShouldContain("Quillfeather");
    }

    [Fact]
    public void Groups_get_what_the_file_gives_them()
    {
        File.WriteAllText(_scene.File("groups.yaml"), """
            groups:
              - name: patient
                certificates: [first.crt]
                attributes: ["(0010,xxxx)"]
              - name: dates
                certificates: [second.crt]
                attributes: [vr DA, vr TM, vr DT]
            """);
        _scene.Deidentify("--encrypt-groups", _scene.File("groups.yaml")).ExitCode.ShouldBe(0);

        _scene.Reidentify(_scene.FirstKey).ExitCode.ShouldBe(0);
        var first = CommandRun.Of("inspect", Path.Combine(_scene.Back, "CT", "slice1.dcm")).Output;
        first.ShouldContain("PatientName = Quillfeather");
        first.ShouldContain("StudyDate = \n");
        first.ShouldContain("LongitudinalTemporalInformationModified = REMOVED");

        _scene.Reidentify(_scene.SecondKey, "--overwrite").ExitCode.ShouldBe(0);
        var second = CommandRun.Of("inspect", Path.Combine(_scene.Back, "CT", "slice1.dcm")).Output;
        second.ShouldNotContain("Quillfeather");
        second.ShouldContain("StudyDate = 20240229");
    }

    [Theory]
    [InlineData("groups:\n  - name: a\n    certificates: [absent.pem]\n    attributes: [PatientName]\n", "--encrypt-groups: group a: ")]
    [InlineData("groups: []\n", "--encrypt-groups: the file cannot be used")]
    public void A_mistake_in_the_file_of_groups_ends_the_run(string text, string message)
    {
        File.WriteAllText(_scene.File("groups.yaml"), text);

        var run = _scene.Deidentify("--encrypt-groups", _scene.File("groups.yaml"));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith("lethe: " + message);
        _scene.Deidentify("--encrypt-groups", _scene.File("groups.yaml"), "--hide-envelope").ExitCode.ShouldBe(2);
        _scene.Deidentify("--encrypt-groups", _scene.File("none.yaml")).Error.ShouldStartWith("lethe: --encrypt-groups: there is no such file");
    }

    [Fact]
    public void Where_nothing_can_be_hidden_nothing_is_written()
    {
        var run = _scene.Deidentify("--encrypt-to", _scene.First, "--hide-envelope", "--show-paths");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("XC/photo.dcm LETHE4004");
        run.Error.ShouldContain("DX/chest.dcm LETHE4006", Case.Sensitive, "the pictures are small here");
        File.Exists(Path.Combine(_scene.Output, "XC", "photo.dcm")).ShouldBeFalse();
    }
}

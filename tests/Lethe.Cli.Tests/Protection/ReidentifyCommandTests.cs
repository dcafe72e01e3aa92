using Lethe.Protection;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests.Protection;

/// <summary><c>lethe reidentify</c>.</summary>
public sealed class ReidentifyCommandTests : IDisposable
{
    private const string Password = "a long password";
    private readonly EncryptionScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Originals_are_back_under_the_names_of_the_protected_files()
    {
        Protect();
        var run = _scene.Reidentify(_scene.SecondKey, "--report", _scene.File("r.json"), "--report", _scene.File("r.csv"));

        run.ExitCode.ShouldBe(0, run.Error);
        var count = _scene.CountOutputs(_scene.Output);
        run.Output.ShouldContain($"{count} files: {count} restored, 0 not restored");
        Names(_scene.Back).ShouldBe(Names(_scene.Output));
        CommandRun.Of("inspect", Path.Combine(_scene.Back, "CT", "slice1.dcm")).Output.ShouldContain("PatientName = Quillfeather");
        foreach (var report in (string[])["r.json", "r.csv"])
        {
            var text = File.ReadAllText(_scene.File(report));
            text.ShouldContain("Restored");
            text.ShouldNotContain("Quillfeather");
            text.ShouldNotContain("1.3.6.1.4.1.32473", Case.Insensitive, "restored UIDs are identity");
        }

        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(_scene.File("r.json")));
        json.RootElement.GetProperty("restoredWith")[0].GetString().ShouldBe(TestPair.Second.Recipient.Fingerprint);
        json.RootElement.GetProperty("summary").GetProperty("restored").GetInt32().ShouldBe(count);
    }

    [Fact]
    public void A_layout_may_take_the_restored_identifiers()
    {
        Protect();
        _scene.Reidentify(_scene.FirstKey, "--layout", "{PatientID}/{Modality}/{SOPInstanceUID}.dcm").ExitCode.ShouldBe(0);

        Directory.EnumerateFiles(Path.Combine(_scene.Back, "QF7731946X", "CT"), "1.3.6.1.4.1.32473.*.dcm").ShouldNotBeEmpty();
    }

    [Fact]
    public void A_strangers_key_restores_nothing()
    {
        _scene.Deidentify("--encrypt-to", _scene.First).ExitCode.ShouldBe(0);
        var run = _scene.Reidentify(_scene.SecondKey);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("CT/slice1.dcm LETHE3103");
        _scene.CountOutputs(_scene.Back).ShouldBe(0);
    }

    [Fact]
    public void Files_without_originals_are_told()
    {
        _scene.Deidentify().ExitCode.ShouldBe(0);
        var run = _scene.Reidentify(_scene.FirstKey);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("LETHE3102");
        _scene.CountOutputs(_scene.Back).ShouldBe(0);
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        Protect();
        var run = _scene.Reidentify(_scene.FirstKey, "--dry-run");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("nothing was written");
        _scene.CountOutputs(_scene.Back).ShouldBe(0);
    }

    [Fact]
    public void The_pair_of_key_certificate_works_with_its_password_alone()
    {
        File.WriteAllText(_scene.File("pw"), Password + "\n");
        File.WriteAllText(_scene.File("wrong"), "another password\n");
        CommandRun.Of("key", "certificate", "--out", _scene.File("pair"), "--password-file", _scene.File("pw")).ExitCode.ShouldBe(0);
        _scene.Deidentify("--encrypt-to", Path.Combine(_scene.File("pair"), "certificate.pem")).ExitCode.ShouldBe(0);
        var key = Path.Combine(_scene.File("pair"), "private.pem");

        _scene.Reidentify(key, "--password-file", _scene.File("wrong")).ShouldSatisfyAllConditions(
            run => run.ExitCode.ShouldBe(2),
            run => run.Error.ShouldBe("lethe: --key: the password is wrong\n"));
        _scene.CountOutputs(_scene.Back).ShouldBe(0);
        _scene.Reidentify(key, "--password-file", _scene.File("pw")).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("absent.key", "--key: this is not a file with a private key")]
    [InlineData("first.crt", "--key: the file holds no private key that can be read (PEM, DER or PFX)")]
    [InlineData("curve.key", "--key: the key is not an RSA key, and PS3.15 has no other")]
    public void What_is_no_key_ends_the_run(string name, string message)
    {
        using (var curve = System.Security.Cryptography.ECDsa.Create())
        {
            File.WriteAllText(_scene.File("curve.key"), curve.ExportPkcs8PrivateKeyPem());
        }

        Protect();
        var run = _scene.Reidentify(_scene.File(name));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldBe($"lethe: {message}\n");
    }

    [Fact]
    public void The_output_is_no_input_and_no_file()
    {
        Protect();
        CommandRun.Of("reidentify", _scene.Output, "--output", _scene.Output, "--key", _scene.FirstKey).ExitCode.ShouldBe(2);
        CommandRun.Of("reidentify", _scene.File("none"), "--output", _scene.Back, "--key", _scene.FirstKey).ExitCode.ShouldBe(2);
        CommandRun.Of("reidentify", _scene.Output, "--output", _scene.FirstKey, "--key", _scene.FirstKey).ExitCode.ShouldBe(2);
        CommandRun.Of("reidentify", _scene.Output, "--output", _scene.Back).ExitCode.ShouldBe(2, "there is no key");
    }

    [Fact]
    public void Every_key_problem_has_words()
    {
        foreach (var problem in Enum.GetValues<RecipientKeyProblem>())
        {
            Cli.Protection.PrivateKeyChoice.Describe(problem).ShouldNotBeNullOrWhiteSpace();
        }
    }

    private void Protect() => _scene.Deidentify("--encrypt-to", _scene.First, "--encrypt-to", _scene.Second).ExitCode.ShouldBe(0);

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal);
}

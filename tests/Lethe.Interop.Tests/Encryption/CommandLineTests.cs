using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Interop.Tests.Encryption;

/// <summary>The way there and back at the command line, as people go it: the program runs as a process of its own.</summary>
public sealed class CommandLineTests : IDisposable
{
    private const string Password = "invented words";
    private const int Files = 16;

    private readonly TemporaryFolder _folder = new();

    public CommandLineTests()
    {
        File.WriteAllText(In("password"), Password + "\n");
        DemoStudies.Write(In("demo"), DemoOfTests.Options);
        foreach (var who in (string[])["clinic", "office", "stranger"])
        {
            Lethe("key", "certificate", "--out", In(who), "--password-file", In("password")).ExitCode.ShouldBe(0);
        }

        Lethe("key", "new", In("project.key")).ExitCode.ShouldBe(0);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--encrypt-only")]
    public void Each_recipient_gets_the_demo_back_and_a_stranger_nothing(params string[] options)
    {
        var run = Deidentify(options);
        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldContain($"{Files} de-identified");
        FilesIn("protected").ShouldBe(FilesIn("demo"));

        foreach (var who in (string[])["clinic", "office"])
        {
            var back = Reidentify("protected", "back-" + who, who);
            back.ExitCode.ShouldBe(0, back.Output);
            back.Output.ShouldContain($"{Files} restored");
            FilesIn("back-" + who).ShouldBe(FilesIn("demo"));
            foreach (var name in FilesIn("demo"))
            {
                IsSame(Path.Combine(In("demo"), name), Path.Combine(In("back-" + who), name)).ShouldBeTrue(name);
            }
        }

        var refused = Reidentify("protected", "back-stranger", "stranger");
        refused.ExitCode.ShouldBe(1);
        Count(refused.Output, "LETHE3103").ShouldBe(Files);
        FilesIn("back-stranger").ShouldBeEmpty();
        refused.Output.ShouldNotContain("Quillfeather");
    }

    [Fact]
    public void A_file_that_was_tampered_with_is_refused_with_its_number_and_the_others_come_back()
    {
        Deidentify().ExitCode.ShouldBe(0);
        var broken = (string[])["CT/slice1.dcm", "SR/report.dcm"];
        Tamper(broken[0], value => value[2]++);
        // The last block of the ciphertext: its padding comes out wrong.
        Tamper(broken[1], value => value[^12] ^= 0x55);

        var run = Reidentify("protected", "back", "clinic");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain($"{Files - 2} restored");
        Count(run.Output, "LETHE31").ShouldBe(2);
        FilesIn("back").ShouldBe(FilesIn("demo").Except(broken));
    }

    [Fact]
    public void Hidden_envelopes_lead_back_and_where_there_is_no_room_nothing_is_written()
    {
        var run = Deidentify("--hide-envelope");
        run.ExitCode.ShouldBe(1, "most objects have no unused bits");
        var hidden = FilesIn("protected");
        hidden.Length.ShouldBeGreaterThan(2);
        (Count(run.Output, "LETHE4004") + Count(run.Output, "LETHE4006")).ShouldBe(Files - hidden.Length);

        Reidentify("protected", "back", "office").ExitCode.ShouldBe(0);
        FilesIn("back").ShouldBe(hidden);
        hidden.ShouldAllBe(name => IsSame(Path.Combine(In("demo"), name), Path.Combine(In("back"), name)));
        Reidentify("protected", "back-stranger", "stranger").ExitCode.ShouldBe(1);
        FilesIn("back-stranger").ShouldBeEmpty();
    }

    [Fact]
    public void A_wrong_password_a_missing_key_and_a_certificate_in_its_place_are_errors_of_use()
    {
        Deidentify().ExitCode.ShouldBe(0);
        File.WriteAllText(In("wrong"), "other words\n");
        Lethe("reidentify", In("protected"), "--output", In("back"), "--key", In("clinic/private.pem"), "--password-file", In("wrong")).ExitCode.ShouldBe(2);
        Lethe("reidentify", In("protected"), "--output", In("back"), "--key", In("nowhere.pem"), "--password-file", In("password")).ExitCode.ShouldBe(2);
        Lethe("reidentify", In("protected"), "--output", In("back"), "--key", In("clinic/certificate.pem"), "--password-file", In("password")).ExitCode.ShouldBe(2);
        Lethe("deidentify", In("demo"), "--output", In("other"), "--encrypt-to", In("clinic/private.pem")).ExitCode.ShouldBe(2);
        FilesIn("back").ShouldBeEmpty();
        FilesIn("other").ShouldBeEmpty();
    }

    [Fact]
    public void Two_runs_give_the_same_bytes()
    {
        Deidentify().ExitCode.ShouldBe(0);
        var before = FilesIn("protected").Select(name => File.ReadAllBytes(Path.Combine(In("protected"), name))).ToList();
        Directory.Delete(In("protected"), recursive: true);
        Deidentify().ExitCode.ShouldBe(0);
        FilesIn("protected").Select(name => File.ReadAllBytes(Path.Combine(In("protected"), name))).ShouldBe(before);
    }

    private static ToolResult Lethe(params string[] arguments) => Tool.Run("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "lethe.dll"), .. arguments]);

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    /// <summary>All that an envelope keeps is back, and the marks say so.</summary>
    private static bool IsSame(string before, string after)
    {
        var (original, restored) = (Part10.Read(before), Part10.Read(after));
        return !Part10.Marks(restored).Any()
            && Part10.Elements(original).Where(i => RestorationCheck.IsKept(original.Table[i].Tag))
                .All(i => restored.Table.Find(original.Table[i].Tag) is var there && there >= 0 && ElementComparison.AreSame(original, i, restored, there));
    }

    private string In(string name) => _folder.File(name);

    private string[] FilesIn(string folder) => !Directory.Exists(In(folder)) ? [] :
    [
        .. Directory.EnumerateFiles(In(folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(In(folder), path).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    private ToolResult Deidentify(params string[] options) => Lethe(
    [
        "deidentify", In("demo"), "--output", In("protected"), "--layout", "mirror", "--key", In("project.key"),
        "--encrypt-to", In("clinic/certificate.pem"), "--encrypt-to", In("office/certificate.pem"), .. options,
    ]);

    private ToolResult Reidentify(string input, string output, string who) =>
        Lethe("reidentify", In(input), "--output", In(output), "--key", In(who + "/private.pem"), "--password-file", In("password"));

    private void Tamper(string name, Action<byte[]> change)
    {
        var path = Path.Combine(In("protected"), name);
        var file = File.ReadAllBytes(path);
        var value = OpensslEnvelope.ValueOf(Part10.Read(file));
        var at = file.AsSpan().IndexOf(value);
        change(value);
        value.CopyTo(file, at);
        File.WriteAllBytes(path, file);
    }
}

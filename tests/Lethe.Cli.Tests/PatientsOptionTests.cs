using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests;

/// <summary><c>--patients</c>, <c>--unknown-patient</c> and where files with originals may lie.</summary>
public sealed class PatientsOptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PatientsOptionTests() =>
        DemoStudies.Write(Input, new DemoOptions { Size = 64, SmallSize = 32, FrameSize = 160, Slices = 2, Frames = 2 });

    private static string Id => new InventedIdentity().Patient.Id;

    private string Input => _folder.File("in");

    private string Output => _folder.File("out");

    public void Dispose() => _folder.Dispose();

    private CommandRun Run(params string[] more) => CommandRun.Of(["deidentify", Input, "--output", Output, .. more]);

    private string Csv(string lines, string name = "p.csv")
    {
        var path = _folder.File(name);
        File.WriteAllText(path, "id_old,id_new\n" + lines);
        return path;
    }

    [Fact]
    public void A_given_pseudonym_is_the_folder_of_the_patient()
    {
        Run("--patients", Csv($"{Id},S-001\n")).ExitCode.ShouldBe(0);

        Directory.EnumerateFiles(Path.Combine(Output, "S-001"), "*.dcm", SearchOption.AllDirectories).ShouldNotBeEmpty();
    }

    [Fact]
    public void Unknown_patients_are_derived_unless_they_are_to_be_quarantined()
    {
        Run("--patients", Csv("NOBODY,S-001\n")).ExitCode.ShouldBe(0);
        Run("--patients", Csv("NOBODY,S-001\n"), "--unknown-patient", "derive").ExitCode.ShouldBe(0);

        var run = CommandRun.Of("deidentify", Input, "--output", _folder.File("other"), "--patients", Csv("NOBODY,S-001\n"), "--unknown-patient", "quarantine");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("LETHE3010");
        run.Error.ShouldNotContain(Id);
        Directory.EnumerateFiles(_folder.File("other"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void A_mistake_is_told_by_its_line_without_its_value()
    {
        var run = Run("--patients", Csv($"{Id},S-001\n{Id},S-002\n"));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--patients: line 3:");
        (run.Output + run.Error).ShouldNotContain(Id);
        Directory.Exists(Output).ShouldBeFalse();
    }

    [Fact]
    public void Files_with_originals_lie_neither_in_the_output_nor_over_each_other()
    {
        Directory.CreateDirectory(Output);
        Directory.CreateDirectory(_folder.File("map"));
        Run("--patients", Csv("", "out/p.csv")).Error.ShouldContain("--patients: the file lies in the output folder");
        Run("--patients", Csv("", "map/patients.csv"), "--mapping", _folder.File("map")).Error.ShouldContain("--mapping");
        Run("--patients", Csv(""), "--report", _folder.File("p.csv")).ExitCode.ShouldBe(2);
        Run("--mapping", Path.Combine(Input, "map")).Error.ShouldContain("--mapping: the folder lies in an input");
        Run("--mapping", Input).ExitCode.ShouldBe(2);
        Directory.EnumerateFiles(Output, "*.dcm", SearchOption.AllDirectories).ShouldBeEmpty();
    }
}

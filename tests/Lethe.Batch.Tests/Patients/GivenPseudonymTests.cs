using Lethe.Identity;
using Lethe.Profiles;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Patients;

public sealed class GivenPseudonymTests : IDisposable
{
    private readonly PatientScene _scene = new();

    public GivenPseudonymTests()
    {
        _scene.Add("1", "P-1");
        _scene.Add("2", "P-2");
        File.WriteAllText(_scene.Csv, "id_old,id_new\nP-1,Arm A/001\n");
    }

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Given_patients_get_their_pseudonyms_and_others_a_code()
    {
        PatientScene.Run(_scene.Options, Profile.Basic).Summary.Deidentified.ShouldBe(2);

        var ids = PatientScene.Ids(_scene.Options.Output);
        ids.Count.ShouldBe(2);
        ids.ShouldContain("Arm A/001");
        ids.ShouldNotContain("P-2");
        Directory.Exists(Path.Combine(_scene.Options.Output, "Arm_A_001")).ShouldBeTrue("odd characters do not get into names");
    }

    [Fact]
    public void Unknown_patients_can_be_quarantined()
    {
        var runner = PatientScene.Run(_scene.Options with { UnknownPatient = UnknownPatient.Quarantine }, Profile.Basic);

        (runner.Summary.Deidentified, runner.Summary.Quarantined).ShouldBe((1, 1));
        runner.Failures.Lines.ShouldHaveSingleItem().ShouldContain("LETHE3010");
        PatientScene.Ids(_scene.Options.Output).ShouldBe(["Arm A/001"]);
    }

    [Fact]
    public void The_own_output_is_known_and_stays_as_it_is()
    {
        PatientScene.Run(_scene.Options, Profile.Basic);
        var again = _scene.Options with { Inputs = [_scene.Options.Output], Output = _scene.File("again") };

        PatientScene.Run(again, Profile.Basic);

        var (first, second) = (BatchScene.Tree(_scene.Options.Output), BatchScene.Tree(again.Output));
        second.Keys.ShouldBe(first.Keys);
        second.Values.Zip(first.Values).ShouldAllBe(p => p.First.SequenceEqual(p.Second));
    }
}

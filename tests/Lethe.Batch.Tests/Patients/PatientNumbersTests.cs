using Lethe.Batch.Patients;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Identity;
using Lethe.Profiles;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Patients;

public sealed class PatientNumbersTests : IDisposable
{
    private readonly PatientScene _scene = new();

    public void Dispose() => _scene.Dispose();

    private string[] Lines => File.ReadAllLines(_scene.Csv);

    [Fact]
    public void Numbers_follow_the_paths_and_are_kept()
    {
        _scene.Add("b/1", "P-Z");
        _scene.Add("a/2", "P-M");
        _scene.Add("c/1", "P-A");
        _scene.Add("a/3", "P-Z");

        PatientScene.Run(_scene.Options, PatientScene.Numbered).Summary.Deidentified.ShouldBe(4);

        Lines.ShouldBe(["id_old,id_new", "P-M,Subject_A_001", "P-Z,Subject_A_002", "P-A,Subject_A_003"]);
        PatientScene.Ids(_scene.Options.Output).ShouldBe(["Subject_A_001", "Subject_A_002", "Subject_A_003"]);
        Directory.EnumerateDirectories(_scene.Options.Output).Select(Path.GetFileName).Order().ShouldBe(["Subject_A_001", "Subject_A_002", "Subject_A_003"]);
        Directory.EnumerateFiles(Path.GetDirectoryName(_scene.Csv)!).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_later_run_goes_on_behind_the_largest_number()
    {
        File.WriteAllText(_scene.Csv, "# by hand\nid_new;id_old\nSubject_A_9;P-OLD\nOther_77;P-ODD\n");
        _scene.Add("1", "P-NEW");
        _scene.Add("2", "P-OLD");

        PatientScene.Run(_scene.Options, PatientScene.Numbered);

        Lines.ShouldBe(["# by hand", "id_new;id_old", "Subject_A_9;P-OLD", "Other_77;P-ODD", "Subject_A_010;P-NEW"]);
        PatientScene.Ids(_scene.Options.Output).ShouldBe(["Subject_A_010", "Subject_A_9"]);
    }

    [Fact]
    public void Threads_and_shards_do_not_show()
    {
        for (var i = 0; i < 120; i++)
        {
            _scene.Add($"{i % 7}/{i}", $"P-{(i * 37) % 61}");
        }

        var one = _scene.Options with { Threads = 1, Patients = _scene.File("one.csv"), Output = _scene.File("o1") };
        var many = _scene.Options with { Threads = 8, Patients = _scene.File("many.csv"), Output = _scene.File("o2"), Shards = 2, Shard = 2 };

        PatientScene.Run(one, PatientScene.Numbered);
        PatientScene.Run(many, PatientScene.Numbered);
        PatientScene.Run(many with { Shard = 1, Threads = 3 }, PatientScene.Numbered);

        File.ReadAllText(many.Patients!).ShouldBe(File.ReadAllText(one.Patients!));
        var (first, second) = (BatchScene.Tree(one.Output), BatchScene.Tree(many.Output));
        second.Keys.ShouldBe(first.Keys);
        second.Values.Zip(first.Values).ShouldAllBe(p => p.First.SequenceEqual(p.Second));
    }

    [Fact]
    public void The_own_output_keeps_its_numbers_and_bytes()
    {
        _scene.Add("1", "P-1");
        _scene.Add("2", "P-2");
        PatientScene.Run(_scene.Options, PatientScene.Numbered);
        var lines = Lines;
        var again = _scene.Options with { Inputs = [_scene.Options.Output], Output = _scene.File("again") };

        PatientScene.Run(again, PatientScene.Numbered);

        Lines.ShouldBe(lines);
        var (first, second) = (BatchScene.Tree(_scene.Options.Output), BatchScene.Tree(again.Output));
        second.Keys.ShouldBe(first.Keys);
        second.Values.Zip(first.Values).ShouldAllBe(p => p.First.SequenceEqual(p.Second));
    }

    [Fact]
    public void Every_form_of_an_id_meets_its_number()
    {
        _scene.Add("1", "J\u00F6rg", "ISO_IR 100");
        _scene.Add("2", " P-2 ");
        _scene.Add("3", "=1+1");
        _scene.Add("4", "A,\"1\"");
        _scene.Write("5", new DataSet()
            .AddRaw(new Tag(0x0010, 0x0020), Vr.LO, " "u8.ToArray().Concat(" "u8.ToArray()).ToArray())
            .AddRaw(new Tag(0x0010, 0x0020), Vr.LO, "P\u00E9"u8.ToArray().Concat(" "u8.ToArray()).ToArray())
            .AddRaw(new Tag(0x0008, 0x0005), Vr.CS, "ISO_IR 192"u8.ToArray())
            .AddRaw(new Tag(0x0008, 0x0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.4\0"u8.ToArray())
            .AddRaw(new Tag(0x0008, 0x0018), Vr.UI, "1.3.6.1.4.1.32473.5\0"u8.ToArray()));

        var summary = PatientScene.Run(_scene.Options, PatientScene.Numbered).Summary;

        summary.Deidentified.ShouldBe(5);
        summary.Quarantined.ShouldBe(0);
        Lines.Length.ShouldBe(6);
        Lines.ShouldContain("J\u00F6rg,Subject_A_001");
        PatientScene.Run(_scene.Options with { Output = _scene.File("again") }, PatientScene.Numbered).Summary.Deidentified.ShouldBe(5);
        Lines.Length.ShouldBe(6);
    }

    [Fact]
    public void Without_an_id_or_with_an_unreadable_one_nothing_is_written_until_someone_gives_a_pseudonym()
    {
        _scene.Add("1", "", study: 4);
        _scene.Add("2", "Jos\u00E9", characterSet: "");
        _scene.Add("3", "P-3");

        var runner = PatientScene.Run(_scene.Options, PatientScene.Numbered);

        runner.Summary.Deidentified.ShouldBe(1);
        runner.Summary.Quarantined.ShouldBe(2);
        runner.Failures.Lines.ShouldAllBe(line => line.Contains("LETHE3010", StringComparison.Ordinal));
        Lines.ShouldBe(["id_old,id_new", "P-3,Subject_A_001"]);

        File.AppendAllText(_scene.Csv, "1.3.6.1.4.1.32473.8.4,Subject_A_050\n");
        PatientScene.Run(_scene.Options with { Output = _scene.File("again") }, PatientScene.Numbered).Summary.Deidentified.ShouldBe(2);
    }

    [Fact]
    public void A_number_that_is_someones_original_id_is_left_out()
    {
        _scene.Add("1", "P-1");
        _scene.Add("2", "Subject_A_001");
        _scene.Add("3", "Subject_A_003");

        PatientScene.Run(_scene.Options, PatientScene.Numbered);

        Lines.ShouldBe(["id_old,id_new", "P-1,Subject_A_002", "Subject_A_001,Subject_A_004", "Subject_A_003,Subject_A_005"]);
    }

    [Fact]
    public void A_dry_run_writes_no_numbers()
    {
        _scene.Add("1", "P-1");

        var prepared = PatientPseudonyms.Prepare(_scene.Options with { DryRun = true }, PatientScene.Numbered, CancellationToken.None, out _);

        prepared!.NewNumbers.ShouldBe(1);
        prepared.Directory!.TryFind("P-1", out var given).ShouldBeTrue();
        given.NewId.ShouldBe("Subject_A_001");
        Directory.EnumerateFiles(Path.GetDirectoryName(_scene.Csv)!).ShouldBeEmpty();
    }

    [Fact]
    public void With_quarantine_no_numbers_are_handed_out()
    {
        File.WriteAllText(_scene.Csv, "id_old,id_new\nP-1,Subject_A_001\n");
        _scene.Add("1", "P-1");
        _scene.Add("2", "P-2");

        var summary = PatientScene.Run(_scene.Options with { UnknownPatient = UnknownPatient.Quarantine }, PatientScene.Numbered).Summary;

        (summary.Deidentified, summary.Quarantined).ShouldBe((1, 1));
        Lines.Length.ShouldBe(2);
    }

    [Fact]
    public void Runs_at_the_same_time_hand_out_different_numbers()
    {
        var template = NumberTemplate.TryParse("S{number}", out _)!;

        Parallel.For(0, 6, new ParallelOptions { MaxDegreeOfParallelism = 6 }, run =>
        {
            var found = Enumerable.Range(0, 20).Select(i => $"P-{run}-{i}").Append("P-ALL").ToList();
            PatientNumbers.HandOut(_scene.Csv, template, found, true, CancellationToken.None, out _, out var error).ShouldNotBeNull(error);
        });

        var table = PatientTable.Read(_scene.Csv, out var wrong);
        wrong.ShouldBeNull();
        table!.Count.ShouldBe(121);
        table.Pseudonyms.Select(template.NumberOf).Order().ShouldBe(Enumerable.Range(1, 121).Select(i => (long)i));
    }

    [Fact]
    public void A_link_to_the_file_stays_a_link()
    {
        var real = _scene.File("real.csv");
        File.WriteAllText(real, "id_old,id_new\n");
        File.CreateSymbolicLink(_scene.Csv, real);
        _scene.Add("1", "P-1");

        PatientScene.Run(_scene.Options, PatientScene.Numbered);

        File.ReadAllLines(real).Length.ShouldBe(2);
        File.ResolveLinkTarget(_scene.Csv, false).ShouldNotBeNull();
    }

    [Fact]
    public void What_is_wrong_is_said_before_anything_is_written()
    {
        _scene.Add("1", "P-1");
        Error(_scene.Options with { Patients = null }, PatientScene.Numbered).ShouldContain("--patients: the profile numbers patients");
        Error(_scene.Options with { Patients = null, UnknownPatient = UnknownPatient.Quarantine }, Profile.Basic).ShouldContain("--unknown-patient");
        Error(_scene.Options, Profile.Basic).ShouldContain("cannot be read");
        Error(_scene.Options with { Patients = _scene.File("no/p.csv") }, PatientScene.Numbered).ShouldContain("cannot be written");
        Error(_scene.Options, Profile.Basic with { Patients = new PatientPolicy { Id = new string('S', 60) + "{number:00000}" } }).ShouldContain("does not fit");
        Error(_scene.Options, Profile.Basic with { Patients = new PatientPolicy { Id = "S{number:x}" } }).ShouldContain("template");
        File.WriteAllText(_scene.Csv, "id_old\n");
        Error(_scene.Options, PatientScene.Numbered).ShouldContain("header");
    }

    private static string Error(Lethe.Batch.Running.BatchOptions options, Profile profile)
    {
        PatientPseudonyms.Prepare(options, profile, CancellationToken.None, out var error).ShouldBeNull();
        return error.ShouldNotBeNull();
    }
}

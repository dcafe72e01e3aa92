using Lethe.Batch.Tests.Patients;
using Lethe.Dicom.Elements;
using Lethe.Identity;
using Lethe.Profiles;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Reports;

public sealed class MappingFilesTests : IDisposable
{
    private static readonly string[] Names = ["accessions.csv", "dates.csv", "inputs.csv", "patients.csv", "study-ids.csv", "uids.csv"];

    private static readonly RuleOrigin Here = new("test", 1, 1);

    private readonly PatientScene _scene = new();

    public MappingFilesTests()
    {
        for (var i = 0; i < 40; i++)
        {
            _scene.Add($"{i}", $"P-{i % 9}", study: i % 5);
        }

        _scene.Add("none", "", study: 7);
        File.WriteAllText(_scene.Csv, "id_old,id_new,date_shift_days\nP-1,S001,-40\nP-2,=S2,\n");
    }

    public void Dispose() => _scene.Dispose();

    private static ProfileRule Rule(Tag tag, RuleVerb verb, string text = "") => new(AttributeSelector.ForTag(tag), new RuleAction(verb, text), null, Here);

    private string[] Lines(string mapping, string name) => File.ReadAllLines(Path.Combine(_scene.File(mapping), name));

    private void Run(string mapping, Profile profile, int threads = 2) =>
        PatientScene.Run(_scene.Options with { Output = _scene.File("out-" + mapping), Mapping = _scene.File(mapping), Threads = threads }, profile);

    [Fact]
    public void All_tables_are_there_sorted_for_the_owner_and_the_same_with_other_threads()
    {
        var profile = Profile.Basic.With([ConfidentialityOption.RetainLongitudinalModifiedDates]);
        Run("one", profile, 1);
        Run("many", profile, 8);

        Directory.EnumerateFiles(_scene.File("one")).Select(Path.GetFileName).Order().ShouldBe(Names);
        foreach (var name in Names)
        {
            var lines = Lines("one", name);
            Lines("many", name).ShouldBe(lines);
            lines.Skip(1).ShouldBe(lines.Skip(1).Order(StringComparer.Ordinal));
            if (!OperatingSystem.IsWindows())
            {
                File.GetUnixFileMode(Path.Combine(_scene.File("one"), name)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }
    }

    [Fact]
    public void Patients_keep_their_form_and_dates_have_a_table_of_their_own()
    {
        Run("map", Profile.Basic.With([ConfidentialityOption.RetainLongitudinalModifiedDates]));

        var patients = Lines("map", "patients.csv");
        patients[0].ShouldBe("id_old,id_new");
        patients.Length.ShouldBe(10, "a study without Patient ID has no line");
        patients.ShouldContain("P-1,S001");
        patients.ShouldContain("P-2,'=S2");
        var dates = Lines("map", "dates.csv");
        dates[0].ShouldBe("id_old,date_shift_days");
        dates.Length.ShouldBe(10);
        dates.ShouldContain("P-1,-40");
        dates.Skip(1).Select(l => int.Parse(l.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture)).ShouldAllBe(d => d >= -3650 && d <= -1);
    }

    [Fact]
    public void Without_shifted_dates_there_are_no_days()
    {
        Run("map", Profile.Basic);

        Lines("map", "dates.csv").ShouldBe(["id_old,date_shift_days"]);
    }

    [Fact]
    public void Accession_numbers_and_study_ids_are_listed_where_they_became_new_ones()
    {
        Run("basic", Profile.Basic);
        Lines("basic", "accessions.csv").ShouldBe(["id_old,id_new"]);

        Run("coded", Profile.Basic with { Rules = [Rule(new Tag(0x0008, 0x0050), RuleVerb.Code, "{code}"), Rule(new Tag(0x0020, 0x0010), RuleVerb.Keep)] });

        var accessions = Lines("coded", "accessions.csv");
        accessions.Length.ShouldBe(7);
        accessions.Skip(1).ShouldAllBe(l => l.StartsWith("ACC", StringComparison.Ordinal) && !l.EndsWith(l.Split(',')[0], StringComparison.Ordinal));
        Lines("coded", "study-ids.csv").ShouldBe(["id_old,id_new"], "kept as they are");
    }

    [Fact]
    public void A_table_of_patients_can_be_given_to_the_next_run()
    {
        Run("map", Profile.Basic);
        var given = _scene.File("next.csv");
        File.Copy(Path.Combine(_scene.File("map"), "patients.csv"), given);
        var options = _scene.Options with { Output = _scene.File("next"), Patients = given, UnknownPatient = UnknownPatient.Quarantine };

        PatientScene.Run(options, Profile.Basic).Summary.Deidentified.ShouldBe(40);

        PatientScene.Ids(options.Output).ShouldBe([.. PatientScene.Ids(_scene.File("out-map")).Where(id => Directory.Exists(Path.Combine(options.Output, id.Replace('=', '_'))))]);
    }
}

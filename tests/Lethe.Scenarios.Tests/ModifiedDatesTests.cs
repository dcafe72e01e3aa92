using Lethe.Batch.Patients;
using Lethe.Batch.Running;
using Lethe.Profiles;
using Lethe.Standard;
using Lethe.TestKit;
using Shouldly;
using Xunit;
using static Lethe.Scenarios.Tests.LongitudinalStudy;

namespace Lethe.Scenarios.Tests;

/// <summary>PS3.15 E.3.6, R119-R121, R163: one patient over studies, runs and machines.</summary>
public sealed class ModifiedDatesTests : IDisposable
{
    private static readonly Profile Modified = Profile.Basic.With([ConfidentialityOption.RetainLongitudinalModifiedDates]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Three_studies_over_two_runs_on_two_machines_stay_one_history()
    {
        var first = RunBatch(new Project(7, Modified), "one", 1, ("a", File("P-1", 0)), ("b", File("P-1", 1)), ("c", File("P-2", 0)));
        var second = RunBatch(new Project(7, Modified), "two", 5, ("x", File("P-1", 2)), ("y", File("P-1", 0, slice: 2)));

        var history = first.Concat(second).GroupBy(r => r[0x0010_0020]).OrderByDescending(g => g.Count()).First().OrderBy(r => r[StudyDate], StringComparer.Ordinal).ToList();
        history.Count.ShouldBe(4, "the same new ID in both runs");
        second.ShouldAllBe(r => history.Contains(r));
        var days = history.Select(r => Day(r[StudyDate]!).DayNumber).ToList();
        (days[0], days[2] - days[0], days[3] - days[0]).ShouldBe((days[1], 2, 308));
        days[0].ShouldNotBe(Days[0].DayNumber);
        first.Concat(second).ShouldAllBe(r => r[0x0028_0303] == "MODIFIED");
    }

    [Fact]
    public void Every_form_of_date_moves_by_the_same_days_and_times_stay()
    {
        var output = new Project(7, Modified).Once(Content("P-1", 1));
        var shift = ShiftOf(output, 1);

        shift.ShouldBeInRange(-3650, -1);
        output[AcquisitionDateTime].ShouldBe($"{Days[1].AddDays(shift):yyyyMMdd}091500.123456+0100");
        output[InjectionDateTime].ShouldBe($"{Days[1].AddDays(shift - 1):yyyyMMdd}235930");
        output[StudyTime].ShouldBe("091500.25");
    }

    [Fact]
    public void Placeholders_do_not_move()
    {
        var output = new Project(7, Modified).Once(Content("P-1", 1));

        output[AcquisitionDate].ShouldBe("99991231");
        output[ContentDate].ShouldBe("19000101");
    }

    [Fact]
    public void Patients_and_projects_have_shifts_of_their_own_that_every_session_finds()
    {
        var patients = Enumerable.Range(0, 12).Select(i => $"P-{i}").ToList();
        var (session, backwards) = (new Project(7, Modified).Start(), new Project(7, Modified).Start());
        var shifts = patients.Select(p => ShiftOf(new Reading(Project.Run(session, File(p, 2))), 2)).ToList();

        patients.AsEnumerable().Reverse().Select(p => ShiftOf(new Reading(Project.Run(backwards, File(p, 0))), 0)).Reverse().ShouldBe(shifts);
        shifts.Distinct().Count().ShouldBeGreaterThan(10);
        patients.Select(p => ShiftOf(new Project(8, Modified).Once(Content(p, 2)), 2)).ShouldNotBe(shifts);
    }

    [Fact]
    public void Shards_shift_as_one_run_does()
    {
        var files = Enumerable.Range(0, 12).Select(i => ($"f{i}", File($"P-{i % 4}", i % 3, i))).ToArray();
        var whole = RunBatch(new Project(7, Modified), "whole", 3, files);
        var parts = RunBatch(new Project(7, Modified), "parts", 2, 1, 2, files).Concat(RunBatch(new Project(7, Modified), "parts", 1, 2, 2, files));

        parts.Select(r => (r[0x0008_0018], r[StudyDate])).Distinct().Order().ShouldBe(whole.Select(r => (r[0x0008_0018], r[StudyDate])).Order());
    }

    [Fact]
    public void The_range_and_step_of_the_profile_hold()
    {
        var weeks = Modified with { Dates = new DatePolicy { FewestDays = -20, MostDays = 20, Step = 7 } };
        var shifts = Enumerable.Range(0, 60).Select(i => ShiftOf(new Project(7, weeks).Once(Content($"P-{i}", 0)), 0)).Distinct().Order();

        shifts.ShouldBe([-14, -7, 7, 14]);
    }

    [Fact]
    public void A_given_shift_is_used_exactly_and_others_get_a_keyed_one()
    {
        var project = new Project(7, Modified, Table("id_old,id_new,date_shift_days\nP-1,S001,12\nP-2,S002,\n"));

        ShiftOf(project.Once(Content("P-1", 0)), 0).ShouldBe(12);
        ShiftOf(project.Once(Content("P-1", 2)), 2).ShouldBe(12);
        project.Once(Content("P-1", 0))[0x0010_0020].ShouldBe("S001");
        ShiftOf(project.Once(Content("P-2", 0)), 0).ShouldBe(ShiftOf(new Project(7, Modified).Once(Content("P-2", 0)), 0), "the pseudonym does not change the shift");
        ShiftOf(project.Once(Content("P-3", 0)), 0).ShouldBeLessThan(0);
    }

    [Fact]
    public void A_given_shift_also_moves_own_output_whose_dates_were_kept()
    {
        var table = Table("id_old,id_new,date_shift_days\nP-1,S001,12\n");
        var kept = new Project(7, Profile.Basic.With([ConfidentialityOption.RetainLongitudinalFullDates]), table).Once(File("P-1", 0));
        ShiftOf(new Reading(kept), 0).ShouldBe(0, "control");

        ShiftOf(new Reading(new Project(7, Modified, table).Once(kept)), 0).ShouldBe(12);
    }

    [Fact]
    public void A_fixed_increment_is_the_same_for_all_but_those_who_were_given_another()
    {
        var profile = Modified with { Dates = new DatePolicy { Method = DateMethod.FixedIncrement, Increment = -1000 } };
        var project = new Project(7, profile, Table("id_old,id_new,date_shift_days\nP-3,S003,5\n"));

        ShiftOf(project.Once(Content("P-1", 0)), 0).ShouldBe(-1000);
        ShiftOf(project.Once(Content("P-2", 1)), 1).ShouldBe(-1000);
        ShiftOf(project.Once(Content("P-3", 1)), 1).ShouldBe(5);
    }

    [Theory]
    [InlineData("{code}", "{id}")]
    [InlineData("SUBJ-{code}", "{id}")]
    [InlineData("SUBJ-{code}", "Subject^{code}")]
    [InlineData("{code}", "Removed")]
    public void A_second_pass_over_the_own_output_changes_nothing(string id, string name)
    {
        foreach (var directory in (PatientTable?[])[null, Table("id_old,id_new,date_shift_days\nP-1,S001,12\nP-2,S 2,\n")])
        {
            var project = new Project(7, Modified with { Patients = new PatientPolicy { Id = id, Name = name } }, directory);
            foreach (var patient in (string[])["P-1", "P-2", "P-3"])
            {
                var once = project.Once(File(patient, 1));
                new Reading(once)[0x0010_0020].ShouldNotBe(patient);

                project.Once(once).SequenceEqual(once).ShouldBeTrue($"{id}, {name}, given: {directory is not null}, {patient}");
            }
        }
    }

    [Fact]
    public void The_demo_set_passes_twice_with_modified_dates()
    {
        var project = new Project(7, Modified with { Patients = new PatientPolicy { Id = "SUBJ-{code}" } });
        foreach (var (path, bytes) in DemoSet.Files)
        {
            var once = project.Once(bytes);

            project.Once(once).ShouldBe(once, path);
        }
    }

    private static PatientTable Table(string text)
    {
        using var folder = new TemporaryFolder();
        System.IO.File.WriteAllText(folder.File("p.csv"), text);
        return PatientTable.Read(folder.File("p.csv"), out var error).ShouldNotBeNull(error);
    }

    private static int ShiftOf(Reading output, int study) => Day(output[StudyDate]!).DayNumber - Days[study].DayNumber;

    private List<Reading> RunBatch(Project project, string machine, int threads, params (string Name, byte[] Bytes)[] files) => RunBatch(project, machine, threads, 1, 1, files);

    private List<Reading> RunBatch(Project project, string machine, int threads, int shard, int shards, (string Name, byte[] Bytes)[] files)
    {
        var (input, output) = (_folder.File($"{machine}-in"), _folder.File($"{machine}-out"));
        Directory.CreateDirectory(input);
        foreach (var (name, bytes) in files)
        {
            System.IO.File.WriteAllBytes(Path.Combine(input, name), bytes);
        }

        var runner = new BatchRunner(project.Engine(), project.Key, new BatchOptions { Inputs = [input], Output = output, Threads = threads, Shard = shard, Shards = shards });
        runner.Run(CancellationToken.None);
        runner.Summary.Quarantined.ShouldBe(0);
        return [.. Directory.EnumerateFiles(output, "*.dcm", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => new Reading(System.IO.File.ReadAllBytes(f)))];
    }
}

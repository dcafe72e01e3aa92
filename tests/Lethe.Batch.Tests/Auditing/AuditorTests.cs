using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Lethe.Batch.Auditing;
using Lethe.Batch.Auditing.Pages;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Auditing;

public sealed class AuditorTests : IDisposable
{
    private readonly BatchScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Counts_are_those_of_reading_the_files_one_by_one(int threads)
    {
        var result = Audit(_scene.Options with { Threads = threads });
        var (files, values) = Reference();

        result.Totals.Files.ShouldBe(files);
        foreach (var (tag, (count, distinct)) in values)
        {
            var attribute = result.Attributes.Single(a => a.Path == tag.ToString());
            (attribute.Path, attribute.Files).ShouldBe((attribute.Path, count));
            (attribute.Path, attribute.Distinct, attribute.IsExact).ShouldBe((attribute.Path, distinct.Count, true));
        }

        values.Count.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Beyond_the_limit_distinct_counts_are_marked_as_estimates()
    {
        var exact = Audit(_scene.Options).Attributes.Single(a => a.Name == "SOPInstanceUID");
        var estimated = new Auditor(Profile.Basic, new AuditOptions { Inputs = [_scene.Input], MostExact = 3 }).Run(CancellationToken.None).Attributes.Single(a => a.Name == "SOPInstanceUID");

        exact.IsExact.ShouldBeTrue();
        estimated.IsExact.ShouldBeFalse();
        ((double)estimated.Distinct).ShouldBe(exact.Distinct, 1.5);
    }

    [Theory]
    [InlineData("basic")]
    [InlineData("research")]
    [InlineData("strict")]
    public void Actions_are_those_that_the_engine_takes(string name)
    {
        var profile = ReadyProfiles.Find(name)!;
        var result = new Auditor(profile, new AuditOptions { Inputs = [_scene.Input], Threads = 2 }).Run(CancellationToken.None);
        var expected = new Dictionary<ActionKind, long>();
        foreach (var file in Files())
        {
            var reader = new HeaderReader();
            if (!reader.Read(new MemorySource(File.ReadAllBytes(file))))
            {
                continue;
            }

            var plan = new PlanPreview(profile, reader);
            for (var i = 0; i < reader.Table.Count; i++)
            {
                if (plan[i] is { } planned)
                {
                    expected[planned.Action] = expected.GetValueOrDefault(planned.Action) + 1;
                }
            }
        }

        result.Attributes.SelectMany(a => a.Actions).GroupBy(a => a.Kind).ToDictionary(g => g.Key, g => g.Sum(a => a.Count)).OrderBy(p => p.Key)
            .ShouldBe(expected.OrderBy(p => p.Key));
        result.Totals.Elements.Sum().ShouldBe(expected.Values.Sum());
    }

    [Fact]
    public void Without_leave_no_value_is_in_any_report()
    {
        var who = new InventedIdentity();
        var result = Audit(_scene.Options);
        foreach (var ending in (string[])["html", "json", "csv"])
        {
            var path = _scene.File("a." + ending);
            AuditReports.Write(path, result);

            Canaries.FoundIn(File.ReadAllBytes(path), who).ShouldBeEmpty();
        }
    }

    [Fact]
    public void With_leave_values_are_listed_and_the_file_is_for_its_owner_alone()
    {
        var who = new InventedIdentity();
        var result = new Auditor(Profile.Basic, new AuditOptions { Inputs = [_scene.Input], ShowsValues = true }).Run(CancellationToken.None);
        foreach (var ending in (string[])["html", "json", "csv"])
        {
            var path = _scene.File("a." + ending);
            AuditReports.Write(path, result);

            File.ReadAllText(path).ShouldContain(who.Patient.Id);
            if (!OperatingSystem.IsWindows())
            {
                File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }

        XDocument.Parse(File.ReadAllText(_scene.File("a.html"))).Root!.Value.ShouldContain("This page holds values");
    }

    [Fact]
    public void Reports_are_well_formed_and_agree()
    {
        var result = Audit(_scene.Options);
        AuditReports.Write(_scene.File("a.html"), result);
        AuditReports.Write(_scene.File("a.json"), result);
        AuditReports.Write(_scene.File("a.csv"), result);

        XDocument.Parse(File.ReadAllText(_scene.File("a.html"))).Root!.Value.ShouldContain("PatientBirthDate");
        using var json = JsonDocument.Parse(File.ReadAllBytes(_scene.File("a.json")));
        json.RootElement.GetProperty("attributes").GetArrayLength().ShouldBe(result.Attributes.Count);
        json.RootElement.GetProperty("files").GetProperty("counted").GetInt64().ShouldBe(result.Totals.Files);
        File.ReadAllLines(_scene.File("a.csv")).Length.ShouldBe(result.Attributes.Count + 1);
    }

    [Fact]
    public void What_is_not_dicom_or_not_readable_is_counted_and_does_not_stop()
    {
        var before = Audit(_scene.Options).Totals;
        File.WriteAllText(Path.Combine(_scene.Input, "note.txt"), "no image");
        var first = Files().First(file => file.Contains("CT", StringComparison.Ordinal));
        File.WriteAllBytes(Path.Combine(_scene.Input, "cut"), File.ReadAllBytes(first)[..2001]);

        var totals = Audit(_scene.Options).Totals;

        totals.Files.ShouldBe(before.Files);
        totals.Skipped.ShouldBe(before.Skipped + 1);
        totals.Quarantined.ShouldBe(1);
    }

    private static AuditResult Audit(Batch.Running.BatchOptions options) =>
        new Auditor(Profile.Basic, new AuditOptions { Inputs = options.Inputs, Threads = options.Threads }).Run(CancellationToken.None);

    private IEnumerable<string> Files() => Directory.EnumerateFiles(_scene.Input, "*", SearchOption.AllDirectories);

    /// <summary>Files and distinct values of the text attributes of the top level, the plain way.</summary>
    private (long Files, Dictionary<Tag, (long Files, HashSet<string> Distinct)> Values) Reference()
    {
        var (files, values) = (0L, new Dictionary<Tag, (long, HashSet<string>)>());
        foreach (var file in Files())
        {
            var reader = new HeaderReader();
            if (!reader.Read(new MemorySource(File.ReadAllBytes(file))))
            {
                continue;
            }

            files++;
            for (var i = 0; i < reader.Table.Count; i = reader.Table[i].Next)
            {
                var tag = new Tag(reader.Table[i].Tag);
                if (tag.IsPrivate || !DicomDictionary.VrOf(tag).IsText() || reader.Table[i].Is(ElementFlags.Bulk))
                {
                    continue;
                }

                var (count, distinct) = values.TryGetValue(tag, out var known) ? known : (0, []);
                var value = Encoding.Latin1.GetString(reader.Value(i)).Trim(' ', '\0');
                if (value.Length > 0)
                {
                    distinct.Add(value);
                }

                values[tag] = (count + 1, distinct);
            }
        }

        return (files, values);
    }
}

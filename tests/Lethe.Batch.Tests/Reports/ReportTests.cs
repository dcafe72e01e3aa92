using System.Text;
using System.Text.Json;
using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Reports;

public sealed class ReportTests : IDisposable
{
    private readonly BatchScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void The_json_report_has_every_input_and_tells_what_was_not_examined()
    {
        var path = _scene.File("r.json");
        var summary = BatchScene.Run(_scene.Options with { Reports = [path] }).Summary;

        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        json.RootElement.GetProperty("files").GetArrayLength().ShouldBe((int)summary.Total);
        json.RootElement.GetProperty("summary").GetProperty("deidentified").GetInt64().ShouldBe(summary.Deidentified);
        json.RootElement.GetProperty("notExamined").GetProperty("objectsWithPixels").GetInt64().ShouldBe(summary.WithPixels);
    }

    [Fact]
    public void The_csv_report_has_a_line_for_each_input()
    {
        var path = _scene.File("r.csv");
        var summary = BatchScene.Run(_scene.Options with { Reports = [path] }).Summary;

        File.ReadAllLines(path).Length.ShouldBe((int)summary.Total + 1);
    }

    [Fact]
    public void Reports_hold_no_identity_even_where_file_names_do()
    {
        var who = new InventedIdentity();
        var name = who.Patient.Name.Replace('^', '_');
        Directory.Move(Path.Combine(_scene.Input, "CT"), Path.Combine(_scene.Input, name));
        File.WriteAllText(Path.Combine(_scene.Input, name + ".txt"), "x");
        string[] reports = [_scene.File("r.json"), _scene.File("r.csv")];

        BatchScene.Run(_scene.Options with { Reports = reports });

        foreach (var report in reports)
        {
            var text = File.ReadAllText(report);
            text.ShouldNotContain(name);
            Canaries.FoundIn(Encoding.UTF8.GetBytes(text), who).ShouldBeEmpty();
        }
    }

    [Fact]
    public void With_show_paths_reports_name_the_files()
    {
        var path = _scene.File("r.csv");
        BatchScene.Run(_scene.Options with { Reports = [path], ShowPaths = true });

        File.ReadAllText(path).ShouldContain("slice1");
    }

    [Fact]
    public void Mapping_files_join_old_and_new_and_are_for_the_owner_alone()
    {
        var mapping = _scene.File("map");
        BatchScene.Run(_scene.Options with { Mapping = mapping });

        var who = new InventedIdentity();
        File.ReadAllText(Path.Combine(mapping, "patients.csv")).ShouldContain(who.Patient.Id);
        var uids = File.ReadAllLines(Path.Combine(mapping, "uids.csv"));
        uids[0].ShouldBe("id_old,id_new");
        uids.Skip(1).Select(l => l.Split(',')[0]).ShouldBeUnique();
        uids.Skip(1).ShouldAllBe(l => l.Contains(",2.25.", StringComparison.Ordinal));
        File.ReadAllLines(Path.Combine(mapping, "inputs.csv")).Length.ShouldBe(Directory.EnumerateFiles(_scene.Input, "*", SearchOption.AllDirectories).Count() + 1);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(mapping, "uids.csv")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}

using System.Text.Json;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Text;
using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests;

public sealed class InspectCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Shows_meta_information_values_and_items()
    {
        var run = CommandRun.Of("inspect", DemoFile("CT/slice1.dcm"));

        run.ExitCode.ShouldBe(0);
        var who = new InventedIdentity();
        Lines(run).ShouldContain("(0002,0010) UI       20 TransferSyntaxUID = 1.2.840.10008.1.2.1");
        Lines(run).ShouldContain("(0008,0060) CS        2 Modality = CT");
        Lines(run).ShouldContain(line => line.StartsWith("(0010,0010) PN", StringComparison.Ordinal) && line.Contains(who.Patient.Name, StringComparison.Ordinal));
        Lines(run).ShouldContain(line => line.StartsWith("    (0008,0100) SH", StringComparison.Ordinal) && line.Contains(" CodeValue = ", StringComparison.Ordinal));
        Lines(run).ShouldContain(line => line.StartsWith("(7FE0,0010) OW", StringComparison.Ordinal) && line.Contains("524288 bytes", StringComparison.Ordinal));
        run.Output.ShouldNotContain("->");
    }

    [Fact]
    public void Every_demo_file_is_shown_as_text_and_as_JSON()
    {
        foreach (var file in DemoStudies.Files(new DemoOptions { WithOffences = true }))
        {
            var path = Write(file.ToBytes());
            CommandRun.Of("inspect", path, "--plan").ExitCode.ShouldBe(0, file.Path);
            var json = CommandRun.Of("inspect", path, "--plan", "--json");
            json.ExitCode.ShouldBe(0, file.Path);
            using var document = JsonDocument.Parse(json.Output);
            document.RootElement.GetProperty("dataSet").GetArrayLength().ShouldBeGreaterThan(10);
        }
    }

    [Fact]
    public void The_plan_names_action_and_origin_at_each_place()
    {
        var run = CommandRun.Of("inspect", DemoFile("CT/slice1.dcm"), "--plan");

        Lines(run).ShouldContain(line => line.Contains(" SOPInstanceUID = ", StringComparison.Ordinal)
            && line.EndsWith("-> RemapUids (PS3.15 Table E.1-1, SOPInstanceUID: U)", StringComparison.Ordinal));
        Lines(run).ShouldContain(line => line.Contains(" StudyDate = ", StringComparison.Ordinal)
            && line.EndsWith("-> Empty (PS3.15 Table E.1-1, StudyDate: Z)", StringComparison.Ordinal));
        Lines(run).ShouldContain(line => line.StartsWith("    (0008,0100)", StringComparison.Ordinal)
            && line.EndsWith("-> Remove (goes with the sequence around it)", StringComparison.Ordinal));
        Lines(run).Where(line => line.Contains(" = ", StringComparison.Ordinal)).ShouldAllBe(line => line.Contains("  -> ", StringComparison.Ordinal));
    }

    [Fact]
    public void JSON_has_numbers_texts_and_items()
    {
        var run = CommandRun.Of("inspect", DemoFile("CT/slice1.dcm"), "--json");

        using var document = JsonDocument.Parse(run.Output);
        var elements = document.RootElement.GetProperty("dataSet").EnumerateArray().ToDictionary(e => e.GetProperty("tag").GetString()!);
        elements["00280010"].GetProperty("values")[0].GetInt32().ShouldBe(512);
        elements["00080060"].GetProperty("values")[0].GetString().ShouldBe("CT");
        elements["00080008"].GetProperty("values").GetArrayLength().ShouldBe(3);
        elements["00080082"].GetProperty("items")[0][0].GetProperty("name").GetString().ShouldBe("CodeValue");
        elements["00280010"].TryGetProperty("action", out _).ShouldBeFalse();
    }

    [Fact]
    public void Text_is_decoded_by_the_character_set_of_its_item()
    {
        var item = In("ISO_IR 144").Add(new Tag(0x0010_0010), Vr.PN, "Люкceмбypг");
        var content = Minimal(In("ISO_IR 100")).Add(new Tag(0x0010_0010), Vr.PN, "Buc^Jérôme").AddSequence(new Tag(0x0010_1002), item);

        var run = CommandRun.Of("inspect", Write(Part10Writer.ToBytes(content)));

        run.Output.ShouldContain("PatientName = Buc^Jérôme");
        run.Output.ShouldContain("PatientName = Люкceмбypг");
    }

    [Fact]
    public void Control_characters_never_reach_the_terminal()
    {
        var content = Minimal(new DataSet()).Add(new Tag(0x0008_1030), Vr.LO, "a\bc\u001B[2Jd");

        var run = CommandRun.Of("inspect", Write(Part10Writer.ToBytes(content)));

        run.Output.ShouldContain("a\\x08c");
        run.Output.Where(c => char.IsControl(c) && c != '\n').ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_is_not_DICOM_is_named_with_its_problem()
    {
        var run = CommandRun.Of("inspect", Write("no image at all, only a longer line of text"u8.ToArray()));

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("LETHE1001");
    }

    [Fact]
    public void A_missing_file_is_a_usage_error() => CommandRun.Of("inspect", _folder.File("none.dcm")).ExitCode.ShouldBe(2);

    private static DataSet In(string term)
    {
        var set = CharacterSet.Parse(System.Text.Encoding.ASCII.GetBytes(term));
        return new DataSet(text => set.TryEncode(text, Vr.LO, out var bytes) ? bytes : throw new ArgumentException(text)).Add(new Tag(0x0008_0005), Vr.CS, term);
    }

    private static DataSet Minimal(DataSet start) => start
        .Add(new Tag(0x0008_0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.7").Add(new Tag(0x0008_0018), Vr.UI, "1.2.3");

    private static string[] Lines(CommandRun run) => run.Output.Split('\n');

    private string DemoFile(string name) => Write(DemoStudies.Files().First(file => file.Path == name).ToBytes());

    private string Write(byte[] bytes)
    {
        var path = _folder.File($"{Guid.NewGuid():N}.dcm");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}

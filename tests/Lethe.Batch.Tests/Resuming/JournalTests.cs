using System.Buffers;
using System.Text;
using Lethe.Batch.Inputs;
using Lethe.Batch.Resuming;
using Lethe.Batch.Running;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Resuming;

public sealed class JournalTests : IDisposable
{
    private static readonly RunConfiguration Configuration = RunConfiguration.Of(new BatchOptions { Inputs = [], Output = "out" }, "job");

    private readonly TemporaryFolder _folder = new();

    private string JournalPath => _folder.File("journal");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_record_comes_back_and_a_changed_one_does_not()
    {
        var expected = new JournalRecord("ABCDEF0123456789", true, 1234, "a b/ü%20\n.dcm");
        var line = Line(expected);

        line.Count(c => c == '\n').ShouldBe(1);
        line = line[..^1];
        TryParse(line, out var record).ShouldBeTrue();
        record.ShouldBe(expected);
        for (var i = 0; i < line.Length; i++)
        {
            TryParse(line[..i], out _).ShouldBeFalse();
            TryParse(line.Remove(i, 1).Insert(i, line[i] == 'x' ? "y" : "x"), out _).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_journal_that_is_cut_anywhere_gives_the_records_before_the_cut()
    {
        string[] outputs = ["a.dcm", "b.dcm", "c.dcm"];
        var lines = outputs.Select((name, i) => Line(new JournalRecord($"id{i}", false, 3, name))).ToList();
        foreach (var name in outputs)
        {
            File.WriteAllText(_folder.File(name), "abc");
        }

        File.WriteAllText(JournalPath, Header());
        var header = File.ReadAllBytes(JournalPath).Length;
        File.AppendAllText(JournalPath, string.Concat(lines));
        var whole = File.ReadAllBytes(JournalPath);
        for (var cut = header; cut <= whole.Length; cut++)
        {
            File.WriteAllBytes(JournalPath, whole[..cut]);
            var expected = whole[header..cut].Count(b => b == '\n');
            var contents = JournalContents.Read(JournalPath, _folder.Path).ShouldNotBeNull();
            contents.Count.ShouldBe(expected);
            contents.ValidBytes.ShouldBe(header + lines.Take(expected).Sum(line => line.Length));
        }
    }

    [Fact]
    public void What_is_no_journal_is_none()
    {
        File.WriteAllText(JournalPath, "lethe journal 2 1 a=b\n");
        JournalContents.Read(JournalPath, _folder.Path).ShouldBeNull();
        File.WriteAllText(JournalPath, "");
        JournalContents.Read(JournalPath, _folder.Path).ShouldBeNull();
        File.WriteAllText(JournalPath, $"{Journal.Version} 12 a=b");
        JournalContents.Read(JournalPath, _folder.Path).ShouldBeNull();
    }

    [Fact]
    public void Outputs_that_vanished_or_have_another_length_are_not_done()
    {
        File.WriteAllText(_folder.File("kept.dcm"), "abc");
        File.WriteAllText(_folder.File("short.dcm"), "ab");
        File.WriteAllText(JournalPath, Header());
        File.AppendAllText(JournalPath, string.Concat(new[] { "kept", "short", "gone" }.Select(name => Line(new JournalRecord(name, true, 3, name + ".dcm")))));

        var contents = JournalContents.Read(JournalPath, _folder.Path).ShouldNotBeNull();
        contents.IsDone("kept", out var hasPixels).ShouldBeTrue();
        hasPixels.ShouldBeTrue();
        contents.IsDone("short", out _).ShouldBeFalse();
        contents.IsDone("gone", out _).ShouldBeFalse();
        contents.Vouches("kept.dcm").ShouldBeTrue();
        contents.Vouches("short.dcm").ShouldBeFalse();
    }

    [Fact]
    public void Another_length_or_time_of_an_input_makes_another_id()
    {
        var path = _folder.File("input");
        File.WriteAllText(path, "abc");
        var input = new InputFile(path, _folder.Path.Length + 1);
        var stamps = new InputStamps(BatchScene.Key);
        var first = stamps.Of(input);

        stamps.Of(input).ShouldBe(first);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(1));
        stamps.Of(input).ShouldNotBe(first);
        File.Delete(path);
        stamps.Of(input).ShouldBeNull();
    }

    [Fact]
    public void Differences_are_told_by_kind()
    {
        var options = new BatchOptions { Inputs = [], Output = "out", Configuration = new Dictionary<string, string> { ["profile"] = "basic", ["key"] = "1" } };
        var other = options with { Layout = "mirror", Configuration = new Dictionary<string, string> { ["profile"] = "strict", ["key"] = "1" } };
        var configuration = RunConfiguration.Of(options, "job");

        configuration.DifferencesFrom(RunConfiguration.Of(options, "job")).ShouldBeEmpty();
        configuration.DifferencesFrom(RunConfiguration.Of(other, "job")).ShouldBe(["layout", "profile"], ignoreOrder: true);
        configuration.ToString().ShouldNotContain("basic");
    }

    private static string Line(JournalRecord record)
    {
        var lines = new ArrayBufferWriter<byte>();
        record.AppendTo(lines);
        return Encoding.UTF8.GetString(lines.WrittenSpan);
    }

    private static bool TryParse(string line, out JournalRecord record) => JournalRecord.TryParse(Encoding.UTF8.GetBytes(line), out record);

    /// <summary>What a journal begins with; one without records does not outlast its run.</summary>
    private string Header()
    {
        string header;
        using (new Journal(JournalPath, _folder.Path, new InputStamps(BatchScene.Key), Configuration, null))
        {
            using var reader = new StreamReader(new FileStream(JournalPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            header = reader.ReadToEnd();
        }

        File.Exists(JournalPath).ShouldBeFalse();
        return header;
    }
}

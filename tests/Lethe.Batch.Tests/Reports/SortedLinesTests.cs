using Lethe.Batch.Reports;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Reports;

public sealed class SortedLinesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(100)]
    [InlineData(7)]
    [InlineData(1)]
    public void Lines_are_sorted_and_each_once_however_many_fit_into_memory(int most)
    {
        var path = _folder.File("t.csv");
        var random = new Random(5);
        var lines = Enumerable.Range(0, 500).Select(_ => $"{random.Next(300)},\"a\nb\"").ToList();
        using (var table = new SortedLines(path, "h", most))
        {
            Parallel.ForEach(lines, table.Add);
            table.Complete();
        }

        File.ReadAllText(path).ShouldBe("h\n" + string.Concat(lines.Distinct().Order(StringComparer.Ordinal).Select(l => l + "\n")));
        Directory.EnumerateFiles(_folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void Without_its_end_nothing_is_left()
    {
        using (var table = new SortedLines(_folder.File("t.csv"), "h", 2))
        {
            table.Add("1");
            table.Add("2");
            table.Add("3");
            Directory.EnumerateFiles(_folder.Path, "*.part*").ShouldHaveSingleItem();
        }

        Directory.EnumerateFiles(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void What_killed_processes_left_goes_and_what_others_write_stays()
    {
        // No process has the highest number that there can be; our own is alive.
        File.WriteAllText(_folder.File($"t.csv.{int.MaxValue}.writing"), "");
        File.WriteAllText(_folder.File($"t.csv.{int.MaxValue}.part3"), "");
        File.WriteAllText(_folder.File($"t.csv.{Environment.ProcessId}.part0"), "");
        File.WriteAllText(_folder.File("t.csv.notes.writing"), "");
        using (var table = new SortedLines(_folder.File("t.csv"), "h"))
        {
            table.Complete();
        }

        Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).ShouldBe(["t.csv", $"t.csv.{Environment.ProcessId}.part0", "t.csv.notes.writing"], ignoreOrder: true);
    }
}

extern alias generator;

using generator::StandardTables;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Standard;

public class GeneratedTablesTests
{
    public static TheoryData<string> Files() => [.. Generate().Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Checked_in_file_is_what_the_tables_give(string path)
    {
        var expected = Generate().Single(file => file.Path == path).Text;
        var actual = File.ReadAllText(Path.Combine(ReferenceData.RepositoryRoot, path));
        (actual == expected).ShouldBeTrue($"{path} is out of date: dotnet run --project tools/StandardTables");
    }

    [Fact]
    public void Every_table_tells_its_edition()
    {
        var folder = Path.Combine(ReferenceData.RepositoryRoot, "standard", "2026d");
        var files = Directory.GetFiles(folder, "*.csv");
        files.Length.ShouldBe(12);
        foreach (var file in files)
        {
            File.ReadLines(file).First().ShouldStartWith("# edition 20", customMessage: file);
            File.ReadAllText(Path.Combine(folder, "..", "README.md")).ShouldContain($"`{Path.GetFileName(file)}`");
        }
    }

    private static IReadOnlyList<GeneratedFile> Generate() =>
        Generator.Generate(Path.Combine(ReferenceData.RepositoryRoot, "standard", "2026d"));
}

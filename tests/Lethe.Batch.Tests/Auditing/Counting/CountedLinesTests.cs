using Lethe.Batch.Auditing.Counting;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Auditing.Counting;

public sealed class CountedLinesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(100)]
    [InlineData(5_000)]
    [InlineData(10_000_000)]
    public void Lines_are_counted_whatever_goes_to_disk(int mostCharacters)
    {
        using var first = new CountedLines(_folder.File("a"), mostCharacters);
        using var second = new CountedLines(_folder.File("b"), mostCharacters);
        var expected = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var random = new Random(5);
        for (var i = 0; i < 3000; i++)
        {
            var line = $"line\n{random.Next(400)}é";
            (i % 3 == 0 ? first : second).Add(line);
            expected[line] = expected.GetValueOrDefault(line) + 1;
        }

        (first.Parts > 1).ShouldBe(mostCharacters < 10_000_000);
        CountedLines.Merged([first, second]).ShouldBe(expected.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public void Parts_are_for_the_owner_alone_and_go()
    {
        var lines = new CountedLines(_folder.File("a"), 10);
        lines.Add("one");
        var part = Directory.EnumerateFiles(Path.GetDirectoryName(_folder.File("a"))!).Single();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(part).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        lines.Dispose();

        File.Exists(part).ShouldBeFalse();
    }
}

using Lethe.Pixels.Reading.Words;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Reading.Words;

public sealed class BenignWordsTests
{
    private static readonly string[][] Rows = [.. File.ReadLines(Path.Combine(ReferenceData.RepositoryRoot, "standard", "benign_words.csv")).SkipWhile(line => line[0] == '#').Skip(1).Select(line => line.Split(','))];

    [Fact]
    public void The_list_of_the_assembly_is_the_one_of_the_repository()
    {
        var words = BenignWords.Load();

        Rows.ShouldNotBeEmpty();
        Rows.ShouldAllBe(row => words.Has(Enum.Parse<BenignKind>(row[1], true), row[0]));
        words.Fingerprint.Length.ShouldBe(12);
    }

    [Fact]
    public void Each_word_has_a_reason_and_each_number_a_limit() =>
        Rows.ShouldAllBe(row => row.Length == 4 && row[3].Length > 0 && (row[1] == "mark") == (row[2].Length == 0));

    [Theory]
    [InlineData(BenignKind.Mark, "MAY")]
    [InlineData(BenignKind.Mark, "F")]
    [InlineData(BenignKind.Mark, "M")]
    [InlineData(BenignKind.Mark, "DR")]
    [InlineData(BenignKind.Unit, "kg")]
    [InlineData(BenignKind.Unit, "m")]
    [InlineData(BenignKind.Label, "ID")]
    [InlineData(BenignKind.Label, "AGE")]
    internal void What_may_tell_of_a_person_is_not_on_it(BenignKind kind, string word) => BenignWords.Load().Has(kind, word).ShouldBeFalse();
}

using Lethe.Text;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Text;

/// <summary>Realistic descriptors in six languages with the exact text that must be left.</summary>
public class DescriptorTests
{
    private static readonly DescriptorCleaner Cleaner = new(UnknownWords.Drop, [], []);

    public static TheoryData<string> Languages() => [.. DescriptorRow.Languages()];

    [Fact]
    public void There_are_enough_of_them()
    {
        DescriptorRow.Languages().ShouldBe(["de", "en", "es", "fr", "pt", "ru"]);
        DescriptorRow.ReadAll().Select(row => row.Text).Distinct().Count().ShouldBeGreaterThan(450);
        DescriptorRow.ReadAll().Count(row => row.Planted.Length > 0).ShouldBeGreaterThan(300);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_left_is_exactly_this(string language) =>
        Failures(language, row => Cleaner.Clean(row.Text, row.Words()) is var left && left == row.Expected ? null : $"'{left}' instead of '{row.Expected}'").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nothing_leaks(string language) => Failures(language, row =>
    {
        var left = Cleaner.Clean(row.Text, row.Words());
        var leaked = row.Planted.Where(word => left.Contains(word, StringComparison.OrdinalIgnoreCase)).ToList();
        return leaked.Count == 0 && !row.Words().Occurs(left) ? null : $"leaks {string.Join(", ", leaked)}";
    }).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Names_of_the_data_set_do_not_leak_when_unknown_words_stay(string language)
    {
        var keeping = new DescriptorCleaner(UnknownWords.Keep, [], []);
        Failures(language, row =>
        {
            var left = keeping.Clean(row.Text, row.Words());
            return row.Words().Occurs(left) ? "an identity value occurs" : keeping.Clean(left, row.Words()) == left ? null : "not stable";
        }).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Cleaning_again_changes_nothing(string language) => Failures(language, row =>
    {
        var words = row.Words();
        var left = Cleaner.Clean(row.Text, words);
        return Cleaner.Clean(left, words) == left ? null : "not stable";
    }).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_word_is_left_that_was_not_there(string language) => Failures(language, row =>
    {
        var before = Words(row.Text).ToHashSet(StringComparer.Ordinal);
        return Words(Cleaner.Clean(row.Text, row.Words())).All(before.Contains) ? null : "has a new word";
    }).ShouldBeEmpty();

    private static IEnumerable<string> Failures(string language, Func<DescriptorRow, string?> check) =>
        DescriptorRow.Read(language).Select(row => (row.Place, Wrong: check(row))).Where(row => row.Wrong is not null).Select(row => $"{row.Place}: {row.Wrong}");

    private static string[] Words(string text) =>
        string.Concat(text.Select(c => char.IsLetterOrDigit(c) || c == '%' ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

using Lethe.Text;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Text;

/// <summary>Long texts that would keep a search with look-back or look-ahead over the whole text busy for hours. Nothing is timed: a quadratic step would not end.</summary>
public class HostileTextTests
{
    private const int Length = 1 << 16;

    public static TheoryData<string> Units() =>
    [
        "1-", "a.", "A B ", "1 ", "(", ")", "12/", "Dr ", "x", "of ", "0", "b 5 ", "10:10:", "rua ", "mar ", "id:", "id ", "a1", "berg1", "Berg", "BERGANNA ", "+1 ", "1 de ", "de ",
        "95 y-", "12345678 ", "1,", "\u200B", "\u200B ", "ä", "\uD83D\uDE00", "山", "A.B.", "w/o", "1.2.", "@", "a@", "\n", "a\n", "name:", "12 rue ", "by ", "b1_", "_", "AbAb",
    ];

    [Theory]
    [MemberData(nameof(Units))]
    public void Work_grows_with_the_length_only(string unit)
    {
        var words = DescriptorRow.Words("n:Berg^Anna=山^田|i:12345678|i:1|p:Rua 12 Zeta Alpha");
        var text = string.Concat(Enumerable.Repeat(unit, Length / unit.Length));
        foreach (var unknown in Enum.GetValues<UnknownWords>())
        {
            var cleaner = new DescriptorCleaner(unknown, ["a1 a1"], ["of of"]);
            var left = cleaner.Clean(text, words);
            words.Occurs(left).ShouldBeFalse();
            left.Length.ShouldBeLessThanOrEqualTo(text.Length);
        }
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void No_pattern_reaches_beyond_a_bounded_number_of_atoms(string unit)
    {
        const int Bound = 80;
        var text = string.Concat(Enumerable.Repeat(unit, 2000));
        using var reading = new Reading(text);
        for (var i = 0; i < Math.Min(reading.Count, 200); i++)
        {
            if (reading[i].Kind == AtomKind.Digits)
            {
                (DatePattern.Match(reading, i) - i).ShouldBeLessThan(Bound);
                (TimePattern.Match(reading, i) - i).ShouldBeLessThan(Bound);
                (NumberGroups.Match(reading, i) - i).ShouldBeLessThan(Bound);
                (AgePattern.Match(reading, i) - i).ShouldBeLessThan(Bound);
                (StreetPattern.MatchNumber(reading, i) - i).ShouldBeLessThan(Bound);
            }
            else if (reading[i].Kind == AtomKind.Letters)
            {
                (PersonPattern.Match(reading, i, UnknownWords.Keep) - i).ShouldBeLessThan(reading.PieceEnd(i) - i + Bound);
                (LabelledId.Match(reading, i) - i).ShouldBeLessThan(6 * Bound);
            }
        }
    }
}

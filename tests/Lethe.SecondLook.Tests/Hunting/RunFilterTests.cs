using System.Runtime.InteropServices;
using System.Text;
using Lethe.SecondLook.Findings;
using Lethe.SecondLook.Hunting;
using Shouldly;
using Xunit;

namespace Lethe.SecondLook.Tests.Hunting;

/// <summary>What the filter lets pass unseen is lost: it must pass on everything that the search could find.</summary>
public class RunFilterTests
{
    private static readonly string[] Needles = ["MULLER", "WOLSTENHOLME", "ACC47110815", "ABC", "1FERNHOLLOWRISE"];

    private readonly RunFilter _filter = new();

    public RunFilterTests() => _filter.Prepare([.. Needles.Select(text => new Needle(FindingKind.Text, text, 0))]);

    [Fact]
    public void Needles_are_never_held_back_however_they_are_written()
    {
        var random = new Random(5);
        const string Separators = " -_./^,;";
        for (var i = 0; i < 5000; i++)
        {
            var text = new StringBuilder();
            Noise(text, random);
            text.Append('#');
            foreach (var c in Needles[random.Next(Needles.Length)])
            {
                text.Append(random.Next(2) == 0 ? c : char.ToLowerInvariant(c));
                if (random.Next(4) == 0)
                {
                    text.Append(Separators[random.Next(Separators.Length)]);
                }
            }

            text.Append('#');
            Noise(text, random);
            MayHold(text.ToString()).ShouldBeTrue(text.ToString());
        }
    }

    [Theory]
    [InlineData("on 14 Mar 2019")]
    [InlineData("1.1.70")]
    [InlineData("1.2.3.4.5.6.7")]
    [InlineData("phone 555123")]
    [InlineData("TXVsbGVyTXVsbGVyTXVs")]
    [InlineData("Müller")]
    public void Numbers_dates_packed_text_and_other_letters_are_passed_on(string text) => MayHold(text).ShouldBeTrue();

    [Theory]
    [InlineData("ORIGINAL\\PRIMARY\\AXIAL")]
    [InlineData("MONOCHROME2")]
    [InlineData("MULLE")]
    [InlineData("12.5")]
    [InlineData("")]
    public void What_is_nothing_is_held_back(string text) => MayHold(text).ShouldBeFalse();

    private bool MayHold(string text) => _filter.MayHold(MemoryMarshal.Cast<char, ushort>(text));

    private static void Noise(StringBuilder text, Random random)
    {
        for (var i = random.Next(8); i > 0; i--)
        {
            text.Append((char)random.Next('A', 'Z' + 1));
        }
    }
}

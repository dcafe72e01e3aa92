using Lethe.Dicom.Building;
using Lethe.Leaks.Tests.Search;
using Xunit;

namespace Lethe.Leaks.Tests.Structure;

/// <summary>H02: what stands behind the last element that can be read.</summary>
public class TailTests : LeakTests
{
    public static TheoryData<string> Tails =>
    [
        "QVXKJ",
        "QVXKJ is a longer text that no reader can take for an element",
        "\xFC\xFF\xFC\xFFOB\0\0\u00E8\u0003\0\0QVXKJ",
        "\xFC\xFF\xFC\xFFOB\0\0\xFF\xFF\xFF\xFFQVXKJ",
        "\u0009\u0088\u0009\u0088SQ\0\0\u00E8\u0003\0\0QVXKJ",
        "\u0009\u0088\u0009\u0088SQ\0\0\xFF\xFF\xFF\xFFQVXKJ",
        "\u0009\u0088\u0009\u0088SQ\0\0\xFF\xFF\xFF\xFF\xFE\xFF\0\xE0\xFF\xFF\xFF\xFFQVXKJ",
        "PK\u0003\u0004QVXKJ............................",
        "\0\0\0\0\0\0\0\0\0\0\0\0QVXKJ",
    ];

    [Theory]
    [MemberData(nameof(Tails))]
    public async Task A_tail_is_never_copied(string tail)
    {
        var bytes = Part10Writer.ToBytes(Hosts.CtImage(), new WriteOptions { Trailing = System.Text.Encoding.Latin1.GetBytes(tail) });

        // On another thread, so that a reader that never ends fails the test and not the run.
        await Task.Run(() => Hides(bytes, [Marker.Stem])).WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Theory]
    [MemberData(nameof(Tails))]
    public async Task A_tail_without_pixels_is_never_copied(string tail)
    {
        var bytes = Part10Writer.ToBytes(Hosts.Of(Hosts.Sr), new WriteOptions { Trailing = System.Text.Encoding.Latin1.GetBytes(tail) });

        var run = await Task.Run(() => Over(bytes)).WaitAsync(TimeSpan.FromMinutes(1));

        run.ShouldNotHold([Marker.Stem]);
    }
}

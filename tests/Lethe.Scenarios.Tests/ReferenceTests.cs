using Shouldly;
using Xunit;

namespace Lethe.Scenarios.Tests;

/// <summary>R040, R044: what pointed at an object of the set points at it afterwards.</summary>
public class ReferenceTests
{
    private const uint SopInstance = 0x0008_0018;
    private const uint ReferencedInstance = 0x0008_1155;

    private static readonly Dictionary<string, Reading> Before = DemoSet.Files.ToDictionary(f => f.Path, f => new Reading(f.Bytes));
    private static readonly Dictionary<string, Reading> After = DemoSet.Files.ToDictionary(f => f.Path, f => new Reading(new Project(7).Once(f.Bytes)));

    [Theory]
    [InlineData("RT/structures.dcm")]
    [InlineData("SR/report.dcm")]
    [InlineData("PR/notes")]
    public void References_to_the_slices_resolve(string path)
    {
        var slices = Slices(Before);
        var expected = Before[path].All(ReferencedInstance).Where(slices.Contains).Distinct().Count();
        expected.ShouldBeGreaterThan(0, "control: it refers to slices");

        After[path].All(ReferencedInstance).Where(Slices(After).Contains).Distinct().Count().ShouldBe(expected);
    }

    [Theory]
    [InlineData(0x0020_000Du)]
    [InlineData(0x0020_000Eu)]
    [InlineData(0x0020_0052u)]
    [InlineData(0x0010_0020u)]
    public void What_was_equal_is_equal_and_what_was_not_is_not(uint tag)
    {
        var paths = Before.Where(f => !string.IsNullOrEmpty(f.Value[tag])).Select(f => f.Key).ToList();
        foreach (var one in paths)
        {
            foreach (var two in paths)
            {
                (After[one][tag] == After[two][tag]).ShouldBe(Before[one][tag] == Before[two][tag], $"{one} and {two}");
            }
        }
    }

    [Fact]
    public void The_frame_of_reference_of_the_structures_is_that_of_the_slices() =>
        After["RT/structures.dcm"].All(0x0020_0052).Concat(After["RT/structures.dcm"].All(0x3006_0024)).ShouldContain(After["CT/slice1.dcm"][0x0020_0052]!);

    private static HashSet<string> Slices(Dictionary<string, Reading> files) =>
        [.. files.Where(f => f.Key.StartsWith("CT/", StringComparison.Ordinal)).Select(f => f.Value[SopInstance]!)];
}

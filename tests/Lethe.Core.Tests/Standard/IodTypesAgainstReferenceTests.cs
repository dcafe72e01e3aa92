using System.Globalization;
using System.Text;
using Lethe.Standard;
using Lethe.TestKit;
using Shouldly;

namespace Lethe.Tests.Standard;

/// <summary>Compares with Types that were worked out another way.</summary>
public class IodTypesAgainstReferenceTests
{
    [ReferenceFact("standard/iod_attribute_types.csv")]
    public void Types_are_those_of_the_reference()
    {
        var lines = Lines("standard/iod_attribute_types.csv").ToList();
        lines.Count.ShouldBe(9437);
        foreach (var fields in lines)
        {
            IodTables.TryFind(Encoding.ASCII.GetBytes(fields[0]), out var scope).ShouldBeTrue(fields[0]);
            foreach (var sequence in fields[5].Split('>', StringSplitOptions.RemoveEmptyEntries))
            {
                scope = scope.Enter(Number(sequence));
            }

            scope.TypeOf(Number(fields[2])).ShouldBe(Enum.Parse<AttributeType>("Type" + fields[6]), string.Join(',', fields));
        }
    }

    [ReferenceFact("standard/attribute_type_fallback.csv")]
    public void Fallback_is_as_strict_as_the_reference()
    {
        var lines = Lines("standard/attribute_type_fallback.csv").ToList();
        lines.Count.ShouldBe(656);
        foreach (var fields in lines.Where(fields => !fields[0].Contains('x', StringComparison.Ordinal)))
        {
            var expected = fields[5] == "none" ? AttributeType.NotDefined : Enum.Parse<AttributeType>("Type" + fields[5]);
            IodScope.Fallback.TypeOf(Number(fields[0].Trim('(', ')').Replace(",", "", StringComparison.Ordinal))).ShouldBe(expected, fields[1]);
        }
    }

    private static uint Number(string hex) => uint.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Lines(string file) =>
        File.ReadLines(ReferenceData.PathOf(file)).Skip(1).Select(Split);

    // The first columns hold no quotes inside quotes.
    private static string[] Split(string line)
    {
        var parts = line.Split('"');
        for (var i = 1; i < parts.Length; i += 2)
        {
            parts[i] = parts[i].Replace(',', '\u0001');
        }

        return [.. string.Concat(parts).Split(',').Select(field => field.Replace('\u0001', ','))];
    }
}

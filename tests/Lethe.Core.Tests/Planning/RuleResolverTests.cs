using System.Globalization;
using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Standard;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Planning;

public class RuleResolverTests
{
    private static readonly RuleResolver Resolver = new(Profile.Basic);

    /// <summary>
    /// What each compound code means at each place of each IOD, against a table that was worked out another way. '!' there marks a
    /// Type that the printed code does not foresee. Deliberate deviations are in <see cref="Expected"/>.
    /// </summary>
    [ReferenceFact("standard/iod_attribute_types.csv")]
    public void Compound_codes_mean_what_the_reference_says()
    {
        var plan = Plan.Compile(Resolver);
        var compared = 0;
        var wrong = new SortedSet<string>();
        foreach (var line in File.ReadLines(ReferenceData.PathOf("standard/iod_attribute_types.csv")).Skip(1))
        {
            var fields = Fields(line);
            var (tag, action) = (Number(fields[2]), fields[7]);
            var type = Enum.Parse<AttributeType>("Type" + fields[6]);
            var kind = plan.Find(tag).For(type);
            if (!Expected(tag, Resolver.Resolve(new Tag(tag)).Vr, action.TrimEnd('!'), fields[4], type).Contains(kind))
            {
                wrong.Add($"{fields[3]} {fields[4]} type {fields[6]}: {action} but {kind}");
            }

            compared++;
        }

        compared.ShouldBe(9437);
        wrong.ShouldBeEmpty();
    }

    private static ActionKind[] Expected(uint tag, Vr vr, string action, string code, AttributeType type)
    {
        // Overlays and curves go as whole groups: an empty element of one would be an empty overlay (R012, H27, H28).
        if ((tag >> 24) is 0x50 or 0x60)
        {
            return [ActionKind.Remove];
        }

        // Name and ID of the patient get the pseudonym, a dummy that Z and Z/D allow (R023).
        if (tag is 0x0010_0010 or 0x0010_0020)
        {
            return [ActionKind.PatientCode];
        }

        // References resolve under the same key, so their items stay where the IOD wants them; with Type 3 they go unless
        // Referenced Series Sequence lists what they refer to (PS3.3 C.12.2).
        if (code == "X/Z/U*")
        {
            return type == AttributeType.Type3 ? [ActionKind.RecurseIfListed] : [ActionKind.Recurse];
        }

        var dummy = vr == Vr.UI ? ActionKind.RemapUids : ActionKind.Dummy;
        return action switch
        {
            // Type 2C of the patient module: X for people, Z for animals, for whom the IOD wants it (PS3.3 C.7.1.1).
            "X" => [type == AttributeType.Type2C ? ActionKind.EmptyForAnimals : ActionKind.Remove],
            "Z" => [ActionKind.Empty],

            // A required sequence stays valid by keeping its items, each element of which is decided by its own rule.
            "D" or "D/U" or "U" => vr == Vr.SQ ? [ActionKind.Dummy, ActionKind.Recurse] : [dummy],
            _ => [],
        };
    }

    [Theory]
    [InlineData(0x0008_0018u, ActionKind.RemapUids)]
    [InlineData(0x0008_0020u, ActionKind.Empty)]
    [InlineData(0x0010_0030u, ActionKind.Empty)]
    [InlineData(0x0008_0060u, ActionKind.Keep)]
    [InlineData(0x0028_0010u, ActionKind.Keep)]
    [InlineData(0x0008_0000u, ActionKind.Remove)] // group length
    [InlineData(0x0009_1001u, ActionKind.Remove)] // private
    [InlineData(0x6004_3000u, ActionKind.Remove)] // overlay
    [InlineData(0x5002_3000u, ActionKind.Remove)] // curve
    [InlineData(0x0014_FFFFu, ActionKind.Remove)] // not in PS3.6
    [InlineData(0x7FE0_0010u, ActionKind.PixelData)]
    [InlineData(0x0012_0063u, ActionKind.Mark)]
    public void Rules_of_a_Type_2_place(uint tag, ActionKind expected)
    {
        Resolver.Resolve(new Tag(tag)).For(AttributeType.Type2).ShouldBe(expected);
        Plan.Compile(Resolver).Find(tag).For(AttributeType.Type2).ShouldBe(expected);
    }

    [Fact]
    public void Every_rule_tells_its_origin()
    {
        Resolver.Resolve(new Tag(0x0008_0020)).Origin.ShouldBe("PS3.15 Table E.1-1, StudyDate: Z");
        Resolver.Resolve(new Tag(0x0009_1001)).Origin.ShouldContain("private");
        Resolver.Resolve(new Tag(0x0014_FFFF)).Origin.ShouldBe("unlisted: not in PS3.6");
        foreach (var entry in Dicom.Dictionary.DicomDictionary.All)
        {
            Resolver.Resolve(entry.Tag).Origin.ShouldMatch("^(PS3|unlisted: )", entry.Keyword);
        }
    }

    [Fact]
    public void The_compiled_plan_says_what_the_resolver_says()
    {
        var plan = Plan.Compile(Resolver);
        foreach (var entry in Dicom.Dictionary.DicomDictionary.All.Where(entry => !entry.IsRepeating))
        {
            plan.Find(entry.Tag.Value).Actions.ShouldBe(Resolver.Resolve(entry.Tag).Actions, entry.Keyword);
        }
    }

    [Fact]
    public void A_row_that_removes_never_keeps_whatever_the_Type()
    {
        foreach (var row in ConfidentialityTable.All)
        {
            var actions = CodeRules.ByCode(row.BasicProfile, Vr.LO);
            foreach (var type in Enum.GetValues<AttributeType>())
            {
                new Rule(Vr.LO, actions, string.Empty).For(type).ShouldNotBe(ActionKind.Keep);
            }
        }
    }

    private static uint Number(string hex) => uint.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static List<string> Fields(string line)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}

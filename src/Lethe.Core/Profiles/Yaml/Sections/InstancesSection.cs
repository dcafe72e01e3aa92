using Lethe.Dicom.Elements;
using Lethe.Profiles.Yaml.Rules;
using Lethe.Profiles.Yaml.Tree;

namespace Lethe.Profiles.Yaml.Sections;

/// <summary>The keys <c>reject</c>, <c>quarantine</c>, <c>skip</c> and <c>pixels</c>: instances that are not written.</summary>
internal static class InstancesSection
{
    private static readonly Tag BurnedInAnnotation = new(0x0028, 0x0301);

    private static readonly (string Key, InstanceVerdict Verdict)[] Verdicts =
    [
        ("reject", InstanceVerdict.Reject), ("quarantine", InstanceVerdict.Quarantine), ("skip", InstanceVerdict.Skip),
    ];

    /// <summary>All of them in the order of the file: the first that holds decides.</summary>
    internal static IReadOnlyList<InstanceRule> Read(YamlFields fields, ProblemList problems)
    {
        var rules = new List<InstanceRule>();
        foreach (var (key, verdict) in Verdicts)
        {
            foreach (var item in fields[key] is { } node ? YamlValues.Items(node) : [])
            {
                if (ConditionReader.Read(item, problems) is { } condition)
                {
                    rules.Add(new InstanceRule(verdict, condition, problems.OriginOf(item)));
                }
            }
        }

        if (fields["pixels"] is { } pixels && ReadPixels(pixels, problems) is { } rule)
        {
            rules.Add(rule);
        }

        return [.. rules.OrderBy(found => found.Origin.Line).ThenBy(found => found.Origin.Column)];
    }

    private static InstanceRule? ReadPixels(YamlNode node, ProblemList problems)
    {
        var fields = new YamlFields(node, "pixels", ["burned-in-annotation"], problems);
        return fields["burned-in-annotation"] is { } burnedIn
            && YamlValues.Choice(burnedIn, "burned-in-annotation", ["keep", "quarantine"], problems) == 1
            ? new InstanceRule(InstanceVerdict.Quarantine, new AttributeTest(BurnedInAnnotation, TestKind.Equals, ["YES"]), problems.OriginOf(burnedIn))
            : null;
    }
}

using Lethe.Profiles.Yaml.Tree;
using Lethe.Protection.Groups;

namespace Lethe.Profiles.Yaml.Groups;

/// <summary>Reads one group after the other; remembers their names, which have to be different.</summary>
/// <param name="folder">Full path of the folder that certificates are named from.</param>
/// <param name="problems">Receives problems.</param>
internal sealed class GroupReader(string folder, ProblemList problems)
{
    private const int LongestName = 64;

    private static readonly string[] Keys = ["name", "certificates", "attributes", "except"];

    private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The group, or null and at least one problem.</summary>
    internal EncryptionGroup? Read(YamlNode node)
    {
        var before = problems.Count;
        if (node.Kind != YamlKind.Mapping)
        {
            problems.Add(node, "a group: keys with values are wanted here, such as 'name: ...'");
            return null;
        }

        var fields = new YamlFields(node, "a group", Keys, problems);
        var name = Demand(node, fields, "name") is { } named ? Name(named) : null;
        var certificates = Demand(node, fields, "certificates") is { } files ? Certificates(files) : [];
        var attributes = Demand(node, fields, "attributes") is { } list ? Attributes(list, fields["except"]) : null;
        return problems.Count == before && name is not null && attributes is not null ? new EncryptionGroup(name, certificates, attributes) : null;
    }

    private YamlNode? Demand(YamlNode node, YamlFields fields, string key)
    {
        if (fields[key] is { } value)
        {
            return value;
        }

        problems.Add(node, $"a group: '{key}' is missing");
        return null;
    }

    private string? Name(YamlNode node)
    {
        if (YamlValues.Text(node, "name", problems) is not { } name)
        {
            return null;
        }

        if (name.Length > LongestName || name.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter != '-'))
        {
            problems.Add(node, $"name: at most {LongestName} letters, digits and hyphens (ASCII) are wanted here");
            return null;
        }

        if (!_lines.TryAdd(name, node.Line))
        {
            problems.Add(node, $"name: the group in line {_lines[name]} has this name already; upper and lower case are the same");
        }

        return name;
    }

    private List<string> Certificates(YamlNode node)
    {
        var paths = new List<string>();
        foreach (var item in NotEmpty(node, "certificates", "files of certificates"))
        {
            if (YamlValues.Text(item, "certificates", problems) is not { } file)
            {
                continue;
            }

            var path = Path.GetFullPath(file, folder);
            if (paths.Contains(path))
            {
                problems.Add(item, $"certificates: '{file}' stands here twice");
            }

            paths.Add(path);
        }

        return paths;
    }

    private AttributeSet? Attributes(YamlNode node, YamlNode? except)
    {
        var reader = new GroupSelectors(problems);
        var taken = reader.Read(NotEmpty(node, "attributes", "attributes, or \"*\" for all"), "attributes", mayBeAll: true);
        var excepted = except is null ? [] : reader.Read(NotEmpty(except, "except", "attributes; leave the key out if there are none"), "except", mayBeAll: false);
        return excepted is null ? null : taken is null ? AttributeSet.All(excepted) : AttributeSet.Of(taken, excepted);
    }

    /// <summary>The items of a list; an empty one is a problem.</summary>
    private IReadOnlyList<YamlNode> NotEmpty(YamlNode node, string key, string what)
    {
        var items = YamlValues.Items(node);
        if (items.Count == 0)
        {
            problems.Add(node, $"{key}: the list is empty; it wants {what}");
        }

        return items;
    }
}

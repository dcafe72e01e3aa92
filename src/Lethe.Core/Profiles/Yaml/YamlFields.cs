using Lethe.Profiles.Yaml.Tree;

namespace Lethe.Profiles.Yaml;

/// <summary>A mapping with keys that are known beforehand. Unknown and repeated keys are problems.</summary>
internal sealed class YamlFields
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);

    /// <summary>Reads the mapping; what is none gives a problem and no fields.</summary>
    /// <param name="node">The mapping.</param>
    /// <param name="what">What messages call it.</param>
    /// <param name="known">The keys that there are.</param>
    /// <param name="problems">Receives problems.</param>
    internal YamlFields(YamlNode node, string what, IReadOnlyList<string> known, ProblemList problems)
    {
        if (node.Kind != YamlKind.Mapping)
        {
            if (!node.IsNothing)
            {
                problems.Add(node, $"{what}: keys with values are wanted here, such as '{known[0]}: ...'");
            }

            return;
        }

        foreach (var (key, value) in node.Entries)
        {
            Add(key, value, what, known, problems);
        }
    }

    /// <summary>The value of a key, or null.</summary>
    internal YamlNode? this[string key] => _values.GetValueOrDefault(key);

    private void Add(YamlNode key, YamlNode value, string what, IReadOnlyList<string> known, ProblemList problems)
    {
        if (key.Kind != YamlKind.Scalar)
        {
            problems.Add(key, $"{what}: a key has to be one word");
        }
        else if (!known.Contains(key.Text))
        {
            var suggestion = Nearest.Suggest(key.Text, known);
            problems.Add(key, $"{what}: there is no key '{key.Text}'{(suggestion.Length > 0 ? suggestion : $"; keys are {string.Join(", ", known)}")}");
        }
        else if (!_values.TryAdd(key.Text, value))
        {
            problems.Add(key, $"{what}: '{key.Text}' stands here twice; the first is in line {_values[key.Text].Line}");
        }
    }
}

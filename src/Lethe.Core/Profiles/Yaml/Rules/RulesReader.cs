using Lethe.Profiles.Yaml.Tree;

namespace Lethe.Profiles.Yaml.Rules;

/// <summary>The key <c>rules</c>: a list of rules, or selectors with their actions.</summary>
/// <param name="patients">How patients are named, which limits where their code fits.</param>
/// <param name="problems">Receives problems.</param>
internal sealed class RulesReader(PatientPolicy patients, ProblemList problems)
{
    private readonly List<ProfileRule> _rules = [];

    /// <summary>The rules in the order of the file; those with a condition before those without, so the first that holds decides.</summary>
    internal IReadOnlyList<ProfileRule> Read(YamlNode node)
    {
        if (node.Kind == YamlKind.Mapping)
        {
            ReadEntries(node, outerWhen: null);
        }
        else
        {
            foreach (var item in YamlValues.Items(node))
            {
                ReadItem(item);
            }
        }

        RuleTies.Report(_rules, problems);
        return [.. _rules.Where(rule => rule.When is not null), .. _rules.Where(rule => rule.When is null)];
    }

    private void ReadItem(YamlNode item)
    {
        if (item.Kind != YamlKind.Mapping || item.Entries.Count == 0)
        {
            problems.Add(item, "a rule is an attribute with its action, such as 'PatientName: remove'");
            return;
        }

        var whens = item.Entries.Where(entry => entry.Key is { Kind: YamlKind.Scalar, Text: "when" }).ToList();
        foreach (var twice in whens.Skip(1))
        {
            problems.Add(twice.Key, "'when' stands here twice; put both into one, with all or any");
        }

        ReadEntries(item, whens.Count > 0 ? whens[0].Value : null);
        if (item.Entries.Count > 1 + whens.Count)
        {
            problems.Add(item.Entries.Where(entry => entry.Key.Text != "when").ElementAt(1).Key, "each rule needs a dash of its own; only 'when' may stand with it");
        }
        else if (item.Entries.Count == whens.Count)
        {
            problems.Add(item, "'when' needs a rule beside it");
        }
    }

    private void ReadEntries(YamlNode mapping, YamlNode? outerWhen)
    {
        Condition? outer = null;
        var holds = outerWhen is null || (outer = ConditionReader.Read(outerWhen, problems)) is not null;
        foreach (var (key, value) in mapping.Entries)
        {
            if (key is { Kind: YamlKind.Scalar, Text: "when" })
            {
                if (outerWhen is null)
                {
                    problems.Add(key, "'when' belongs to one rule: write the rules as a list, or the condition inside the braces");
                }
            }
            else if (key.Kind == YamlKind.Scalar && VerbNames.Find(key.Text) is { } verb)
            {
                ReadGroup(key, verb, value, outer, holds);
            }
            else
            {
                ReadRule(key, value, outer, holds);
            }
        }
    }

    /// <summary>An action with the list of its attributes, <c>keep: [Rows, Columns]</c>.</summary>
    private void ReadGroup(YamlNode key, RuleVerb verb, YamlNode value, Condition? outer, bool holds)
    {
        if (!VerbNames.StandsAlone(verb))
        {
            problems.Add(key, $"{key.Text} needs a value for each attribute: write 'Attribute: {{ {key.Text}: ... }}'");
            return;
        }

        var action = ActionReader.Read(key, out _, problems);
        foreach (var item in YamlValues.Items(value))
        {
            if (YamlValues.Text(item, key.Text, problems) is { } text && action is { } found)
            {
                Add(item, text, found, outer, holds);
            }
        }
    }

    private void ReadRule(YamlNode key, YamlNode value, Condition? outer, bool holds)
    {
        if (key.Kind != YamlKind.Scalar || key.Text.Length == 0)
        {
            problems.Add(key, "a rule begins with the name of an attribute");
            return;
        }

        var action = ActionReader.Read(value, out var innerWhen, problems);
        if (innerWhen is not null)
        {
            var inner = ConditionReader.Read(innerWhen, problems);
            holds &= inner is not null;
            outer = outer is null || inner is null ? inner ?? outer : new AllOf([outer, inner]);
        }

        Add(key, key.Text, action, outer, holds);
    }

    /// <summary>Adds the rule if all of it could be read; a rule whose condition is wrong must not become one without.</summary>
    private void Add(YamlNode at, string text, RuleAction? action, Condition? when, bool holds)
    {
        if (problems.IsFull)
        {
            return;
        }

        var selector = SelectorReader.Read(text, out var refusal);
        if (selector is null)
        {
            problems.Add(at, refusal);
        }
        else if (action is { } found)
        {
            if (RuleChecks.Refusal(selector, found, patients) is { } unfit)
            {
                problems.Add(at, unfit);
            }
            else if (holds)
            {
                _rules.Add(new ProfileRule(selector, found, when, problems.OriginOf(at)));
            }
        }
    }
}

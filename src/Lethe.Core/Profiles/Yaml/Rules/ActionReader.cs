using Lethe.Profiles.Yaml.Tree;

namespace Lethe.Profiles.Yaml.Rules;

/// <summary>What stands to the right of a selector: a word, or a word with its value.</summary>
internal static class ActionReader
{
    private const int MostDays = 36_500;
    private const int MostYears = 130;
    private const int DefaultAge = 89; // HIPAA 164.514(b)(2)(i)(C): ages over 89 identify
    private const int YearDigits = 4, MonthDigits = 6;

    /// <summary>The action, or null with a problem. <paramref name="when"/> is the condition that stands inside the braces, if any.</summary>
    internal static RuleAction? Read(YamlNode node, out YamlNode? when, ProblemList problems)
    {
        when = null;
        switch (node.Kind)
        {
            case YamlKind.Scalar when node.IsNothing:
                problems.Add(node, $"an action is missing here; actions are {string.Join(", ", VerbNames.All)}");
                return null;
            case YamlKind.Scalar:
                return Verb(node, problems) is { } word ? WithValue(node, word, null, problems) : null;
            case YamlKind.Mapping:
                return ReadMapping(node, out when, problems);
            default:
                problems.Add(node, "one action is wanted here, not a list");
                return null;
        }
    }

    private static RuleAction? ReadMapping(YamlNode node, out YamlNode? when, ProblemList problems)
    {
        when = null;
        RuleAction? action = null;
        YamlNode? first = null;
        foreach (var (key, value) in node.Entries)
        {
            if (key is { Kind: YamlKind.Scalar, Text: "when" })
            {
                if (when is not null)
                {
                    problems.Add(key, "'when' stands here twice");
                }

                when = value;
            }
            else if (first is not null)
            {
                problems.Add(key, "a rule has one action; write a second rule for the other");
            }
            else
            {
                first = key;
                action = Verb(key, problems) is { } verb ? WithValue(key, verb, value, problems) : null;
            }
        }

        if (first is null)
        {
            problems.Add(node, $"an action is missing here; actions are {string.Join(", ", VerbNames.All)}");
        }

        return action;
    }

    private static RuleVerb? Verb(YamlNode word, ProblemList problems)
    {
        var verb = word.Kind == YamlKind.Scalar ? VerbNames.Find(word.Text) : null;
        if (verb is null)
        {
            problems.Add(word, word.Kind == YamlKind.Scalar ? $"there is no action '{word.Text}'{VerbNames.Suggest(word.Text)}" : "an action is one word");
        }

        return verb;
    }

    private static RuleAction? WithValue(YamlNode word, RuleVerb verb, YamlNode? value, ProblemList problems)
    {
        var name = VerbNames.Of(verb);
        if (value is null || value.IsNothing)
        {
            if (!VerbNames.StandsAlone(verb))
            {
                problems.Add(word, $"{name} needs a value: {Example(verb)}");
                return null;
            }

            return verb switch
            {
                RuleVerb.Code => new RuleAction(verb, FixedValue.CodePlace),
                RuleVerb.CapAge => new RuleAction(verb, Number: DefaultAge),
                _ => new RuleAction(verb),
            };
        }

        if (!VerbNames.TakesValue(verb))
        {
            problems.Add(value, $"{name} takes no value; write it alone");
            return null;
        }

        return verb switch
        {
            RuleVerb.Replace or RuleVerb.Code => YamlValues.Text(value, name, problems) is { } text ? new RuleAction(verb, text) : null,
            RuleVerb.IncrementDate => Days(value, problems) is { } days ? new RuleAction(verb, Number: days) : null,
            RuleVerb.CapAge => YamlValues.Integer(value, name, 1, MostYears, problems) is { } years ? new RuleAction(verb, Number: years) : null,
            _ => YamlValues.Choice(value, name, ["year", "month"], problems) is { } unit ? new RuleAction(verb, Number: unit == 0 ? YearDigits : MonthDigits) : null,
        };
    }

    private static int? Days(YamlNode value, ProblemList problems)
    {
        var days = YamlValues.Integer(value, "increment-date", -MostDays, MostDays, problems);
        if (days == 0)
        {
            problems.Add(value, "increment-date: 0 days would leave the dates as they are; write keep if that is meant");
        }

        return days == 0 ? null : days;
    }

    private static string Example(RuleVerb verb) => verb switch
    {
        RuleVerb.Replace => "{ replace: \"Site 1\" }",
        RuleVerb.IncrementDate => "{ increment-date: -30 }",
        _ => "{ truncate-date: year } or { truncate-date: month }",
    };
}

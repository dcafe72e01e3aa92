using System.CommandLine;
using Lethe.Cli.Runs;
using Lethe.Profiles;
using Lethe.Profiles.Yaml;

namespace Lethe.Cli.RunChoices;

/// <summary>The options <c>--include</c> and <c>--exclude</c>: which instances a run works on.</summary>
internal sealed class SelectionChoice
{
    private readonly Option<string[]> _include = new("--include")
    {
        Description = "Work on instances for which this holds, such as Modality=CT,MR; repeatable: one has to hold.",
        HelpName = "EXPR",
    };

    private readonly Option<string[]> _exclude = new("--exclude")
    {
        Description = "Leave instances out for which this holds, such as \"ImageType: { contains: DERIVED }\"; repeatable.",
        HelpName = "EXPR",
    };

    internal void AddTo(Command command)
    {
        command.Options.Add(_include);
        command.Options.Add(_exclude);
    }

    internal Selection Read(ParseResult parsed) => new(parsed.GetValue(_include) ?? [], parsed.GetValue(_exclude) ?? []);

    /// <summary>The profile that leaves out what is not wanted, or null and what is wrong.</summary>
    internal static Profile? Apply(Selection selection, Profile profile, out string error)
    {
        if (Read("--include", selection.Include, out error) is not { } wanted || Read("--exclude", selection.Exclude, out error) is not { } unwanted)
        {
            return null;
        }

        List<Condition> leftOut = [.. unwanted, .. wanted.Count == 0 ? Array.Empty<Condition>() : [new Not(new AnyOf(wanted))]];
        return profile with { Instances = [.. leftOut.Select(condition => new InstanceRule(InstanceVerdict.Skip, condition, new RuleOrigin("command line", 1, 1))), .. profile.Instances] };
    }

    private static List<Condition>? Read(string option, IReadOnlyList<string> texts, out string error)
    {
        error = "";
        var conditions = new List<Condition>();
        foreach (var text in texts)
        {
            if (ConditionText.Read(text, out var problem) is not { } condition)
            {
                error = $"{option}: {problem}";
                return null;
            }

            conditions.Add(condition);
        }

        return conditions;
    }
}

using System.CommandLine;
using Lethe.Cli.ProfileTools;
using Lethe.Profiles;

namespace Lethe.Cli.Invocation;

/// <summary>The options <c>--reviewed-values</c> and <c>--unreviewed</c>.</summary>
internal sealed class ReviewChoice
{
    private readonly Option<string?> _file = new("--reviewed-values")
    {
        Description = "Decisions about single values: the table that 'lethe audit --values' wrote, each value marked keep, remove or replace: TEXT.",
        HelpName = "FILE.csv",
    };

    private readonly Option<string> _unreviewed = new("--unreviewed")
    {
        Description = "Values of attributes in that table about which nobody decided: 'rule' treats them as the profile says, 'quarantine' writes nothing of their file.",
        HelpName = "rule|quarantine",
        DefaultValueFactory = _ => "rule",
    };

    internal ReviewChoice() => _unreviewed.AcceptOnlyFromAmong("rule", "quarantine");

    internal void AddTo(Command command)
    {
        command.Options.Add(_file);
        command.Options.Add(_unreviewed);
    }

    /// <summary>What was asked for.</summary>
    internal ReviewRequest Read(ParseResult parsed) =>
        new(parsed.GetValue(_file), parsed.GetValue(_unreviewed) == "quarantine" ? UnreviewedPolicy.Quarantine : UnreviewedPolicy.Rule, parsed.GetResult(_unreviewed) is { Implicit: false });

    /// <summary>The profile with the decisions; null and what is wrong.</summary>
    internal static Profile? Apply(ReviewRequest request, Profile profile, out string error)
    {
        error = "";
        if (request.File is not { } file)
        {
            error = request.IsPolicyGiven ? "--unreviewed: needs --reviewed-values" : "";
            return request.IsPolicyGiven ? null : profile;
        }

        try
        {
            var reading = ReviewedValuesReader.ReadFile(file, request.Unreviewed);
            var found = profile with { Reviewed = reading.Values };
            error = profile.Reviewed is not null ? "--reviewed-values: the profile names a file of its own; use one of the two"
                : reading.Values is null ? $"--reviewed-values: the file cannot be used{Environment.NewLine}{ProfileFile.Describe(reading.Problems)}"
                : ProfileOptions.MinimumConflict(found) is { } conflict ? $"--reviewed-values: {conflict}"
                : "";
            return error.Length == 0 ? found : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error = "--reviewed-values: there is no such file, or it cannot be read";
            return null;
        }
    }
}

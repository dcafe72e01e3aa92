using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Conformance;

/// <summary>What a statement is about: a profile, with the rules and the plan that a run with it uses.</summary>
internal sealed class StatementSubject
{
    private readonly List<(ProfileRule Rule, RuleResolver Resolver)> _conditional;

    internal StatementSubject(Profile profile)
    {
        Profile = profile;
        Rules = new RuleResolver(profile);
        Plan = Plan.Compile(Rules);
        WithAllConditions = new Claims(new RuleResolver(profile, _ => true));
        _conditional = [.. profile.Rules
            .Where(rule => rule.When is not null)
            .Select(rule => (rule, new RuleResolver(profile, other => other.When is null || other == rule)))];
        Weakening = [.. profile.Rules.Where(rule => Claims.Weakens(profile, rule))];
    }

    internal Profile Profile { get; }

    /// <summary>The rules of an instance that no condition holds for.</summary>
    internal RuleResolver Rules { get; }

    /// <summary>The plan of such an instance.</summary>
    internal Plan Plan { get; }

    /// <summary>What an instance may say of itself for which all conditions hold.</summary>
    internal Claims WithAllConditions { get; }

    /// <summary>The rules that let out more than base and options do.</summary>
    internal IReadOnlyList<ProfileRule> Weakening { get; }

    internal bool Has(ConfidentialityOption option) => Profile.Has(option);

    /// <summary>One sentence that says whether an option is chosen.</summary>
    internal string Choice(ConfidentialityOption option)
    {
        var code = MethodCodes.Of(option);
        return Has(option)
            ? $"{code.Meaning} (code {code.Value}): chosen{(Plan.Claims.IsWeakened ? ", applied, and not claimed, see section 2" : "")}."
            : $"{code.Meaning} (code {code.Value}): not chosen and not claimed.";
    }

    /// <summary>What happens to a tag wherever it stands, with what the profile says for some objects or places.</summary>
    internal string TreatmentOf(Tag tag)
    {
        if (tag.IsPrivate && Plan.Private is not null)
        {
            return "each element by its creator, see section 10";
        }

        var conditional = _conditional
            .Where(pair => pair.Resolver.Decide(tag).Rule == pair.Rule)
            .Select(pair => $"; where the condition of {pair.Rule.Origin} holds: {Treatment.Of(pair.Resolver.Resolve(tag))}");
        var places = Profile.Rules
            .Where(rule => rule.Selector.Kind == SelectorKind.Path && rule.Selector.Tag == tag)
            .Select(rule => $"; in {SelectorText.Of(rule.Selector)}{(rule.When is null ? "" : " under a condition")}: {ActionText.Of(rule.Action)} ({rule.Origin})");
        return Treatment.Of(Rules.Resolve(tag)) + string.Concat(conditional) + string.Concat(places);
    }

    /// <summary>Who decides a tag, in short.</summary>
    internal string OriginOf(Tag tag)
    {
        var decision = Rules.Decide(tag);
        return decision.Source switch
        {
            RuleSource.Table => "row of the table",
            RuleSource.Option => $"option {ProfileOptions.NameOf(decision.Option)}{CodeOf(tag, decision.Option)}",
            RuleSource.WholeGroup when !tag.IsPrivate || Plan.Private is null => "goes as a whole group",
            RuleSource.Unlisted => $"class {UnlistedTable.ClassOf(tag)}",
            _ when tag.IsPrivate && Plan.Private is not null => "PS3.15 E.3.10 and rules of the profile",
            _ => Rules.Resolve(tag).Origin,
        };
    }

    private static string CodeOf(Tag tag, ConfidentialityOption option) =>
        ConfidentialityTable.TryFind(tag, out var row) && row.CodeFor(option) is var code && code != ConfidentialityCode.None ? $": {CodeNames.Of(code)}" : "";
}

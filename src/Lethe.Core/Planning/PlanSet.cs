using System.Collections.Concurrent;
using Lethe.Facts;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>
/// The plans of a profile: one for each set of conditions that hold together, compiled when it is first met. Shared by threads.
/// </summary>
internal sealed class PlanSet
{
    private readonly ConcurrentDictionary<string, Plan> _plans = new(StringComparer.Ordinal);
    private readonly Profile _profile;
    private readonly List<Condition> _conditions;
    private readonly Lazy<PlanSet>? _unreduced;

    internal PlanSet(Profile profile)
    {
        _profile = profile;
        _conditions = [.. profile.Rules.Select(rule => rule.When).OfType<Condition>().Distinct()];
        Unconditional = For(new string('0', _conditions.Count));
        _unreduced = profile.KeepsMinimum ? new Lazy<PlanSet>(() => new PlanSet(profile with { KeepsMinimum = false })) : null;
    }

    /// <summary>The plan of instances that no condition holds for.</summary>
    internal Plan Unconditional { get; }

    /// <summary>The plan for an instance. Where its IOD is not known nobody knows the minimum either, and the profile applies unreduced.</summary>
    internal Plan For(ConditionTests tests, IodScope root) => _unreduced is not null && ReferenceEquals(root, IodScope.Fallback) ? _unreduced.Value.For(tests, root)
        : HasConditions ? For(tests)
        : Unconditional;

    private Plan For(ConditionTests tests) =>
        For(string.Create(_conditions.Count, (tests, _conditions), static (holding, state) =>
        {
            for (var i = 0; i < holding.Length; i++)
            {
                holding[i] = state.tests.Holds(state._conditions[i]) ? '1' : '0';
            }
        }));

    private bool HasConditions => _conditions.Count > 0;

    private Plan For(string holding) => _plans.GetOrAdd(holding, held => Plan.Compile(
        new RuleResolver(_profile, rule => rule.When is null || held[_conditions.IndexOf(rule.When)] == '1')));
}

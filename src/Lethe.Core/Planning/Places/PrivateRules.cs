using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Planning.Places;

/// <summary>What a plan does with private elements, by creator, never by block number (PS3.15 E.3.10, R126). Immutable, shared by threads.</summary>
internal sealed class PrivateRules
{
    private readonly Dictionary<string, ProfileRule> _byElement = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProfileRule> _byCreator = new(StringComparer.Ordinal);
    private readonly Plan _plan;

    private PrivateRules(Plan plan)
    {
        _plan = plan;
        foreach (var rule in plan.Resolver.Rules)
        {
            if (rule.Selector.Kind == SelectorKind.PrivateElement)
            {
                _byElement.TryAdd(Key(rule.Selector.Creator, rule.Selector.Tag.Group, (byte)rule.Selector.Tag.Element), rule);
            }
            else if (rule.Selector.Kind == SelectorKind.PrivateCreator)
            {
                _byCreator.TryAdd(rule.Selector.Creator, rule);
            }
        }
    }

    /// <summary>True if elements known to be safe stay.</summary>
    internal bool KeepsSafe => _plan.Profile.Has(ConfidentialityOption.RetainSafePrivate);

    /// <summary>True if the profile has rules for private elements.</summary>
    internal bool HasRules => _byElement.Count + _byCreator.Count > 0;

    /// <summary>The rules of a plan; null when all private elements go.</summary>
    internal static PrivateRules? Build(Plan plan)
    {
        var rules = new PrivateRules(plan);
        return rules.KeepsSafe || rules.HasRules ? rules : null;
    }

    /// <summary>The profile's rule for an element.</summary>
    internal bool TryFind(string creator, uint tag, Vr vr, out RuleEntry entry)
    {
        entry = default;
        if (_byElement.TryGetValue(Key(creator, (ushort)(tag >> 16), (byte)tag), out var rule))
        {
            entry = new RuleCompiler(_plan).Entry(tag, rule.Action, vr);
            return true;
        }

        if (!_byCreator.TryGetValue(creator, out rule))
        {
            return false;
        }

        // A creator kept as a whole was not looked at element by element: it is treated as known to be safe.
        entry = rule.Action.Verb == RuleVerb.Keep ? SafeEntry(tag, vr) : new RuleCompiler(_plan).Entry(tag, rule.Action, vr);
        return true;
    }

    /// <summary>Where the profile's rule for an element stands.</summary>
    internal RuleOrigin OriginOf(string creator, uint tag) =>
        _byElement.TryGetValue(Key(creator, (ushort)(tag >> 16), (byte)tag), out var rule) ? rule.Origin
        : _byCreator.TryGetValue(creator, out rule) ? rule.Origin
        : default;

    /// <summary>What happens to an element that is known to be safe (R128, R129): UIDs are mapped, sequences entered, dates follow the rule for dates.</summary>
    internal RuleEntry SafeEntry(uint tag, Vr vr) => vr switch
    {
        Vr.SQ => RuleEntry.Of(tag, ActionKind.Recurse, vr),
        Vr.UI => RuleEntry.Of(tag, _plan.KeepsUids ? ActionKind.KeepUids : ActionKind.RemapUids, vr),
        Vr.DA or Vr.TM or Vr.DT => DateRules.Of(_plan.Profile) is { } kind ? RuleEntry.Of(tag, kind, vr, Plan.EmptyOtherwise) : RuleEntry.Gone(tag),
        Vr.PN or Vr.AE or Vr.UR => RuleEntry.Gone(tag),
        Vr.AS => RuleEntry.Of(tag, ActionKind.KeepAge, vr, Plan.EmptyOtherwise),
        _ => RuleEntry.Of(tag, ActionKind.KeepSafePrivate, vr),
    };

    private static string Key(string creator, ushort group, byte element) => string.Create(null, stackalloc char[96], $"{group:X4}{element:X2}{creator}");
}

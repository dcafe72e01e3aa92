using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Standard;

namespace Lethe.Profiles.Yaml.Rules;

/// <summary>Whether an action can serve the attributes that a rule names.</summary>
internal static class RuleChecks
{
    /// <summary>Why the rule cannot be, or null.</summary>
    internal static string? Refusal(AttributeSelector selector, RuleAction action, PatientPolicy patients)
    {
        if (selector.Kind is SelectorKind.PrivateCreator or SelectorKind.PrivateElement)
        {
            return PrivateRefusal(selector, action.Verb);
        }

        // By VR or mask a rule names many attributes; the engine's own ones are not meant.
        var isBroad = selector.Kind is SelectorKind.Vr or SelectorKind.Mask;
        foreach (var entry in SelectorMatches.Of(selector))
        {
            var about = isBroad ? $"this names {AttributeNames.NameOf(entry.Tag)} too, which " : $"{AttributeNames.NameOf(entry.Tag)} ";
            if ((isBroad ? ProtectedAttributes.BroadRefusal(entry.Tag, action.Verb) : ProtectedAttributes.Refusal(entry.Tag, action.Verb)) is { } reason)
            {
                return about + reason;
            }

            if (OfValue(entry, action, patients) is { } refusal)
            {
                return $"{about}has VR {entry.Vr}: {refusal}";
            }
        }

        return null;
    }

    private static string? OfValue(DictionaryEntry entry, RuleAction action, PatientPolicy patients) =>
        VerbFit.Refusal(action.Verb, entry.Vr) ?? action.Verb switch
        {
            RuleVerb.Replace => FixedValue.Refusal(entry, action.Text),
            RuleVerb.Code => FixedValue.TemplateRefusal(entry, action.Text),
            RuleVerb.PatientCode => FixedValue.LengthRefusal(entry.Vr, PatientTemplates.LongestId(patients)),
            _ => null,
        };

    private static string? PrivateRefusal(AttributeSelector selector, RuleVerb verb)
    {
        var isWhole = selector.Kind == SelectorKind.PrivateCreator;
        if (VerbFit.PrivateRefusal(verb, isWhole) is { } refusal || isWhole)
        {
            return VerbFit.PrivateRefusal(verb, isWhole);
        }

        var known = SafePrivateTable.TryFind(System.Text.Encoding.UTF8.GetBytes(selector.Creator), selector.Tag.Group, (byte)selector.Tag.Element, out var entry)
            ? entry.Vr : Vr.None;
        return known != Vr.None && VerbFit.Refusal(verb, known) is { } unfit ? $"the element has VR {known} (PS3.15 Table E.3.10-1): {unfit}" : null;
    }
}

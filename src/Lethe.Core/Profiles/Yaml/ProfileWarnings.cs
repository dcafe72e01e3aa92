using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Profiles.Yaml.Rules;
using Lethe.Standard;

namespace Lethe.Profiles.Yaml;

/// <summary>What is allowed in a profile, and what whoever signs for it should know.</summary>
public static class ProfileWarnings
{
    /// <summary>The warnings of a profile, those of its own settings first.</summary>
    public static IReadOnlyList<ProfileProblem> Of(Profile profile) =>
        [.. OfSettings(profile).Select(message => new ProfileProblem(new RuleOrigin(profile.Name, 1, 1), message)), .. OfRules(profile)];

    private static IEnumerable<string> OfSettings(Profile profile)
    {
        if (profile.KeepsKnownPrivate && !profile.Has(ConfidentialityOption.RetainSafePrivate))
        {
            yield return "'private: { known: true }' does nothing without the option retain-safe-private";
        }

        if (profile.Text != TextPolicy.Default && !profile.Has(ConfidentialityOption.CleanDescriptors) && !profile.Rules.Any(rule => rule.Action.Verb == RuleVerb.CleanText))
        {
            yield return "'text' does nothing without the option clean-descriptors or a rule with clean-text";
        }

        if (profile.Text.KeepsUnknownWords)
        {
            yield return "unknown words stay in text: a name that is nowhere else in the object, such as that of a relative, is not found";
        }

        if (profile.Has(ConfidentialityOption.RetainLongitudinalFullDates))
        {
            yield return "dates stay as they are, which by itself can identify a patient to whoever knows the date of a visit";
        }

        if (profile.Reviewed is { } reviewed && reviewed.Weakens(profile))
        {
            yield return $"{reviewed.File} keeps values of attributes that the Basic Profile closes and no option opens, so it is not claimed (code 113100)";
        }

        if (profile.Has(ConfidentialityOption.RetainUids))
        {
            yield return "UIDs stay as they are: whoever has access to the archive finds the patient by them";
        }
    }

    private static IEnumerable<ProfileProblem> OfRules(Profile profile)
    {
        foreach (var rule in profile.Rules)
        {
            if (OfRule(rule) is { } message)
            {
                yield return new ProfileProblem(rule.Origin, message);
            }
        }

        // One line for all that is kept in the same way, at the first rule that does it.
        var loosening = profile.Rules.SelectMany(rule => Loosened(rule, profile).Select(tag => (Rule: rule, Tag: tag)));
        foreach (var group in loosening.GroupBy(pair => (Verbs(pair.Rule.Action.Verb), pair.Rule.When is null, ConfidentialityTable.TryFind(pair.Tag, out _))))
        {
            var (verbs, isAlways, isListed) = group.Key;
            var names = List([.. group.Select(pair => AttributeNames.NameOf(pair.Tag)).Distinct()]);
            var when = isAlways ? "" : " under conditions";
            yield return new ProfileProblem(group.First().Rule.Origin, isListed
                ? $"{verbs} {names}{when}, so the Basic Profile is not claimed (code 113100)"
                : $"{verbs} {names}{when}, which can identify although the table of the standard is silent about it");
        }
    }

    private static string? OfRule(ProfileRule rule) => rule.Selector.Kind switch
    {
        SelectorKind.PrivateCreator or SelectorKind.PrivateElement when rule.Action.Verb == RuleVerb.Keep && !IsSafe(rule.Selector) =>
            $"keeps private elements of \"{rule.Selector.Creator}\" that PS3.15 Table E.3.10-1 does not list as safe: look at what they hold",
        SelectorKind.Tag when rule.Action.Verb == RuleVerb.Replace && rule.Selector.Tag.Value == Planning.SpecialAttributes.PatientId => "gives all patients the same Patient ID",
        _ => null,
    };

    private static IEnumerable<Tag> Loosened(ProfileRule rule, Profile profile) =>
        SelectorMatches.Of(rule.Selector).Where(entry => Loosens(entry, rule.Action.Verb, profile)).Select(entry => entry.Tag);

    private static string List(IReadOnlyList<string> names)
    {
        const int most = 6;
        return names.Count == 1 ? names[0]
            : names.Count <= most ? $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}"
            : $"{string.Join(", ", names.Take(most))} and {names.Count - most} more attributes";
    }

    private static string Verbs(RuleVerb verb) => verb switch
    {
        RuleVerb.Keep => "keeps",
        RuleVerb.CleanText => "keeps the cleaned text of",
        RuleVerb.CapAge => "keeps ages in",
        _ => "keeps moved dates in",
    };

    /// <summary>True if the rule leaves something that neither the Basic Profile nor a chosen option leaves.</summary>
    private static bool Loosens(DictionaryEntry entry, RuleVerb verb, Profile profile)
    {
        if (verb is not (RuleVerb.Keep or RuleVerb.CleanText or RuleVerb.CapAge or RuleVerb.ShiftDate or RuleVerb.IncrementDate or RuleVerb.TruncateDate)
            || ProtectedAttributes.Refusal(entry.Tag, RuleVerb.Keep) is not null)
        {
            return false;
        }

        if (!ConfidentialityTable.TryFind(entry.Tag, out var row))
        {
            return verb == RuleVerb.Keep && UnlistedTable.ClassOf(entry.Tag) is UnlistedClass.PersonName or UnlistedClass.Address or UnlistedClass.Date
                or UnlistedClass.FreeText or UnlistedClass.DeviceText or UnlistedClass.UnsafeBulk or UnlistedClass.InstanceUid or UnlistedClass.IccProfile;
        }

        return row.BasicProfile != ConfidentialityCode.K
            && !profile.Options.Any(option => row.CodeFor(option) == ConfidentialityCode.K || (row.CodeFor(option) == ConfidentialityCode.C && verb != RuleVerb.Keep));
    }

    private static bool IsSafe(AttributeSelector selector) => selector.Kind == SelectorKind.PrivateElement
        && SafePrivateTable.TryFind(System.Text.Encoding.UTF8.GetBytes(selector.Creator), selector.Tag.Group, (byte)selector.Tag.Element, out _);
}

using Lethe.Actions;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Conformance;

/// <summary>Patient characteristics: which are cleaned and how, and the limit of ages (R122, R141).</summary>
internal static class CharacteristicsSection
{
    internal static void Write(StatementSubject subject, StatementBuilder page)
    {
        page.Section("Patient characteristics");
        page.Text(subject.Choice(ConfidentialityOption.RetainPatientCharacteristics));
        OptionRows.Write(subject, page, ConfidentialityOption.RetainPatientCharacteristics, "Rows of Retain Patient Characteristics");
        page.Text("Manner of cleaning: rows with code C are cleaned as text is, see section 7; sequences stay and each element in them is treated by its own rule.");
        var ages = DicomDictionary.All
            .Where(entry => entry.Vr == Vr.AS)
            .Select(entry => (entry.Keyword, Rule: subject.Rules.Resolve(entry.Tag)))
            .Where(pair => TypeNames.All.Any(type => pair.Rule.For(type) == ActionKind.KeepAge))
            .Select(pair => FormattableString.Invariant($"{pair.Keyword} up to {LimitOf(pair.Rule)} years; all above become {LimitOf(pair.Rule) + 1} years"))
            .ToList();
        page.Text(ages.Count == 0 ? "Ages do not stay." : $"Ages that stay: {Words.And(ages)}.");
    }

    private static int LimitOf(Rule rule) => rule.Given.Verb == RuleVerb.CapAge ? rule.Given.Number : KeepAgeAction.DefaultLimit;
}

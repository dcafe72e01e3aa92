using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Conformance;

/// <summary>The manner of cleaning descriptors (PS3.15 E.3.5, R117, R118, R141).</summary>
internal static class DescriptorSection
{
    internal static void Write(StatementSubject subject, StatementBuilder page)
    {
        page.Section("Cleaning of descriptors and other text");
        page.Text(subject.Choice(ConfidentialityOption.CleanDescriptors));
        var rules = subject.Profile.Rules.Count(rule => rule.Action.Verb == RuleVerb.CleanText);
        var rows = ConfidentialityTable.All.Count(row => Cleans(subject.Rules.Resolve(row.Example)));
        page.Text(FormattableString.Invariant($"Text is cleaned in {rows} rows of Table E.1-1; {Words.Count(rules, "rule")} of the profile ask for it as well (section 13). Names of people (VR PN) are not cleaned as text: they are treated as Annexes A and B say."));
        if (rows == 0 && rules == 0 && !subject.Has(ConfidentialityOption.CleanStructuredContent) && !subject.Has(ConfidentialityOption.CleanGraphics))
        {
            page.Text("Nothing of descriptors and comments stays: they are removed, emptied or given a dummy. If text were cleaned, it would be in this manner:");
        }

        page.Text("Manner of cleaning: word by word, without a network and without a list of names of the world. The strongest of these decides about a word:");
        page.List(
            "Identity of the instance: names of patient and staff, identifiers and places that stand anywhere in the data set. They are found in any order, with and without diacritics, written together, as initials, transliterated, and with other separators. Such words go, whatever else they mean.",
            "Words that the profile wants gone.",
            "Words that the profile wants to stay.",
            "Form: dates and times in numbers and words, phone numbers, addresses of mail, networks and streets, UIDs, labelled or grouped identifiers, five digits and more, ages over 89, titles with the name behind them. They go.",
            "Vocabulary: known words of anatomy, modality, technique, contrast, laterality and units stay, and so do short numbers of technique. The words are built from the code meanings of the standard and from lists in six languages.");
        var text = subject.Profile.Text;
        page.Table("Settings of the profile", ["Setting", "Value"],
        [
            ["Words that are neither in the vocabulary nor identifying", text.KeepsUnknownWords ? "are kept" : "are dropped"],
            ["Words and phrases that stay in addition", Words.And(text.Keep)],
            ["Words and phrases that always go", Words.And(text.Drop)],
        ]);
        page.Text("What hangs on words that went goes too (connecting words, empty brackets, initials). The result is cleaned until nothing changes any more. Text that cannot be decoded in the character set in force, and text of which nothing is left, is treated as without the option.");
        page.Text("Limits: a name that stands nowhere else in the data set, has no title or label, and is also a word of the vocabulary stays. Where unknown words are kept, so does any name that stands nowhere else. A rare finding can identify.");
    }

    private static bool Cleans(Rule rule) => TypeNames.All.Any(type => rule.For(type) == ActionKind.CleanText);
}

using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Standard;

namespace Lethe.Conformance;

/// <summary>Attributes of PS3.6 without a row in Table E.1-1: by class, and one by one where a rule or the program decides by name (R013).</summary>
internal static class UnlistedTables
{
    internal static void Write(StatementSubject subject, StatementBuilder page)
    {
        page.Annex("Attributes that Table E.1-1 does not list");
        page.Text("The table is a minimum. All other attributes of PS3.6 have a class that decides; tags that PS3.6 does not have are removed.");
        var entries = DicomDictionary.All.Where(entry => !ConfidentialityTable.TryFind(entry.Tag, out _)).ToList();
        var named = entries.Where(entry => IsNamed(subject, Example(entry))).ToList();
        page.Table("Attributes by class", ["Class", "Attributes", "What it is", "What happens"], entries
            .Where(entry => !IsNamed(subject, Example(entry)))
            .GroupBy(entry => (Class: UnlistedTable.ClassOf(entry.Tag), What: Treatment.Of(subject.Rules.Resolve(Example(entry)))))
            .OrderBy(group => group.Key.Class).ThenBy(group => group.Key.What, StringComparer.Ordinal)
            .Select(group => (string[])[group.Key.Class.ToString(), FormattableString.Invariant($"{group.Count()}"), ClassPhrases.Of(group.Key.Class), group.Key.What])
            .Append(["Unknown", "", ClassPhrases.Of(UnlistedClass.Unknown), Treatment.Of(Rule.Always(ActionKind.Remove))]));
        page.Table("Attributes that are decided by name", ["Tag", "Attribute", "VR", "What happens", "Origin"], named.Select(entry => Row(subject, entry)));
    }

    /// <summary>True where the program or a rule of the profile decides, also where it does so under a condition or at one place.</summary>
    private static bool IsNamed(StatementSubject subject, Tag tag) =>
        subject.Rules.Decide(tag).Source is RuleSource.Special or RuleSource.Profile || subject.TreatmentOf(tag) != Treatment.Of(subject.Rules.Resolve(tag));

    private static string[] Row(StatementSubject subject, DictionaryEntry entry) =>
        [Printed(entry), entry.Keyword, entry.Vr == Vr.None ? "" : entry.Vr.ToString(), subject.TreatmentOf(Example(entry)), subject.OriginOf(Example(entry))];

    private static string Printed(DictionaryEntry entry) => entry.IsRepeating ? $"{Example(entry)} and alike" : entry.Tag.ToString();

    /// <summary>A tag that an entry stands for. Element 0000 would be the length of a group (PS3.5 7.2).</summary>
    private static Tag Example(DictionaryEntry entry) => entry.IsRepeating && entry.Tag.IsGroupLength ? new Tag(entry.Tag.Value | 0x10) : entry.Tag;
}

using System.Globalization;
using System.Text;
using Lethe.Actions;
using Lethe.Dicom.Elements;
using Lethe.Profiles.Yaml.Rules;

namespace Lethe.Conformance;

/// <summary>How dummies are made (R020, R021, R036).</summary>
internal static class DummyPart
{
    internal static void Write(StatementSubject subject, StatementBuilder page)
    {
        page.Part("How dummies are made");
        page.Text("Dummies are constants by VR, the same in every file, so that they tell nothing. A dummy has the VR that PS3.6 gives the attribute.");
        page.Table("Dummies by VR", ["VR", "Dummy"], Enum.GetValues<Vr>()
            .Where(vr => vr.IsKnown() && vr is not (Vr.SQ or Vr.UI))
            .OrderBy(vr => vr.ToString(), StringComparer.Ordinal)
            .Select(vr => (string[])[vr.ToString(), Print(vr)]));
        if (subject.Profile.Dates.Neutral is { } day)
        {
            page.Text(string.Create(CultureInfo.InvariantCulture, $"Where dates of VR DA, TM and DT would be emptied or given a dummy, the profile's own placeholder stands instead: {day:yyyyMMdd}, and midnight for times (action NeutralDate)."));
        }

        page.Text("A UID that has to be there is replaced by a new one, see section 4. Patient ID and Patient's Name become the pseudonym of the patient, see section 6.");
        page.Text($"Sequences: {Words.And(Names(DummySequences.Fixed))} get one constant item that is valid. Content Sequence becomes a tree with one text item and the remapped references of its first level; Graphic Annotation Sequence one point at the origin of its first layer. In other sequences the items stay and each element in them is treated by its own rule.");
        page.Text("Encapsulated documents are replaced by an empty document of their media type: PDF, XML (CDA) and STL; other types by a line that says that the document was removed.");
    }

    private static List<string> Names(ReadOnlySpan<uint> tags)
    {
        var names = new List<string>();
        foreach (var tag in tags)
        {
            names.Add(AttributeNames.NameOf(new Tag(tag)));
        }

        return names;
    }

    private static string Print(Vr vr)
    {
        var value = DummyValues.For(default, vr);
        return value.IndexOfAnyExcept((byte)0) < 0
            ? FormattableString.Invariant($"{Words.Count(value.Length, "byte")} of zero")
            : Encoding.ASCII.GetString(value);
    }
}

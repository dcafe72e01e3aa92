namespace Lethe.Profiles.Import.Deid;

/// <summary>A recipe of pydicom/deid as a profile.</summary>
internal static class DeidImport
{
    internal static ImportedProfile Import(string text, string file)
    {
        var draft = new ProfileDraft("a recipe of pydicom/deid", file);
        var lines = DeidRecipe.Read(text);
        new DeidFilter(draft).Import(lines);
        new DeidHeader(draft, lines).Import();
        foreach (var section in lines.Where(line => line.Section is not ("header" or "filter" or "fields")).GroupBy(line => (line.Section, line.SectionName)))
        {
            draft.Note(section.First().Number, section.Key.Section switch
            {
                "labels" => "%labels are remarks; they are not needed",
                "values" => $"%values {section.Key.SectionName}: values of one attribute are not looked for in others; clean-descriptors does that for the names and ids of the patient",
                "" => "a line before the first section",
                _ => $"there is no section %{section.Key.Section} here",
            });
        }

        return draft.Finish();
    }
}

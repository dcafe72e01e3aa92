using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;

namespace Lethe.Profiles.Yaml.Rules;

/// <summary>Attributes of PS3.6 by keyword or tag.</summary>
internal static class AttributeNames
{
    /// <summary>Finds an attribute; on false <paramref name="refusal"/> says what is wrong with the name.</summary>
    internal static bool TryFind(string text, out DictionaryEntry entry, out string refusal)
    {
        refusal = "";
        if (DicomDictionary.TryFindKeyword(text, out var tag))
        {
            return DicomDictionary.TryFind(tag, out entry);
        }

        entry = default;
        if (!Tag.TryParse(text, out tag))
        {
            refusal = text.StartsWith('(') && !text.EndsWith(')') ? $"'{text}' is half a tag: inside braces write \"(0010,0010)\" in quotes, since commas separate there"
                : $"no attribute has the name '{text}'{Suggestion(text)}";
            return false;
        }

        if (DicomDictionary.TryFind(tag, out entry) && entry.Vr != Vr.None)
        {
            return true;
        }

        refusal = tag.IsPrivate ? $"{tag} is private: write private \"CREATOR\" ({tag.Group:X4},xx{tag.Element & 0xFF:X2})"
            : $"PS3.6 has no attribute {tag}";
        return false;
    }

    /// <summary>Keyword, or the tag where PS3.6 gives none.</summary>
    internal static string NameOf(Tag tag) => DicomDictionary.TryFind(tag, out var entry) && entry.Keyword.Length > 0 ? entry.Keyword : tag.ToString();

    /// <summary>The bits of a tag that tell the attributes of a repeating group apart; all bits for the others (PS3.5 7.6).</summary>
    internal static uint BitsOf(DictionaryEntry entry) => !entry.IsRepeating ? uint.MaxValue : entry.Tag.Group switch
    {
        0x0020 => 0xFFFF_FF00,
        0x0028 => 0xFFFF_FF0F,
        0x1000 => 0xFFFF_000F,
        0x1010 => 0xFFFF_0000,
        >= 0x7F00 => 0xFF01_FFFF,
        // Even groups up to xx1E.
        _ => 0xFFE1_FFFF,
    };

    private static string Suggestion(string text)
    {
        // People write the name of PS3.6, "Patient's Birth Date", or an older keyword.
        var word = string.Concat(text.Replace("'s", "", StringComparison.Ordinal).Where(char.IsAsciiLetterOrDigit));
        return DicomDictionary.TryFindKeyword(word, out var tag) && word.Length > 0
            ? $"; did you mean '{NameOf(tag)}'?"
            : Nearest.Suggest(word, DicomDictionary.All.Select(entry => entry.Keyword));
    }
}

using Lethe.Dicom.Uids;

namespace Lethe.Profiles.Yaml.Rules;

/// <summary>UIDs as people write them: digits and dots, or a keyword or name of PS3.6.</summary>
internal static class SopClassNames
{
    /// <summary>The UID, or null and what is wrong.</summary>
    internal static string? Find(string text, out string refusal)
    {
        refusal = "";
        if (text.Length is > 0 and <= 64 && text.All(character => char.IsAsciiDigit(character) || character == '.'))
        {
            return text;
        }

        foreach (var entry in UidRegistry.All)
        {
            if (string.Equals(entry.Keyword, text, StringComparison.OrdinalIgnoreCase) || string.Equals(entry.Name, text, StringComparison.OrdinalIgnoreCase))
            {
                return entry.Uid;
            }
        }

        refusal = $"'{text}' is neither a UID nor the keyword of one{Nearest.Suggest(text, UidRegistry.All.Where(entry => entry.Type == "SOP Class").Select(entry => entry.Keyword))}";
        return null;
    }
}

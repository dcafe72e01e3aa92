using System.Text.RegularExpressions;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Profiles.Yaml.Rules;

namespace Lethe.Profiles.Import.Deid;

/// <summary>The field of a line: a name, a tag, a path, or a pattern that stands for many.</summary>
/// <param name="lines">The recipe, for its groups of fields.</param>
internal sealed partial class DeidFields(IReadOnlyList<DeidLine> lines)
{
    /// <summary>The attributes, or an empty list and the reason.</summary>
    internal IReadOnlyList<DeidTarget> Expand(string field, out string reason)
    {
        var colon = field.IndexOf(':', StringComparison.Ordinal);
        var kind = colon < 0 ? "" : field[..colon].ToLowerInvariant();
        var rest = colon < 0 ? "" : field[(colon + 1)..];
        reason = "";
        switch (kind)
        {
            case "contains" or "startswith" or "endswith":
                return Matching(kind, rest, out reason);
            case "select":
                return Select(rest, out reason);
            case "fields":
                return Group(rest, out reason);
            case "except" or "allexcept":
                reason = "a rule for all attributes but some cannot be written: the base decides about what no rule names";
                return [];
            case "values":
                reason = "values of one attribute are not looked for in others; clean-descriptors does that for the names and ids of the patient";
                return [];
            case "" when field.ToLowerInvariant() is "all" or "allfields":
                reason = "a rule for all attributes cannot be written: the base decides about what no rule names";
                return [];
            default:
                return One(field, out reason) is { } target ? [target] : [];
        }
    }

    private static DeidTarget? One(string field, out string reason)
    {
        // (0033,"CREATOR",1E) is a private element, Sequence__Attribute a path.
        var text = PrivateField().Match(field) is { Success: true } match
            ? $"private \"{match.Groups["creator"].Value}\" ({match.Groups["group"].Value},xx{match.Groups["element"].Value})"
            : field.Replace("__", "/", StringComparison.Ordinal);
        if (SelectorReader.Read(text, out reason) is not { } selector)
        {
            return null;
        }

        var name = selector.Kind == SelectorKind.Tag ? AttributeNames.NameOf(selector.Tag) : text;
        var vr = selector.Kind is SelectorKind.Tag or SelectorKind.Path ? DicomDictionary.VrOf(selector.Tag) : Vr.None;
        return new DeidTarget(name, vr, IsOne: true);
    }

    private static List<DeidTarget> Matching(string kind, string pattern, out string reason)
    {
        var words = pattern.Trim('(', ')').Split('|').Select(word => word.Trim()).ToList();
        reason = words.Exists(word => word.Length == 0 || !word.All(char.IsAsciiLetterOrDigit)) ? "a pattern that is more than words"
            : words.Exists(word => char.IsAsciiDigit(word[0])) ? "a pattern for tags: write a mask such as (0018,10xx), or private \"CREATOR\""
            : "";
        if (reason.Length > 0)
        {
            return [];
        }

        var found = DicomDictionary.All
            .Where(entry => !entry.IsRepeating && entry.Vr != Vr.None && entry.Keyword is var keyword && words.Exists(word => kind switch
            {
                "startswith" => keyword.StartsWith(word, StringComparison.OrdinalIgnoreCase),
                "endswith" => keyword.EndsWith(word, StringComparison.OrdinalIgnoreCase),
                _ => keyword.Contains(word, StringComparison.OrdinalIgnoreCase),
            }))
            .Select(entry => new DeidTarget(entry.Keyword, entry.Vr, IsOne: false))
            .ToList();
        reason = found.Count == 0 ? "no attribute of PS3.6 fits" : "";
        return found;
    }

    private static IReadOnlyList<DeidTarget> Select(string text, out string reason)
    {
        var parts = text.Split(':');
        var value = parts.Length == 2 ? parts[1].Trim() : "";
        var selector = parts[0].ToLowerInvariant() switch
        {
            "vr" => $"vr {value.ToUpperInvariant()}",
            "group" => $"({value.PadLeft(4, '0')},xxxx)",
            _ => "",
        };
        return SelectorReader.Read(selector, out reason) is { } found ? [new DeidTarget(selector, found.Vr, IsOne: true)] : [];
    }

    private IReadOnlyList<DeidTarget> Group(string name, out string reason)
    {
        var found = new List<DeidTarget>();
        reason = "";
        foreach (var line in lines.Where(line => line.Section == "fields" && line.SectionName == name && line.Word == "field"))
        {
            // A group does not name groups: that might never end.
            found.AddRange(line.Rest.StartsWith("fields:", StringComparison.OrdinalIgnoreCase) ? [] : Expand(line.Rest.Split(' ')[0], out reason));
        }

        reason = found.Count > 0 ? "" : reason.Length > 0 ? reason : $"there is no group of fields '{name}' in the recipe";
        return [.. found.Distinct()];
    }

    [GeneratedRegex(@"^\(?(?<group>[0-9A-Fa-f]{4}),""(?<creator>[^""]+)"",(?<element>[0-9A-Fa-f]{2})\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PrivateField();
}

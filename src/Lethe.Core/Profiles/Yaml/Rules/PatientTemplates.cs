using System.Text.RegularExpressions;

namespace Lethe.Profiles.Yaml.Rules;

/// <summary>Templates of Patient ID and Patient's Name.</summary>
internal static partial class PatientTemplates
{
    /// <summary>Digits of the largest running number.</summary>
    private const int NumberLength = 10;

    /// <summary>Characters of a patient's keyed code.</summary>
    private const int PatientCodeLength = 24;

    private const int MostCharacters = 64;

    /// <summary>Characters of the longest Patient ID that the template can give.</summary>
    internal static int LongestId(PatientPolicy patients) => Longest(patients.Id, 0);

    /// <summary>Why this is no template of Patient ID, or null.</summary>
    internal static string? IdRefusal(string template)
    {
        var places = Place().Matches(template).Select(match => match.Value).ToList();
        return places.Find(place => place != FixedValue.CodePlace && !Number().IsMatch(place)) is { } unknown ? $"id knows {{code}}, {{number}} and {{number:000}}, not {unknown}"
            : places.Count == 0 ? "id needs {code} or {number}, or all patients become one"
            : places.Count > 1 ? "id has room for one {code} or {number}, not for several"
            : TextRefusal("id", template, Longest(template, 0));
    }

    /// <summary>Why this is no template of Patient's Name, or null.</summary>
    internal static string? NameRefusal(string template, PatientPolicy patients)
    {
        var places = Place().Matches(template).Select(match => match.Value).ToList();
        return places.Find(place => place is not (FixedValue.CodePlace or "{id}")) is { } unknown ? $"name knows {{id}}, the new Patient ID, and {{code}}, not {unknown}"
            : places.Count > 1 ? "name has room for one {id} or {code}, not for several"
            : TextRefusal("name", template, template.Split('=').Max(part => Longest(part, LongestId(patients))));
    }

    private static string? TextRefusal(string what, string template, int longest)
    {
        var rest = Place().Replace(template, "");
        return rest.AsSpan().ContainsAny('{', '}') ? $"{what}: a brace is open or has no partner"
            : rest.Any(character => character is < ' ' or > '~' or '\\') ? $"{what}: only ASCII characters without the backslash, which fit every character set"
            : template != template.Trim() ? $"{what}: blanks at the ends would be lost"
            : template.Length == 0 ? $"{what}: nothing was written"
            : longest > MostCharacters ? $"{what}: this can give {longest} characters, and there is room for {MostCharacters} (PS3.5 6.2)"
            : null;
    }

    private static int Longest(string template, int idLength) => Place().Replace(template, "").Length
        + Place().Matches(template).Sum(match => match.Value switch
        {
            FixedValue.CodePlace => PatientCodeLength,
            "{id}" => idLength,
            _ => Math.Max(NumberLength, match.Length - "{number:}".Length),
        });

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"^\{number(:0+)?\}$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}

namespace Lethe.Profiles.Yaml.Rules;

/// <summary>The actions by the words of profiles.</summary>
internal static class VerbNames
{
    private static readonly string[] Words =
    [
        "keep", "remove", "empty", "dummy", "replace", "remap-uid", "code", "patient-code",
        "shift-date", "increment-date", "truncate-date", "clean-text", "cap-age",
    ];

    /// <summary>All words, in the order of <see cref="RuleVerb"/>.</summary>
    internal static IReadOnlyList<string> All => Words;

    internal static string Of(RuleVerb verb) => Words[(int)verb];

    internal static RuleVerb? Find(string word)
    {
        var index = Array.IndexOf(Words, word);
        return index < 0 ? null : (RuleVerb)index;
    }

    /// <summary>True if nothing has to be written after the word.</summary>
    internal static bool StandsAlone(RuleVerb verb) => verb is not (RuleVerb.Replace or RuleVerb.IncrementDate or RuleVerb.TruncateDate);

    /// <summary>True if something may be written after the word.</summary>
    internal static bool TakesValue(RuleVerb verb) => !StandsAlone(verb) || verb is RuleVerb.Code or RuleVerb.CapAge;

    /// <summary>A word of other programs for the same thing, or of a slip.</summary>
    internal static string Suggest(string word) => word.ToLowerInvariant() switch
    {
        "delete" or "drop" or "x" => "; did you mean 'remove'?",
        "blank" or "clear" or "z" => "; did you mean 'empty'?",
        "hash" or "encrypt" or "pseudonymize" => "; did you mean 'code'?",
        "hashuid" or "u" => "; did you mean 'remap-uid'?",
        "clean" or "c" => "; did you mean 'clean-text'?",
        "shift" or "jitter" => "; did you mean 'shift-date'?",
        "k" or "retain" => "; did you mean 'keep'?",
        "d" => "; did you mean 'dummy'?",
        _ when Nearest.Of(word, Words) is { } nearest => $"; did you mean '{nearest}'?",
        _ => $"; actions are {string.Join(", ", Words)}",
    };
}

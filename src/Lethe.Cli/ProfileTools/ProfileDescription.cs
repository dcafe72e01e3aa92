using System.Globalization;
using Lethe.Profiles;
using Lethe.Profiles.Yaml;

namespace Lethe.Cli.ProfileTools;

/// <summary>What a profile does, in lines for people.</summary>
internal static class ProfileDescription
{
    internal static void WriteSettings(Profile profile, TextWriter output)
    {
        output.WriteLine($"  options       {List(profile.Options.Select(ProfileOptions.NameOf))}");
        output.WriteLine($"  dates         {Dates(profile.Dates)}");
        output.WriteLine($"  patients      id {profile.Patients.Id}, name {profile.Patients.Name}");
        output.WriteLine($"  text          unknown words are {(profile.Text.KeepsUnknownWords ? "kept" : "dropped")}{Words("also kept", profile.Text.Keep)}{Words("also dropped", profile.Text.Drop)}");
        output.WriteLine($"  private       {(profile.KeepsKnownPrivate ? "safe ones include what vendors are known to write" : "safe ones are those of Table E.3.10-1")}");
        output.WriteLine($"  unlisted      {(profile.Unlisted == UnlistedPolicy.ByClass ? "by class" : "only what the IOD requires")}");
        output.WriteLine($"  rules         {profile.Rules.Count}{Verbs(profile)}");
        if (profile.Reviewed is { } reviewed)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  reviewed      {reviewed.Count} decisions about values in {reviewed.File}; others {(reviewed.Unreviewed == UnreviewedPolicy.Rule ? "meet the rules" : "are quarantined")}"));
        }

        output.WriteLine($"  not written   {Instances(profile)}");
    }

    internal static void WriteWarnings(Profile profile, TextWriter output)
    {
        foreach (var warning in ProfileWarnings.Of(profile))
        {
            output.WriteLine($"warning: {warning}");
        }
    }

    private static string Dates(DatePolicy dates)
    {
        var text = dates.Method == DateMethod.FixedIncrement
            ? string.Create(CultureInfo.InvariantCulture, $"{dates.Increment} days for all patients")
            : string.Create(CultureInfo.InvariantCulture, $"by the key, {dates.FewestDays} to {dates.MostDays} days in steps of {dates.Step}");
        var neutral = dates.Neutral is { } day ? string.Create(CultureInfo.InvariantCulture, $"; placeholder {day:yyyy-MM-dd}") : "";
        return text + neutral + (dates.Constants.Count > 0 ? $"; never moved: {List(dates.Constants.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))}" : "");
    }

    private static string Verbs(Profile profile) => profile.Rules.Count == 0 ? "" : $": {List(profile.Rules
        .CountBy(rule => rule.Action.Verb)
        .OrderBy(pair => pair.Key)
        .Select(pair => $"{Word(pair.Key)} {pair.Value}"))}";

    /// <summary>IncrementDate as increment-date.</summary>
    private static string Word(RuleVerb verb) =>
        string.Concat(verb.ToString().Select((letter, index) => char.IsUpper(letter) ? $"{(index > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : letter.ToString()));

    private static string Instances(Profile profile) => List(profile.Instances
        .CountBy(rule => rule.Verdict)
        .OrderBy(pair => pair.Key)
        .Select(pair => $"{pair.Key.ToString().ToLowerInvariant()} by {pair.Value} condition{(pair.Value == 1 ? "" : "s")}"));

    private static string Words(string what, IReadOnlyList<string> words) => words.Count == 0 ? "" : $"; {what}: {List(words)}";

    private static string List(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } text ? text : "none";
}

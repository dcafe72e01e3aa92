using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lethe.Profiles;

/// <summary>
/// What a profile does, as one text that two profiles share if and only if they say the same: what they are called, and where their
/// rules stand, does not count. Its digest tells in reports which profile ran.
/// </summary>
public static class ProfileDefinition
{
    /// <summary>SHA-256 of the text, lower-case hexadecimal.</summary>
    public static string HashOf(Profile profile) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TextOf(profile))));

    /// <summary>The text: a line for each setting and each rule. Texts of the profile are quoted, so that no line can be read in two ways.</summary>
    public static string TextOf(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var text = new StringBuilder("PS3.15 2026d\n");
        foreach (var option in profile.Options)
        {
            text.Append($"option {ProfileOptions.NameOf(option)}\n");
        }

        Append(text, profile.Dates);
        text.Append($"patient id {Quote(profile.Patients.Id)} name {Quote(profile.Patients.Name)}\n");
        text.Append($"text unknown {(profile.Text.KeepsUnknownWords ? "keep" : "drop")} keep {Quote(profile.Text.Keep.Order(StringComparer.Ordinal))} drop {Quote(profile.Text.Drop.Order(StringComparer.Ordinal))}\n");
        text.Append($"private known {profile.KeepsKnownPrivate}\nunlisted {profile.Unlisted}\nminimum {profile.KeepsMinimum}\n");
        foreach (var rule in profile.Rules)
        {
            text.Append(CultureInfo.InvariantCulture, $"rule {Describe(rule.Selector)} {rule.Action.Verb} {Quote(rule.Action.Text)} {rule.Action.Number} when {Describe(rule.When)}\n");
        }

        if (profile.Reviewed is { } reviewed)
        {
            text.Append($"reviewed {reviewed.Digest} unreviewed {reviewed.Unreviewed}\n");
        }

        foreach (var rule in profile.Instances)
        {
            text.Append($"instance {rule.Verdict} when {Describe(rule.When)}\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, DatePolicy dates)
    {
        text.Append(CultureInfo.InvariantCulture, $"dates {dates.Method} {dates.FewestDays} {dates.MostDays} {dates.Step} {dates.Increment} neutral {dates.Neutral:yyyy-MM-dd}");
        foreach (var constant in dates.Constants.Order())
        {
            text.Append(CultureInfo.InvariantCulture, $" constant {constant:yyyy-MM-dd}");
        }

        text.Append('\n');
    }

    private static string Describe(AttributeSelector selector) => string.Create(
        CultureInfo.InvariantCulture,
        $"{selector.Kind} {selector.Vr} {selector.Tag} {selector.Bits:X8} {Quote(selector.Creator)} {string.Join('>', selector.Path)}");

    private static string Describe(Condition? condition) => condition switch
    {
        null => "always",
        AttributeTest test => $"({test.Kind} {test.Tag} {Quote(test.Values)})",
        AllOf all => $"(all {string.Concat(all.Parts.Select(Describe))})",
        AnyOf any => $"(any {string.Concat(any.Parts.Select(Describe))})",
        Not not => $"(not {Describe(not.Part)})",
        _ => throw new ArgumentException("a condition of this kind has no text", nameof(condition)),
    };

    private static string Quote(IEnumerable<string> texts) => $"[{string.Join(',', texts.Select(Quote))}]";

    /// <summary>A backslash before what would end the text or the line.</summary>
    private static string Quote(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
}

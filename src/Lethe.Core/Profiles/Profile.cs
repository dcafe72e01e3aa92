using Lethe.Standard;

namespace Lethe.Profiles;

/// <summary>
/// What a run does: the Basic Profile of PS3.15 E.2, the options of E.3 that were chosen, and rules of a project.
/// Immutable; <see cref="Planning.RuleResolver"/> turns it into decisions.
/// </summary>
/// <param name="Name">Name of a ready profile, or of the project's own.</param>
/// <param name="Summary">One line for people.</param>
public sealed record Profile(string Name, string Summary)
{
    /// <summary>The Basic Application Level Confidentiality Profile of PS3.15 E.2, closed by default beyond its table.</summary>
    public static Profile Basic { get; } = new("basic", "PS3.15 2026d Basic Profile: every identifying attribute goes; what the table leaves out is closed by default.");

    /// <summary>Options of PS3.15 E.3, each once, in the order of the enumeration.</summary>
    public IReadOnlyList<ConfidentialityOption> Options { get; init; } = [];

    /// <summary>How dates are treated where they stay at all.</summary>
    public DatePolicy Dates { get; init; } = DatePolicy.Default;

    /// <summary>How patients are named.</summary>
    public PatientPolicy Patients { get; init; } = PatientPolicy.Default;

    /// <summary>How free text is cleaned where an option or a rule cleans it.</summary>
    public TextPolicy Text { get; init; } = TextPolicy.Default;

    /// <summary>What happens to attributes that Table E.1-1 does not list.</summary>
    public UnlistedPolicy Unlisted { get; init; } = UnlistedPolicy.ByClass;

    /// <summary>With Retain Safe Private: also what vendors are known to write there beyond Table E.3.10-1 (R126).</summary>
    public bool KeepsKnownPrivate { get; init; }

    /// <summary>
    /// True if nothing stays but what the object cannot be without: Type 3 goes, Type 2 is emptied (PS3.5 7.4), the rest is as the Basic
    /// Profile says. For outputs whose originals stand in Encrypted Attributes (PS3.15 E.1.1 a). Of SOP classes whose IOD is not known no
    /// minimum is known: there the Basic Profile alone applies, with a notice. Excludes what <see cref="ProfileOptions.MinimumConflict"/> names.
    /// </summary>
    public bool KeepsMinimum { get; init; }

    /// <summary>Rules for attributes, stronger than options and base.</summary>
    public IReadOnlyList<ProfileRule> Rules { get; init; } = [];

    /// <summary>What people decided about single values, stronger than <see cref="Rules"/>; null for nothing.</summary>
    public ReviewedValues? Reviewed { get; init; }

    /// <summary>Instances that are not to be written at all.</summary>
    public IReadOnlyList<InstanceRule> Instances { get; init; } = [];

    /// <summary>True if the option is chosen.</summary>
    public bool Has(ConfidentialityOption option) => Options.Contains(option);

    /// <summary>The same profile with more options.</summary>
    public Profile With(IEnumerable<ConfidentialityOption> options) => this with { Options = [.. Options.Concat(options).Distinct().Order()] };
}

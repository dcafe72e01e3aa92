using Lethe.Profiles.Yaml.Rules;
using Lethe.Profiles.Yaml.Sections;
using Lethe.Profiles.Yaml.Tree;

namespace Lethe.Profiles.Yaml;

/// <summary>
/// Reads profiles in YAML. Every mistake is found in one pass and told with its place; with any mistake there is no profile. Never
/// throws for what a file holds.
/// </summary>
public static class ProfileReader
{
    private static readonly string[] Keys =
    [
        "name", "summary", "base", "options", "without-options", "dates", "patients", "text", "private", "unlisted", "pixels",
        "reject", "quarantine", "skip", "rules", "reviewed-values", "unreviewed",
    ];

    /// <summary>Reads a file; one that cannot be opened is an <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</summary>
    public static ProfileReading ReadFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(ReadBounded(stream), Path.GetFileName(path), Path.GetDirectoryName(Path.GetFullPath(path)));
    }

    /// <summary>Reads UTF-8 text.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="file">Name for messages, without folders.</param>
    public static ProfileReading Read(ReadOnlySpan<byte> yaml, string file) => Read(yaml, file, null);

    private static ProfileReading Read(ReadOnlySpan<byte> yaml, string file, string? folder)
    {
        var problems = new ProblemList(file);
        return YamlText.Decode(yaml, problems) is { } text ? Read(text, file, isReady: false, problems, folder) : new ProfileReading(null, problems.Sorted());
    }

    /// <summary>Reads text.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="file">Name for messages, without folders.</param>
    public static ProfileReading Read(string yaml, string file) => Read(yaml, file, isReady: false, new ProblemList(file));

    /// <summary>Reads a profile that comes with Lethe, whose name is its own.</summary>
    internal static ProfileReading ReadReady(string yaml, string file) => Read(yaml, file, isReady: true, new ProblemList(file));

    /// <summary>One byte more than the limit is enough to know that there are too many.</summary>
    private static ReadOnlySpan<byte> ReadBounded(Stream stream)
    {
        var bytes = new byte[YamlText.MostBytes + 1];
        return bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }

    private static ProfileReading Read(string yaml, string file, bool isReady, ProblemList problems, string? folder = null)
    {
        var root = YamlTree.Parse(yaml, problems);
        var profile = root is null ? null : Build(root, file, isReady, problems, folder);
        return new ProfileReading(problems.Count == 0 ? profile : null, problems.Sorted());
    }

    private static Profile Build(YamlNode root, string file, bool isReady, ProblemList problems, string? folder)
    {
        if (root.IsNothing)
        {
            problems.Add(root, "the file says nothing; 'lethe profile new FILE' writes a start");
        }

        var fields = new YamlFields(root, "a profile", Keys, problems);
        var basis = NameSection.Base(fields["base"], problems);
        var profile = basis with
        {
            Name = NameSection.Name(fields["name"], file, isReady, problems),
            Summary = NameSection.Summary(fields["summary"], problems) ?? $"a profile on the base of {basis.Name}",
        };
        profile = OptionsSection.Read(profile, fields["options"], fields["without-options"], problems);
        profile = profile with
        {
            Dates = fields["dates"] is { } dates ? DatesSection.Read(profile.Dates, dates, problems) : profile.Dates,
            Patients = fields["patients"] is { } patients ? PatientsSection.Read(profile.Patients, patients, problems) : profile.Patients,
            Text = fields["text"] is { } text ? TextSection.Read(profile.Text, text, problems) : profile.Text,
            KeepsKnownPrivate = KeepsKnownPrivate(fields["private"], profile.KeepsKnownPrivate, problems),
            Unlisted = Unlisted(fields["unlisted"], profile.Unlisted, problems),
            Reviewed = ReviewedSection.Read(fields["reviewed-values"], fields["unreviewed"], folder, problems),
            Instances = [.. InstancesSection.Read(fields, problems), .. basis.Instances],
        };
        return WithRules(profile, basis, fields["rules"], problems);
    }

    private static Profile WithRules(Profile profile, Profile basis, YamlNode? node, ProblemList problems)
    {
        var own = node is null ? [] : new RulesReader(profile.Patients, problems).Read(node);

        // A rule of the project takes the place of one of the base that names the same.
        var rest = basis.Rules.Where(theirs => !own.Any(ours => ours.When is null && IsSame(ours.Selector, theirs.Selector)));
        return profile with { Rules = [.. own, .. rest] };
    }

    private static bool IsSame(AttributeSelector left, AttributeSelector right) =>
        left.Bits == right.Bits && SelectorMatches.Shared(left, right) is not null && (left.Kind != SelectorKind.Mask || left.Tag == right.Tag);

    private static bool KeepsKnownPrivate(YamlNode? node, bool before, ProblemList problems)
    {
        var known = node is null ? null : new YamlFields(node, "private", ["known"], problems)["known"];
        return known is null ? before : YamlValues.YesNo(known, "known", problems) ?? before;
    }

    private static UnlistedPolicy Unlisted(YamlNode? node, UnlistedPolicy before, ProblemList problems) =>
        node is not null && YamlValues.Choice(node, "unlisted", ["by-class", "required-only"], problems) is { } choice ? (UnlistedPolicy)choice : before;
}

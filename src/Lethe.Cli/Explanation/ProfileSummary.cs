using Lethe.Dicom.Dictionary;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Cli.Explanation;

/// <summary>A profile in numbers of attributes.</summary>
internal static class ProfileSummary
{
    internal static void Write(Profile profile, TextWriter output)
    {
        output.WriteLine($"{profile.Name}: {profile.Summary}");
        output.WriteLine($"PS3.15 Table E.1-1, 2026d, {ConfidentialityTable.Count} rows:");
        foreach (var (code, count) in ConfidentialityTable.All.CountBy(row => row.BasicProfile).OrderByDescending(pair => pair.Value))
        {
            output.WriteLine($"  {CodeNames.Of(code),-16} {count}");
        }

        var rules = new RuleResolver(profile);
        WriteOptions(profile, output);
        output.WriteLine("attributes of PS3.6 without a row, by Lethe's class and what happens where no IOD asks for the attribute:");
        var unlisted = DicomDictionary.All
            .Where(entry => !ConfidentialityTable.TryFind(entry.Tag, out _))
            .CountBy(entry => (Class: UnlistedTable.ClassOf(entry.Tag), Action: rules.Resolve(entry.Tag).For(AttributeType.NotDefined)));
        foreach (var (key, count) in unlisted.OrderBy(pair => pair.Key))
        {
            output.WriteLine($"  {key.Class,-16} {count,5}  {key.Action}");
        }

        output.WriteLine(profile.Has(ConfidentialityOption.RetainSafePrivate)
            ? "private attributes: those known to be safe stay with their creators, all others go"
            : "private attributes: Remove, but for those that a rule of the profile names");
        output.WriteLine("curves and tags that PS3.6 does not have: Remove");
        output.WriteLine("pixels are not examined");
    }

    private static void WriteOptions(Profile profile, TextWriter output)
    {
        foreach (var option in profile.Options)
        {
            var kept = ConfidentialityTable.All.Count(row => row.CodeFor(option) == ConfidentialityCode.K);
            var cleaned = ConfidentialityTable.All.Count(row => row.CodeFor(option) == ConfidentialityCode.C);
            output.WriteLine($"  {ProfileOptions.NameOf(option),-36} keeps {kept}, cleans {cleaned} of them");
        }
    }
}

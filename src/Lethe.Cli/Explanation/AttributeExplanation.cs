using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Cli.Explanation;

/// <summary>What a profile does with one attribute, and what Table E.1-1 says of it.</summary>
internal static class AttributeExplanation
{
    internal static void Write(RuleResolver rules, Tag tag, TextWriter output)
    {
        output.WriteLine(Title(tag));
        WriteActions(rules.Resolve(tag), rules.Profile, output);
        WriteRow(tag, output);
    }

    private static string Title(Tag tag)
    {
        if (!DicomDictionary.TryFind(tag, out var known))
        {
            return $"{tag} {(tag.IsPrivate ? "private attribute" : "not in PS3.6")}";
        }

        var vr = known.SecondVr == Vr.None ? $"{known.Vr}" : $"{known.Vr} or {known.SecondVr}";
        return $"{tag} {known.Keyword}: {known.Name}, {vr}, VM {known.Vm}{(known.IsRetired ? ", retired" : "")}";
    }

    private static void WriteActions(Rule rule, Profile profile, TextWriter output)
    {
        output.WriteLine($"profile {profile.Name}, by {rule.Origin}");
        foreach (var (when, kind) in ActionsByType.Of(rule))
        {
            output.WriteLine($"  {when,-24} {kind}: {ActionPhrases.Of(kind)}");
        }
    }

    private static void WriteRow(Tag tag, TextWriter output)
    {
        if (!ConfidentialityTable.TryFind(tag, out var row))
        {
            var reason = UnlistedTable.ReasonFor(tag);
            output.WriteLine($"PS3.15 Table E.1-1 has no row; Lethe's class: {UnlistedTable.ClassOf(tag)}{(reason is null ? "" : $" ({reason})")}");
            return;
        }

        output.WriteLine($"PS3.15 Table E.1-1, 2026d: {row.Name}, basic profile {CodeNames.Of(row.BasicProfile)}");
        var columns = Enum.GetValues<ConfidentialityOption>().Where(option => row.CodeFor(option) != ConfidentialityCode.None).ToList();
        foreach (var option in columns)
        {
            output.WriteLine($"  {ProfileOptions.Names[(int)option],-36} {CodeNames.Of(row.CodeFor(option))}");
        }

        if (columns.Count == 0)
        {
            output.WriteLine("  no option says anything else");
        }
    }
}

using System.Text;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Conformance;

/// <summary>Which profile and options are claimed, and why not where they are not (R051, R057).</summary>
internal static class ClaimSection
{
    internal static void Write(StatementSubject subject, StatementBuilder page)
    {
        page.Section("Profile and options that are claimed");
        WriteCodes(subject, page);
        WriteReasons(subject, page);
        page.Table("Options of PS3.15 E.3", ["Option", "Code", "Meaning", "State"], Enum.GetValues<ConfidentialityOption>().Select(option => Row(subject, option)));
        page.Text("An option wins over the base profile for the same attribute. Where two options disagree about one, C goes before K. Full dates and modified dates exclude each other, and a configuration with both is refused.");
    }

    private static void WriteCodes(StatementSubject subject, StatementBuilder page)
    {
        if (subject.Plan.Claims.IsWeakened)
        {
            page.Text("No code of CID 7050 is claimed, neither the base profile nor an option: the profile has rules that let out more than these allow. Outputs carry no De-identification Method Code Sequence (0012,0064) of this step.");
            return;
        }

        page.Text("Outputs claim these codes of PS3.16 CID 7050 in De-identification Method Code Sequence (0012,0064):");
        var claimed = subject.Plan.Claims.Codes.Select(claim => Encoding.ASCII.GetString(claim.Value)).ToList();
        page.Table("Claimed codes", ["Code value", "Coding scheme", "Code meaning"],
            MethodCodes.All.Where(code => claimed.Contains(code.Value)).Select(code => (string[])[code.Value, code.Scheme, code.Meaning]));
    }

    private static void WriteReasons(StatementSubject subject, StatementBuilder page)
    {
        var always = subject.Weakening.Where(rule => rule.When is null).ToList();
        if (always.Count > 0)
        {
            page.Table("Rules because of which nothing is claimed", ["Origin", "Attributes", "Action"], always.Select(Row));
        }

        if (subject.Profile.Reviewed is { } reviewed && reviewed.Weakens(subject.Profile))
        {
            page.Text($"The decisions about single values in {reviewed.File} keep values of attributes that the Basic Profile closes and no option opens.");
        }

        var sometimes = subject.Weakening.Where(rule => rule.When is not null).ToList();
        if (sometimes.Count > 0)
        {
            page.Text("Objects for which the condition of one of the following rules holds carry no code, since these rules let out more than base and options allow:");
            page.Table("Rules under conditions because of which nothing is claimed", ["Origin", "Attributes", "Action", "Condition"],
                sometimes.Select(rule => (string[])[.. Row(rule), ConditionText.Of(rule.When)]));
        }
    }

    private static string[] Row(ProfileRule rule) => [$"{rule.Origin}", SelectorText.Of(rule.Selector), ActionText.Of(rule.Action)];

    private static string[] Row(StatementSubject subject, ConfidentialityOption option)
    {
        var (name, code) = (ProfileOptions.NameOf(option), MethodCodes.Of(option));
        var state = subject.Has(option) ? subject.Plan.Claims.IsWeakened ? "applied, not claimed" : "applied and claimed"
            : ProfileOptions.TryFind(name, out _, out _) ? "not chosen"
            : "not in this version";
        return [name, code.Value, code.Meaning, state];
    }
}

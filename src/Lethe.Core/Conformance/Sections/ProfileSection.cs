using Lethe.Profiles;

namespace Lethe.Conformance;

/// <summary>The rules of the profile: for attributes, under conditions, and for whole instances.</summary>
internal static class ProfileSection
{
    internal static void Write(StatementSubject subject, StatementBuilder page)
    {
        var profile = subject.Profile;
        page.Section("Rules of the profile");
        page.Text("Order of strength: a path, a private creator with an element, a private creator, a tag, a mask, a VR, an option, the base. Of equally exact rules one whose condition holds goes before one without. Origins are file:line:column.");
        page.Part("Rules for attributes");
        WriteRules(page, "Rules that always hold", [.. profile.Rules.Where(rule => rule.When is null)], false);
        page.Part("Rules under conditions");
        page.Text("Conditions ask attributes of the top level of the input, before anything is changed. Letter case and pads do not count.");
        WriteRules(page, "Rules that hold under conditions", [.. profile.Rules.Where(rule => rule.When is not null)], true);
        if (profile.Reviewed is { } reviewed)
        {
            page.Part("Decisions about single values");
            page.Text(FormattableString.Invariant($"{reviewed.Count} values were reviewed one by one ({reviewed.File}, digest {reviewed.Digest}). These decisions are stronger than all rules. Other values of the same attributes {(reviewed.Unreviewed == UnreviewedPolicy.Rule ? "meet the rules" : "put their instance into quarantine")}."));
        }

        page.Part("Attributes that nobody lists");
        page.Text(profile.Unlisted == UnlistedPolicy.ByClass
            ? "Attributes without a row in Table E.1-1 and without a rule of the profile are treated by their class, see Annex B."
            : "Of the attributes without a row in Table E.1-1 and without a rule of the profile, only those stay that the IOD requires at their place (Type 1, 1C, 2 or 2C), treated by their class; all others are removed. See Annex B.");
        page.Part("Instances that are not written");
        WriteInstances(profile, page);
    }

    private static void WriteRules(StatementBuilder page, string caption, IReadOnlyList<ProfileRule> rules, bool withConditions)
    {
        if (rules.Count == 0)
        {
            page.Text("None.");
            return;
        }

        string[] columns = ["Origin", "Attributes", "Action"];
        page.Table(caption, withConditions ? [.. columns, "Condition"] : columns, rules.Select(rule =>
        {
            string[] cells = [$"{rule.Origin}", SelectorText.Of(rule.Selector), ActionText.Of(rule.Action)];
            return withConditions ? (string[])[.. cells, ConditionText.Of(rule.When)] : cells;
        }));
    }

    private static void WriteInstances(Profile profile, StatementBuilder page)
    {
        if (profile.Instances.Count == 0)
        {
            page.Text("The profile holds back no instance. What cannot be read or decided is not written either, see section 14.");
            return;
        }

        page.Text("The first condition that holds decides. Rejected and quarantined instances are listed in the report, skipped ones are counted.");
        page.Table("Instances that are not written", ["Origin", "Verdict", "Condition"],
            profile.Instances.Select(rule => (string[])[$"{rule.Origin}", VerdictText(rule.Verdict), ConditionText.Of(rule.When)]));
    }

    private static string VerdictText(InstanceVerdict verdict) => verdict switch
    {
        InstanceVerdict.Reject => "rejected",
        InstanceVerdict.Quarantine => "quarantined",
        _ => "skipped",
    };
}

using Lethe.Profiles;
using Lethe.Siemens;
using Lethe.Standard;

namespace Lethe.Conformance;

/// <summary>Private attributes: which stay, and how they are judged (R125-R130, R141).</summary>
internal static class PrivateSection
{
    internal static void Write(StatementSubject subject, StatementBuilder page)
    {
        page.Section("Private attributes");
        page.Text(subject.Choice(ConfidentialityOption.RetainSafePrivate));
        if (subject.Plan.Private is null)
        {
            page.Text("All private attributes are removed at every depth, with their private creators.");
            return;
        }

        page.Text("Private elements are found by their private creator, their group and the low byte of their number, whatever their block. The creator counts in the data set or item in which it stands. A creator stays while an element of its block does. Elements without a readable creator, and all in a data set whose elements are out of order, are removed.");
        WriteRules(subject, page);
        if (subject.Has(ConfidentialityOption.RetainSafePrivate))
        {
            WriteSafe(subject, page);
            WriteHeaders(page);
        }
        else
        {
            page.Text("All other private elements are removed.");
        }
    }

    private static void WriteRules(StatementSubject subject, StatementBuilder page)
    {
        var rules = subject.Profile.Rules.Where(rule => rule.Selector.Kind is SelectorKind.PrivateCreator or SelectorKind.PrivateElement).ToList();
        page.Part("Rules of the profile for private elements");
        if (rules.Count == 0)
        {
            page.Text("None.");
            return;
        }

        page.Text("They go before everything below; a rule for one element goes before one for its creator.");
        page.Table("Private elements that rules of the profile decide", ["Origin", "Elements", "Action", "Condition"],
            rules.Select(rule => (string[])[$"{rule.Origin}", SelectorText.Of(rule.Selector), ActionText.Of(rule.Action), ConditionText.Of(rule.When)]));
    }

    private static void WriteSafe(StatementSubject subject, StatementBuilder page)
    {
        page.Part("Which elements are known to be safe");
        page.List(
            FormattableString.Invariant($"The {SafePrivateTable.Count} rows of PS3.15 Table E.3.10-1, listed in Annex C."),
            subject.Profile.KeepsKnownPrivate
                ? FormattableString.Invariant($"{KnownPrivate.Beyond.Count()} more elements that vendors are known to write, listed in Annex C; the profile asks for them (private: known: true).")
                : "Nothing beyond that table (private: known: false).",
            "Elements that the input itself declares in (0008,0300): blocks with status SAFE, and in blocks with status MIXED the elements of (0008,0304). An identifying element that it lists is treated by its Deidentification Action (0008,0307): D, Z and U; all else removes it.",
            "Headers of Siemens, cleaned inside as described below.");
        page.Text("What is known to be safe still has to pass: the value must be legal for its VR, decodable, and must hold no name, identifier or place of this instance. UIDs among these elements are treated as in section 4, dates and times as in section 5, ages as in section 8; names of people, AE titles and addresses are removed. Sequences are entered and each element in them is judged on its own, also in sequences of a known creator that nobody lists.");
        page.Text("Everything else is removed.");
    }

    private static void WriteHeaders(StatementBuilder page)
    {
        page.Part("Headers of Siemens");
        page.Text($"{Words.And([.. CsaElements.All.Select(one => $"\"{one.Creator}\" {SelectorText.PrivateTag(one.Group, one.Element)}")])} are parsed. A copy of the same length is built from what is understood: numbers of technique (b-values, gradients, slice times, positions and the like) stay byte for byte; names of tags that nobody knows, texts, identifiers, dates, UIDs and left-over memory are blanked. A header that cannot be read wholly is removed.");
        page.Text("Of the text of a measurement protocol those assignments stay whose names are on a closed list of settings and whose values are numbers or short technical codes. All else in it becomes spaces.");
        page.Table("Tags of the CSA header by what their items must look like to stay", ["Rule", "Tags"], CsaTags.All
            .GroupBy(tag => tag.Rule)
            .Select(group => (string[])[RuleText(group.Key), string.Join(", ", group.Select(tag => tag.Name))]));
    }

    private static string RuleText(CsaRule rule) => rule switch
    {
        CsaRule.Blank => "the name stays, the items are blanked",
        CsaRule.Number => "a number",
        CsaRule.Word => "one of the words that are listed for the tag",
        CsaRule.CoilElements => "letters and digits of coil elements",
        CsaRule.ChannelMarks => "marks of used channels",
        CsaRule.Matrix => "rows and columns",
        CsaRule.Dimensions => "counters of the reconstruction",
        CsaRule.PatMode => "a short code of parallel acquisition",
        CsaRule.GradientCoil => "the type of a gradient coil",
        CsaRule.Protocol => "a protocol, cleaned line by line",
        _ => "nothing stays",
    };
}

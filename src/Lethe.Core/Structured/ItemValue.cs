using Lethe.Actions;
using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Standard;
using Lethe.Structured.Items;

namespace Lethe.Structured;

/// <summary>Writes one value of a content item by the decision on the item. <see cref="ItemValueCheck"/> is its counterpart.</summary>
internal static class ItemValue
{
    /// <summary>True if a rule of the profile decides the element: it is stronger than options (path, tag, mask, VR).</summary>
    internal static bool IsGiven(Plan plan, in RuleEntry rule) => plan.Argument(in rule).Action.Text is not null || ReviewRules.IsReviewed(rule.For(default));

    internal static bool Apply(Rewriter rewriter, int index, in Level item, in RuleEntry rule, in ItemVerdict verdict)
    {
        var form = ValueForms.OfTag(rule.Tag);
        var treatment = verdict.For(form);
        switch (form)
        {
            case ValueForm.Text:
                return ItemText.Write(rewriter, index, in item, in rule, treatment, verdict.Subject);
            case ValueForm.Name:
                return ItemText.WritePlaceholder(rewriter, index, in item, in rule, verdict.Subject);
            case ValueForm.Date when treatment == ItemTreatment.Dummy:
                return ElementActions.Of(PlaceholderDate(rewriter.Plan)).Apply(rewriter, index, in item, in rule);
            case ValueForm.Uid when treatment == ItemTreatment.Keep:
                return KeepUid(rewriter, index, in item, in rule);
            case ValueForm.Uid when treatment == ItemTreatment.Dummy:
                return ElementActions.Of(ActionKind.RemapUids).Apply(rewriter, index, in item, in rule);
            case ValueForm.Code when treatment == ItemTreatment.Dummy:
                return WriteCode(rewriter, rule.Tag);
            case ValueForm.Number when treatment == ItemTreatment.Dummy:
                return ItemNumber.WriteNothing(rewriter, in rule);
            case ValueForm.Number when verdict.Subject == ItemSubject.Age:
                return ItemNumber.WriteAge(rewriter, index, in item, in rule);
            default:
                return rewriter.WriteElement(index, in item);
        }
    }

    internal static ActionKind PlaceholderDate(Plan plan) => plan.Profile.Dates.Neutral is null ? ActionKind.Dummy : ActionKind.NeutralDate;

    /// <summary>True if free text may stay at all: not by this option alone (PS3.15 Table E.3.4-1 leaves that to Clean Descriptors).</summary>
    internal static bool CleansText(Plan plan, uint tag) =>
        tag == ContentTags.UnformattedTextValue || plan.Profile.Has(ConfidentialityOption.CleanDescriptors);

    private static bool KeepUid(Rewriter rewriter, int index, in Level item, in RuleEntry rule) =>
        ValueSafety.IsLegal(rewriter.Input, index, rule)
            ? rewriter.Copy(index)
            : ElementActions.Of(ActionKind.RemapUids).Apply(rewriter, index, in item, in rule);

    private static bool WriteCode(Rewriter rewriter, uint tag)
    {
        Span<byte> code = stackalloc byte[16];
        rewriter.Pseudonyms.LocalCodes.Map(DummyValues.For(default, Vr.SH), default, code);
        var writer = rewriter.BeginWrite();
        var sequence = writer.BeginSequence(tag, false);
        var item = writer.BeginItem(false);
        writer.Element(SpecialAttributes.CodeValue, Vr.SH, code);
        writer.Element(SpecialAttributes.CodingSchemeDesignator, Vr.SH, "99LETHE"u8);
        writer.Element(SpecialAttributes.CodeMeaning, Vr.LO, "Local code"u8);
        writer.EndItem(item);
        writer.EndSequence(sequence);
        rewriter.Report.Count(ActionKind.Dummy);
        return true;
    }
}

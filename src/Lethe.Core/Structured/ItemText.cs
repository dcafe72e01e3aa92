using Lethe.Actions;
using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Structured.Items;
using Lethe.Verification;

namespace Lethe.Structured;

/// <summary>Free text and names of content items.</summary>
internal static class ItemText
{
    private static ReadOnlySpan<byte> Placeholder => "REMOVED"u8;

    internal static bool Write(Rewriter rewriter, int index, in Level item, in RuleEntry rule, ItemTreatment treatment, ItemSubject subject)
    {
        var input = rewriter.Input;
        var value = input.Value(index);
        if (value.IsEmpty && treatment is not ItemTreatment.Dummy)
        {
            return rewriter.Copy(index);
        }

        if (treatment == ItemTreatment.Keep && IsReadable(rewriter, index, in item, in rule))
        {
            rewriter.Report.Count(ActionKind.KeepText);
            return rewriter.Copy(index);
        }

        var isCleaned = treatment == ItemTreatment.Clean || (treatment == ItemTreatment.ByType && ItemValue.CleansText(rewriter.Plan, rule.Tag));
        if (!isCleaned || !IsReadable(rewriter, index, in item, in rule)
            || !rewriter.Texts.TryClean(value, rule.Vr, item.CharacterSet, rewriter.Facts.Identity, out var cleaned) || cleaned.IsEmpty)
        {
            return WritePlaceholder(rewriter, index, in item, in rule, subject);
        }

        rewriter.Report.Count(ActionKind.CleanText);
        rewriter.BeginWrite().Element(rule.Tag, rule.Vr, cleaned);
        return true;
    }

    /// <summary>The name and the ID of this very patient become the pseudonym, anyone else's a constant (R036).</summary>
    internal static bool WritePlaceholder(Rewriter rewriter, int index, in Level item, in RuleEntry rule, ItemSubject subject)
    {
        var patient = rewriter.Facts.Patient;
        var text = Placeholder;
        if (subject == ItemSubject.Patient && PlainValue.Is(rewriter.Input, index))
        {
            text = rule.Vr == Vr.PN
                ? IsSameAs(rewriter, index, SpecialAttributes.PatientName) ? patient.Name.Span : text
                : IsSameAs(rewriter, index, SpecialAttributes.PatientId) ? patient.Id.Span : text;
        }

        rewriter.Report.Count(ActionKind.Dummy);
        rewriter.BeginWrite().Element(rule.Tag, rule.Vr, text);
        return true;
    }

    internal static bool IsPlaceholder(Recheck output, int index, ItemSubject subject)
    {
        var value = output.Reader.Value(index).TrimEnd("\0 "u8);
        return value.SequenceEqual(Placeholder)
            || (subject == ItemSubject.Patient && (value.SequenceEqual(output.Facts.Patient.Name.Span) || value.SequenceEqual(output.Facts.Patient.Id.Span)));
    }

    private static bool IsReadable(Rewriter rewriter, int index, in Level item, in RuleEntry rule) =>
        PlainValue.Is(rewriter.Input, index) && rule.Vr.UsesCharacterSet() && ValueSafety.IsLegal(rewriter.Input, index, rule)
        && ValueSafety.IsDecodable(rewriter.Input, index, rule.Vr, item.CharacterSet);

    private static bool IsSameAs(Rewriter rewriter, int index, uint tag)
    {
        var input = rewriter.Input;
        var other = input.Table.Find(tag);
        return other >= 0 && PlainValue.Is(input, other) && input.Value(index).Trim("\0 "u8).SequenceEqual(input.Value(other).Trim("\0 "u8));
    }
}

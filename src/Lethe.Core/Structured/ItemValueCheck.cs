using Lethe.Actions;
using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Structured.Items;
using Lethe.Verification;

namespace Lethe.Structured;

/// <summary>Tells whether a value of a content item in the output is one that <see cref="ItemValue"/> may leave.</summary>
internal static class ItemValueCheck
{
    internal static bool Allows(Recheck output, int index, in Level item, in RuleEntry rule, in ItemVerdict verdict)
    {
        var form = ValueForms.OfTag(rule.Tag);
        var treatment = verdict.For(form);
        return form switch
        {
            ValueForm.Text => AllowsText(output, index, in item, in rule, treatment, verdict.Subject),
            ValueForm.Name => ItemText.IsPlaceholder(output, index, verdict.Subject),
            ValueForm.Date when treatment == ItemTreatment.Dummy =>
                ElementActions.Of(ItemValue.PlaceholderDate(output.Plan)).Allows(output, index, in item, in rule),
            ValueForm.Uid when treatment == ItemTreatment.Keep => ValueSafety.IsLegal(output.Reader, index, rule),
            ValueForm.Uid when treatment == ItemTreatment.Dummy => ElementActions.Of(ActionKind.RemapUids).Allows(output, index, in item, in rule),
            ValueForm.Code when treatment == ItemTreatment.Dummy => IsPlaceholderCode(output, index),
            ValueForm.Number when treatment == ItemTreatment.Dummy => IsNothing(output, index),
            ValueForm.Number when verdict.Subject == ItemSubject.Age => ItemNumber.AllowsAge(output, index, in item),
            _ => AllowsByRule(output, index, in item, in rule),
        };
    }

    internal static bool AllowsByRule(Recheck output, int index, in Level level, in RuleEntry rule)
    {
        var kind = rule.For(rule.DependsOnType ? level.Scope.TypeOf(rule.Tag) : default);
        return ElementActions.Of(kind).Allows(output, index, in level, in rule);
    }

    private static bool AllowsText(Recheck output, int index, in Level item, in RuleEntry rule, ItemTreatment treatment, ItemSubject subject)
    {
        var reader = output.Reader;
        if (!PlainValue.Is(reader, index) || !rule.Vr.UsesCharacterSet())
        {
            return false;
        }

        var isCleaned = treatment == ItemTreatment.Clean || (treatment == ItemTreatment.ByType && ItemValue.CleansText(output.Plan, rule.Tag));
        return ItemText.IsPlaceholder(output, index, subject)
            || (reader.Value(index).IsEmpty && treatment != ItemTreatment.Dummy)
            || (treatment == ItemTreatment.Keep && ValueSafety.IsLegal(reader, index, rule) && ValueSafety.IsDecodable(reader, index, rule.Vr, item.CharacterSet))
            || (isCleaned && output.Texts.IsClean(reader.Value(index), rule.Vr, item.CharacterSet, output.Facts.Identity));
    }

    private static bool IsNothing(Recheck output, int index) =>
        output.Reader.Table[index].Tag switch
        {
            ContentTags.MeasuredValueSequence => output.Reader.Table[index].Length == 0,
            ContentTags.NumericValue => output.Reader.Value(index).TrimEnd("\0 "u8).SequenceEqual("0"u8),
            _ => false,
        };

    private static bool IsPlaceholderCode(Recheck output, int index)
    {
        Span<byte> code = stackalloc byte[16];
        output.Pseudonyms.LocalCodes.Map(DummyValues.For(default, Vr.SH), default, code);
        var table = output.Reader.Table;
        var item = index + 1;
        if (item >= table[index].Next || table[item].Next != table[index].Next)
        {
            return false;
        }

        for (var i = item + 1; i < table[item].Next; i = table[i].Next)
        {
            var value = output.Reader.Value(i).TrimEnd("\0 "u8);
            var isExpected = table[i].Tag switch
            {
                SpecialAttributes.CodeValue => value.SequenceEqual(code),
                SpecialAttributes.CodingSchemeDesignator => value.SequenceEqual("99LETHE"u8),
                SpecialAttributes.CodeMeaning => value.SequenceEqual("Local code"u8),
                _ => false,
            };
            if (!isExpected)
            {
                return false;
            }
        }

        return true;
    }
}

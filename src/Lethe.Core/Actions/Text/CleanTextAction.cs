using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>
/// Free text keeps its harmless words; names, numbers, dates and addresses go, whether they are this patient's or only look like
/// someone's (PS3.15 E.3.5). Text that cannot be decoded, and text of which nothing is left, is treated as without the option.
/// </summary>
internal sealed class CleanTextAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        var value = rewriter.Input.Value(index);
        if (value.IsEmpty)
        {
            rewriter.WriteEmpty(index, rule.Vr);
            return true;
        }

        if (!rule.Vr.UsesCharacterSet() || !PlainValue.Is(rewriter.Input, index)
            || !ValueSafety.IsLegal(rewriter.Input, index, rule)
            || !rewriter.Texts.TryClean(value, rule.Vr, level.CharacterSet, rewriter.Facts.Identity, out var cleaned))
        {
            return Otherwise.Apply(rewriter, index, in level, in rule);
        }

        if (cleaned.IsEmpty || ReviewRules.IsRemoved(cleaned, in rule, in level))
        {
            return Otherwise.Apply(rewriter, index, in level, in rule, isNoticed: false);
        }

        if (cleaned.SequenceEqual(value))
        {
            return rewriter.Copy(index);
        }

        rewriter.BeginWrite().Element(rule.Tag, rule.Vr, cleaned);
        return true;
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule)
    {
        var value = output.Reader.Value(index);
        return value.IsEmpty
            || (PlainValue.Is(output.Reader, index) && rule.Vr.UsesCharacterSet()
                && output.Texts.IsClean(value, rule.Vr, level.CharacterSet, output.Facts.Identity))
            || Otherwise.Allows(output, index, in level, in rule);
    }
}

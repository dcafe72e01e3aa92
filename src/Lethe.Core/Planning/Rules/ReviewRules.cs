using Lethe.Actions;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Profiles;
using Lethe.Rewriting;

namespace Lethe.Planning;

/// <summary>What becomes of a value that people have reviewed, or were to review.</summary>
internal static class ReviewRules
{
    /// <summary>True for actions that a review decides.</summary>
    internal static bool IsReviewed(ActionKind kind) =>
        kind is ActionKind.KeepReviewed or ActionKind.RemoveReviewed or ActionKind.ReplaceReviewed or ActionKind.RefuseUnreviewed;

    /// <summary>
    /// The rule of an element of a reviewed attribute. In the output stand also the texts that took the place of others, and what code X
    /// leaves where the IOD wants an element: these have rules of their own there.
    /// </summary>
    internal static RuleEntry Decide(HeaderReader reader, int index, in RuleEntry rule, in Level level, ReviewedAttribute attribute, Plan plan, bool isOutput)
    {
        var isText = TryRead(reader, index, in rule, in level, out var text);
        if (isOutput && isText && attribute.IsReplacement(text))
        {
            return With(in rule, ActionKind.ReplaceReviewed);
        }

        if (isOutput && isText && (text.IsEmpty || text.SequenceEqual(DummyValues.For(new Tag(rule.Tag), rule.Vr))) && attribute.Find(text).Verdict != ReviewedVerdict.Keep)
        {
            return With(in rule, ActionKind.RemoveReviewed);
        }

        return (isText ? attribute.Find(text).Verdict : ReviewedVerdict.None) switch
        {
            ReviewedVerdict.Keep => With(in rule, ActionKind.KeepReviewed),
            ReviewedVerdict.Remove => With(in rule, ActionKind.RemoveReviewed),
            ReviewedVerdict.Replace when !isOutput => With(in rule, ActionKind.ReplaceReviewed),
            ReviewedVerdict.Replace => With(in rule, ActionKind.RemoveReviewed),
            _ => plan.Profile.Reviewed!.Unreviewed == UnreviewedPolicy.Quarantine && reader.Table[index].Length > 0 && !(isText && text.IsEmpty)
                ? With(in rule, ActionKind.RefuseUnreviewed)
                : rule,
        };
    }

    /// <summary>Where the decision about a value stands; null if nobody decided.</summary>
    internal static string? OriginOf(HeaderReader reader, int index, in RuleEntry rule, in Level level, ReviewedAttribute attribute, Plan plan)
    {
        var values = plan.Profile.Reviewed!;
        return rule.For(default) == ActionKind.RefuseUnreviewed ? $"{values.File}: unreviewed values are quarantined"
            : TryRead(reader, index, in rule, in level, out var text) && attribute.Find(text) is { Verdict: not ReviewedVerdict.None } decision
                ? FormattableString.Invariant($"{values.File}:{decision.Line}")
            : null;
    }

    /// <summary>The text that takes the place of a value.</summary>
    internal static string? ReplacementOf(HeaderReader reader, int index, in RuleEntry rule, in Level level) =>
        level.Reviewed?.Find(rule.Tag) is { } attribute && TryRead(reader, index, in rule, in level, out var text) ? attribute.Find(text).Text : null;

    /// <summary>True if what is left of a text after cleaning is itself a value that is to go.</summary>
    internal static bool IsRemoved(ReadOnlySpan<byte> cleaned, in RuleEntry rule, in Level level) =>
        level.Reviewed?.Find(rule.Tag) is { } attribute
        && ReviewedText.TryRead(cleaned, rule.Vr, level.CharacterSet, out var text)
        && attribute.Find(text).Verdict is ReviewedVerdict.Remove or ReviewedVerdict.Replace;

    /// <summary>What code X does with the element at its place.</summary>
    internal static RuleEntry Removal(in RuleEntry rule) =>
        rule with { Actions = CodeRules.ByCode(Standard.ConfidentialityCode.X, rule.Vr), DependsOnType = true, Argument = 0 };

    private static RuleEntry With(in RuleEntry rule, ActionKind kind) => rule with { Actions = Rule.Always(kind), DependsOnType = false };

    private static bool TryRead(HeaderReader reader, int index, in RuleEntry rule, in Level level, out ReadOnlySpan<byte> text)
    {
        text = default;
        return ReviewedText.IsReviewable(rule.Vr) && PlainValue.Is(reader, index) && ReviewedText.TryRead(reader.Value(index), rule.Vr, level.CharacterSet, out text);
    }
}

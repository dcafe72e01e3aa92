using Lethe.Dicom.Elements;

namespace Lethe.Profiles.Import.Ctp;

/// <summary>The question of <c>@if(element, test, value)</c>.</summary>
internal static class CtpConditions
{
    /// <summary>The condition, or null and the reason.</summary>
    internal static Condition? Read(CtpCall call, Tag self, CtpNames names, out string reason)
    {
        reason = "";
        if (names.Element(call.Argument(0), self) is not { IsPrivate: false } tag)
        {
            reason = $"@if asks '{call.Argument(0)}', which is no attribute of PS3.6";
            return null;
        }

        var value = names.Value(call.Argument(2));
        var condition = (call.Argument(1).ToLowerInvariant(), value) switch
        {
            ("isblank", _) => new AttributeTest(tag, TestKind.Missing, []),
            ("exists", _) => new AttributeTest(tag, TestKind.Present, []),
            (_, null or "") => null,
            ("equals", _) => new AttributeTest(tag, TestKind.Equals, [value]),
            ("contains", _) => new AttributeTest(tag, TestKind.Contains, [value]),
            ("greaterthan", _) => new AttributeTest(tag, TestKind.GreaterThan, [value]),
            ("matches", _) => PatternWords.Of(tag, value, isWhole: true),
            _ => null,
        };
        reason = condition is null ? $"@if with '{call.Argument(1)}' and this value cannot be asked" : "";
        return condition;
    }

    internal static Condition And(Condition? outer, Condition inner) => outer is null ? inner : DraftText.And(outer, inner);
}

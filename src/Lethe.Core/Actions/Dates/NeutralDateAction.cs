using System.Globalization;
using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>The placeholder that the profile names takes the place of the date; times become midnight.</summary>
internal sealed class NeutralDateAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        Span<byte> text = stackalloc byte[16];
        rewriter.BeginWrite().Element(rule.Tag, rule.Vr, Write(rewriter.Plan, rule.Vr, text));
        return true;
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule)
    {
        Span<byte> text = stackalloc byte[16];
        return output.Reader.Value(index).SequenceEqual(Write(output.Plan, rule.Vr, text));
    }

    private static ReadOnlySpan<byte> Write(Plan plan, Vr vr, Span<byte> text)
    {
        if (vr == Vr.TM)
        {
            return "000000"u8;
        }

        text.Fill((byte)'0');
        (plan.Profile.Dates.Neutral ?? new DateOnly(1900, 1, 1)).TryFormat(text, out _, "yyyyMMdd", CultureInfo.InvariantCulture);
        return text[..(vr == Vr.DA ? 8 : 14)];
    }
}

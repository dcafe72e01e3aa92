using Lethe.Dicom.Elements;
using Lethe.Dicom.Values;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>Ages stay up to 89 years, or to the limit that a rule of the profile names; all above become one year more than the limit (R122).</summary>
internal sealed class KeepAgeAction : IElementAction
{
    /// <summary>Years up to which ages stay unless a rule says otherwise.</summary>
    internal const int DefaultLimit = 89;

    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        if (!IsLegal(rewriter.Input.Value(index), in rule) || !PlainValue.Is(rewriter.Input, index))
        {
            return Otherwise.Apply(rewriter, index, in level, in rule);
        }

        var value = rewriter.Input.Value(index);
        var writer = rewriter.BeginWrite();
        writer.Element(rule.Tag, Vr.AS, value);
        var written = writer.Edit(writer.Length - value.Length - (value.Length & 1), value.Length);
        var limit = LimitOf(rewriter.Plan, in rule);
        for (; written.Length >= 4; written = written[Math.Min(5, written.Length)..])
        {
            if (IsAbove(written, limit))
            {
                Write(written, limit + 1);
            }
        }

        return true;
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule)
    {
        var value = output.Reader.Value(index);
        var limit = LimitOf(output.Plan, in rule);
        if (!IsLegal(value, in rule))
        {
            return Otherwise.Allows(output, index, in level, in rule);
        }

        for (; value.Length >= 4; value = value[Math.Min(5, value.Length)..])
        {
            if (IsAbove(value, limit + 1))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Values of four characters with a backslash between (PS3.5 6.2, AS).</summary>
    private static bool IsLegal(ReadOnlySpan<byte> value, in RuleEntry rule)
    {
        if (rule.Vr != Vr.AS || !ValueRules.IsLegal(Vr.AS, value))
        {
            return false;
        }

        var content = value.TrimEnd("\0 "u8);
        for (var at = 0; at < content.Length; at++)
        {
            if ((content[at] == (byte)'\\') != (at % 5 == 4))
            {
                return false;
            }
        }

        return content.Length % 5 is 0 or 4;
    }

    private static int LimitOf(Plan plan, in RuleEntry rule) =>
        plan.Argument(in rule).Action is { Verb: RuleVerb.CapAge, Number: var limit } ? limit : DefaultLimit;

    private static bool IsAbove(ReadOnlySpan<byte> age, int years)
    {
        var number = 0;
        foreach (var digit in age[..3])
        {
            number = (number * 10) + digit - '0';
        }

        return age[3] switch
        {
            (byte)'Y' => number > years,
            (byte)'M' => number >= (years + 1) * 12,
            (byte)'W' => number >= (years + 1) * 52,
            _ => number >= (years + 1) * 365,
        };
    }

    private static void Write(Span<byte> age, int years)
    {
        age[0] = (byte)('0' + (years / 100 % 10));
        age[1] = (byte)('0' + (years / 10 % 10));
        age[2] = (byte)('0' + (years % 10));
        age[3] = (byte)'Y';
    }
}

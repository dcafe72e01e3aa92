using System.Buffers;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Facts;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Standard;
using Lethe.Text;

namespace Lethe.Actions;

/// <summary>
/// Whether the value of a private element that is known to be safe can stay: legal, readable, and without anything of this patient,
/// staff or site. A table vouches for what a vendor writes, not for what someone typed there.
/// </summary>
internal static class SafePrivateValues
{
    // Shorter numbers hold no name, and could by chance be somebody's initials.
    private const int LeastHidden = 8;

    internal static bool CanStay(HeaderReader reader, int index, in RuleEntry rule, in Level level, InstanceFacts facts, Plan plan)
    {
        if (!PlainValue.Is(reader, index) || !ValueSafety.IsLegal(reader, index, rule))
        {
            return false;
        }

        var value = reader.Value(index);
        if (rule.Vr is Vr.DS or Vr.IS)
        {
            return true;
        }

        if (rule.Vr.IsText())
        {
            return ValueSafety.IsDecodable(reader, index, rule.Vr, level.CharacterSet) && IsNobodys(level.CharacterSet.Decode(value, rule.Vr), facts, plan);
        }

        return rule.Vr.IsBulk()
            ? !HoldsIdentity(value, facts) && (System.Text.Ascii.IsValid(value) || !facts.Identity.Words.Occurs(level.CharacterSet.Decode(value, Vr.UT)))
            : value.Length < LeastHidden || value.TrimEnd((byte)0).ContainsAnyExceptInRange((byte)0x20, (byte)0x7E) || !HoldsIdentity(value, facts);
    }

    /// <summary>True if a text names nobody and holds no date or UID of the original, unless the options keep those.</summary>
    internal static bool IsNobodys(string text, InstanceFacts facts, Plan plan) =>
        !facts.Identity.Words.Occurs(text)
        && (plan.Profile.Has(ConfidentialityOption.RetainLongitudinalFullDates) || !OriginalPattern.HoldsDate(text))
        && (plan.KeepsUids || !OriginalPattern.HoldsUid(text));

    /// <summary>Bytes as text: what does not print separates, or, in UTF-16, stands between two letters.</summary>
    private static bool HoldsIdentity(ReadOnlySpan<byte> value, InstanceFacts facts)
    {
        var buffer = ArrayPool<char>.Shared.Rent(value.Length);
        var (separated, joined) = (0, 0);
        foreach (var b in value)
        {
            buffer[separated++] = b is >= 0x20 and < 0x7F ? (char)b : ' ';
        }

        var found = facts.Identity.Words.Occurs(buffer.AsSpan(0, separated));
        foreach (var b in value)
        {
            if (b != 0)
            {
                buffer[joined++] = b is >= 0x20 and < 0x7F ? (char)b : ' ';
            }
        }

        found = found || (joined < separated && facts.Identity.Words.Occurs(buffer.AsSpan(0, joined)));
        ArrayPool<char>.Shared.Return(buffer, clearArray: true);
        return found;
    }
}

using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Facts;
using Lethe.Planning;
using Lethe.Rewriting;

namespace Lethe.Actions;

/// <summary>
/// Whether the value of a private element that is known to be safe can stay: legal, readable, and without anything of this patient,
/// staff or site. A table vouches for what a vendor writes, not for what someone typed there.
/// </summary>
internal static class SafePrivateValues
{
    internal static bool CanStay(HeaderReader reader, int index, in RuleEntry rule, in Level level, InstanceFacts facts)
    {
        if (!PlainValue.Is(reader, index) || !ValueSafety.IsLegal(reader, index, rule))
        {
            return false;
        }

        var value = reader.Value(index);
        if (rule.Vr.IsText())
        {
            return ValueSafety.IsDecodable(reader, index, rule.Vr, level.CharacterSet)
                && (rule.Vr is Vr.DS or Vr.IS || !facts.Identity.Words.Occurs(level.CharacterSet.Decode(value, rule.Vr)));
        }

        return !rule.Vr.IsBulk() || !facts.Identity.Words.Occurs(Printable(value));
    }

    /// <summary>The bytes as text: what is no letter or digit of ASCII separates.</summary>
    private static string Printable(ReadOnlySpan<byte> value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var b in value)
        {
            text.Append(b is >= 0x20 and < 0x7F ? (char)b : ' ');
        }

        return text.ToString();
    }
}

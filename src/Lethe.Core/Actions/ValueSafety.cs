using System.Text;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Text;
using Lethe.Dicom.Values;
using Lethe.Planning;

namespace Lethe.Actions;

/// <summary>Decides whether the bytes of a value that a rule would keep are what its VR promises (R016, R157, H24, H71).</summary>
internal static class ValueSafety
{
    internal static bool IsLegal(HeaderReader input, int index, RuleEntry rule)
    {
        ref readonly var entry = ref input.Table[index];
        var vr = rule.Vr;
        if (entry.Length == 0)
        {
            return true;
        }

        if (entry.Is(ElementFlags.Opaque | ElementFlags.Sequence | ElementFlags.Fragments) || !AreCompatible(entry.Vr, vr))
        {
            return false;
        }

        if (KindOf(vr) == 2)
        {
            return MayHold(entry.Tag, entry.Vr, vr) && IsLegalNumber(in entry, vr, rule.MostValues);
        }

        // Text too long for the buffer is nothing that a rule keeps unseen.
        return !entry.Is(ElementFlags.Bulk) && ValueRules.IsLegal(vr, input.Value(index));
    }

    /// <summary>Whole words, and not more of them than PS3.6 allows: letters could stand where further numbers would.</summary>
    private static bool IsLegalNumber(in ElementEntry entry, Vr expected, int mostValues)
    {
        // The found VR tells the size of a word: US where PS3.6 has 'US or OW' and the like.
        var vr = entry.Vr.IsKnown() && entry.Vr != Vr.UN ? entry.Vr : expected;
        var size = vr == Vr.AT ? 4 : vr.WordSize();
        return entry.Length % size == 0 && (mostValues == 0 || vr.IsBulk() || entry.Length / size <= mostValues);
    }

    /// <summary>A number may have a VR that PS3.6 gives its attribute, or the one of the other sign; a stream of bytes is no number.</summary>
    private static bool MayHold(uint tag, Vr found, Vr expected) =>
        found == expected || found == Vr.UN || !found.IsKnown()
        || (found, expected) is (Vr.US, Vr.SS) or (Vr.SS, Vr.US) or (Vr.UL, Vr.SL) or (Vr.SL, Vr.UL) or (Vr.OB, Vr.OW) or (Vr.OW, Vr.OB)
        || (DicomDictionary.TryFind(new Tag(tag), out var known) && known.Allows(found));

    internal static bool IsDecodable(HeaderReader input, int index, Vr vr, CharacterSet characterSet)
    {
        var value = input.Value(index);
        return (Ascii.IsValid(value) && !value.Contains((byte)0x1B)) || characterSet.TryDecode(value, vr, out _);
    }

    /// <summary>The VR of the stream may differ from that of PS3.6 within its kind; text where numbers belong is not safe.</summary>
    private static bool AreCompatible(Vr found, Vr expected) => found == expected || found == Vr.UN || !found.IsKnown() || KindOf(found) == KindOf(expected);

    private static int KindOf(Vr vr) => vr == Vr.SQ ? 0 : vr.IsText() ? 1 : 2;
}

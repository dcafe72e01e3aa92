using System.Collections.Frozen;
using System.Text;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Siemens;

namespace Lethe.Standard;

/// <summary>Private elements that are known to be safe: Table E.3.10-1, and beyond it what vendors are known to write (R126).</summary>
internal static class KnownPrivate
{
    private static readonly FrozenSet<string> Creators = SafePrivateTable.All.Select(entry => entry.Creator)
        .Concat(Enumerable.Range(0, AlsoSafePrivateData.CreatorsOffsets.Length - 1).Select(number => Encoding.ASCII.GetString(CreatorOf(number))))
        .Concat([CsaElements.Creator, CsaElements.ProtocolCreator])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What vendors are known to write beyond the table, by creator, group and element.</summary>
    internal static IEnumerable<(string Creator, ushort Group, byte Element, Vr Vr, string Meaning)> Beyond
    {
        get
        {
            for (var i = 0; i < AlsoSafePrivateData.Count; i++)
            {
                var place = AlsoSafePrivateData.Places[i];
                var meaning = StandardText.Line(AlsoSafePrivateData.Meanings, AlsoSafePrivateData.MeaningsOffsets, i);
                yield return (Encoding.ASCII.GetString(CreatorOf(AlsoSafePrivateData.CreatorOf[i])), (ushort)(place >> 16), (byte)place,
                    (Vr)AlsoSafePrivateData.Vrs[i], Encoding.UTF8.GetString(meaning));
            }
        }
    }

    /// <summary>True if some element of the creator is known, so that its name tells nobody anything.</summary>
    internal static bool HasCreator(string creator) => Creators.Contains(creator);

    /// <summary>
    /// The VR to judge an element by; None when the stream has one that cannot be what is known there. Text where numbers belong has to be
    /// a number, and a value of bytes is nothing but that.
    /// </summary>
    internal static Vr VrFor(Vr known, Vr found) =>
        known == Vr.None || found == known ? found
        : found == Vr.UN ? known
        : IsFreeText(found) ? (IsFreeText(known) ? found : known is Vr.DS or Vr.IS ? known : Vr.None)
        : IsNumber(found) && IsNumber(known) ? found
        : found is Vr.OB or Vr.OW && known is Vr.OB or Vr.OW ? found
        : Vr.None;

    private static bool IsFreeText(Vr vr) => vr is Vr.CS or Vr.LO or Vr.SH or Vr.LT or Vr.ST or Vr.UC or Vr.UT;

    private static bool IsNumber(Vr vr) => vr is Vr.DS or Vr.IS or Vr.US or Vr.SS or Vr.UL or Vr.SL or Vr.UV or Vr.SV or Vr.FL or Vr.FD;

    /// <summary>Finds an element; its VR is None where the table names none, and its most values 0 where any number is allowed.</summary>
    internal static bool TryFind(string creator, uint tag, bool beyondTheTable, out (Vr Vr, byte MostValues) known)
    {
        Span<byte> ascii = stackalloc byte[64];
        known = default;
        if (!Encoding.ASCII.TryGetBytes(creator, ascii, out var length))
        {
            return false;
        }

        if (SafePrivateTable.TryFind(ascii[..length], (ushort)(tag >> 16), (byte)tag, out var entry))
        {
            known = (entry.Vr, entry.MostValues);
            return true;
        }

        return (beyondTheTable && TryFindBeyond(ascii[..length], tag, out known.Vr)) || CsaElements.Are(creator, tag);
    }

    private static bool TryFindBeyond(ReadOnlySpan<byte> creator, uint tag, out Vr vr)
    {
        var place = (tag & 0xFFFF_0000) | (tag & 0xFF);
        var slot = TableHash.Slot(TableHash.KeyOf(creator) ^ place, AlsoSafePrivateData.KeyBits);
        for (; AlsoSafePrivateData.KeySlots[slot] != 0; slot = (slot + 1) & ((1 << AlsoSafePrivateData.KeyBits) - 1))
        {
            var found = AlsoSafePrivateData.KeySlots[slot] - 1;
            if (AlsoSafePrivateData.Places[found] == place && CreatorOf(AlsoSafePrivateData.CreatorOf[found]).SequenceEqual(creator))
            {
                vr = (Vr)AlsoSafePrivateData.Vrs[found];
                return true;
            }
        }

        vr = Vr.None;
        return false;
    }

    private static ReadOnlySpan<byte> CreatorOf(int number) => StandardText.Line(AlsoSafePrivateData.Creators, AlsoSafePrivateData.CreatorsOffsets, number);
}

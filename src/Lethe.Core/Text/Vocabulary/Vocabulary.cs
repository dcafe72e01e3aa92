using System.Text;
using Lethe.Dicom.Dictionary;

namespace Lethe.Text;

/// <summary>Look-ups in the words of standard/2026d/vocabulary. The tables lie in the assembly: nothing is built.</summary>
internal static class Vocabulary
{
    /// <summary>The roles of a folded word, or none.</summary>
    public static WordRoles RolesOf(ReadOnlySpan<char> folded)
    {
        if (folded.Length is 0 or > VocabularyData.LongestWord)
        {
            return WordRoles.None;
        }

        Span<byte> bytes = stackalloc byte[VocabularyData.LongestWord * 3];
        var word = bytes[..Encoding.UTF8.GetBytes(folded, bytes)];
        var slot = TableHash.Slot(TableHash.KeyOf(word), VocabularyData.WordBits);
        while (VocabularyData.WordSlots[slot] is var entry and not 0)
        {
            if (Word(entry - 1).SequenceEqual(word))
            {
                return (WordRoles)VocabularyData.RolesOf[entry - 1];
            }

            slot = (slot + 1) & (VocabularyData.WordSlots.Length - 1);
        }

        return WordRoles.None;
    }

    public static bool MayStay(ReadOnlySpan<char> folded) => (RolesOf(folded) & WordRoles.Keep) != 0;

    private static ReadOnlySpan<byte> Word(int index) =>
        VocabularyData.Words[VocabularyData.WordsOffsets[index]..(VocabularyData.WordsOffsets[index + 1] - 1)];
}

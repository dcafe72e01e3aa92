using Lethe.Dicom.Dictionary;

namespace Lethe.Standard;

/// <summary>PS3.15 Table E.3.4-1, edition 2026c.</summary>
public static class SrConcepts
{
    /// <summary>Number of rows.</summary>
    public static int Count => SrConceptData.Count;

    /// <summary>All rows.</summary>
    public static IEnumerable<SrConcept> All
    {
        get
        {
            for (var i = 0; i < SrConceptData.Count; i++)
            {
                yield return new SrConcept(i);
            }
        }
    }

    /// <summary>Finds a concept by code value and coding scheme designator, whatever its value type. Both in ASCII, trimmed.</summary>
    public static bool TryFind(ReadOnlySpan<byte> codeValue, ReadOnlySpan<byte> scheme, out SrConcept concept) =>
        TryFind(codeValue, scheme, default, out concept);

    /// <summary>
    /// Finds a concept by code value, coding scheme designator and value type. Seven concepts have a row for each of several value types;
    /// a concept met with another value type gets its first row. SNOMED CT concepts are found by their SNOMED RT codes too (E.3.4 note 3).
    /// </summary>
    public static bool TryFind(ReadOnlySpan<byte> codeValue, ReadOnlySpan<byte> scheme, ReadOnlySpan<byte> valueType, out SrConcept concept)
    {
        var best = -1;
        var slot = TableHash.Slot(TableHash.KeyOf(codeValue), SrConceptData.CodeBits);
        for (; codeValue.Length > 0 && SrConceptData.CodeSlots[slot] != 0; slot = (slot + 1) & ((1 << SrConceptData.CodeBits) - 1))
        {
            var key = SrConceptData.CodeSlots[slot] - 1;
            var row = key % SrConceptData.Count;
            if (!IsMatch(key, codeValue, scheme))
            {
                continue;
            }

            if (new SrConcept(row).ValueTypeUtf8.SequenceEqual(valueType))
            {
                best = row;
                break;
            }

            best = best < 0 ? row : Math.Min(best, row);
        }

        concept = best < 0 ? default : new SrConcept(best);
        return best >= 0;
    }

    // Keys beyond Count are the older codes of the same rows.
    private static bool IsMatch(int key, ReadOnlySpan<byte> codeValue, ReadOnlySpan<byte> scheme)
    {
        var sameScheme = key < SrConceptData.Count ? new SrConcept(key).SchemeUtf8.SequenceEqual(scheme) : IsOldSnomed(scheme);
        return sameScheme && StandardText.Line(SrConceptData.CodeValues, SrConceptData.CodeValuesOffsets, key).SequenceEqual(codeValue);
    }

    private static bool IsOldSnomed(ReadOnlySpan<byte> scheme) =>
        scheme.SequenceEqual("SRT"u8) || scheme.SequenceEqual("SNM3"u8) || scheme.SequenceEqual("99SDM"u8);
}

using Lethe.Dicom.Reading;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Standard;

namespace Lethe.Structured.Items;

/// <summary>The concept name of an item: code value and coding scheme, in the forms of PS3.3 8.1.</summary>
internal readonly ref struct ItemConcept
{
    private ItemConcept(ReadOnlySpan<byte> code, ReadOnlySpan<byte> scheme)
    {
        Code = code;
        Scheme = scheme;
        IsUrn = scheme.IsEmpty && !code.IsEmpty;
    }

    internal ReadOnlySpan<byte> Code { get; }

    internal ReadOnlySpan<byte> Scheme { get; }

    /// <summary>True for a concept named by URN, which has no scheme of its own.</summary>
    internal bool IsUrn { get; }

    /// <summary>The concept name of an item; empty if there is none.</summary>
    internal static ItemConcept Of(HeaderReader reader, in Level item)
    {
        var table = reader.Table;
        var name = table.Find(ContentTags.ConceptNameCodeSequence, item.First, item.End);
        if (name < 0 || name + 1 >= table[name].Next)
        {
            return default;
        }

        var (first, end) = (name + 2, table[name + 1].Next);
        var scheme = Value(reader, SpecialAttributes.CodingSchemeDesignator, first, end);
        var code = Value(reader, SpecialAttributes.CodeValue, first, end);
        code = code.IsEmpty ? Value(reader, ContentTags.LongCodeValue, first, end) : code;
        return code.IsEmpty ? new ItemConcept(LastPart(Value(reader, ContentTags.UrnCodeValue, first, end)), default) : new ItemConcept(code, scheme);
    }

    /// <summary>The row of Table E.3.4-1, that of the value type if there are several.</summary>
    internal bool TryFindRow(ReadOnlySpan<byte> valueType, out SrConcept row)
    {
        if (!IsUrn)
        {
            return SrConcepts.TryFind(Code, Scheme, valueType, out row);
        }

        // A URN ends in the code, whatever names the scheme before it; codes of different schemes do not look alike.
        return SrConcepts.TryFind(Code, "DCM"u8, valueType, out row) || SrConcepts.TryFind(Code, "SCT"u8, valueType, out row)
            || SrConcepts.TryFind(Code, "LN"u8, valueType, out row) || SrConcepts.TryFind(Code, "NCIt"u8, valueType, out row)
            || SrConcepts.TryFind(Code, "UMLS"u8, valueType, out row);
    }

    private static ReadOnlySpan<byte> Value(HeaderReader reader, uint tag, int first, int end)
    {
        var index = reader.Table.Find(tag, first, end);
        return index < 0 || reader.Table[index].Is(ElementFlags.Sequence) ? default : reader.Value(index).Trim("\0 "u8);
    }

    private static ReadOnlySpan<byte> LastPart(ReadOnlySpan<byte> urn)
    {
        var last = urn[(urn.LastIndexOfAny("/:#="u8) + 1)..];
        return last.StartsWith("1.2.840.10008.2.16.4."u8) || last.StartsWith("2.16.840.1."u8) ? last[(last.LastIndexOf((byte)'.') + 1)..] : last;
    }
}

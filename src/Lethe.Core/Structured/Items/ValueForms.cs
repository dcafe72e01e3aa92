using Lethe.Dicom.Reading;
using Lethe.Rewriting;

namespace Lethe.Structured.Items;

/// <summary>Tells what an item, or one of its elements, holds.</summary>
internal static class ValueForms
{
    /// <summary>By Value Type (0040,A040); NUMERIC is the spelling outside of structured reports (PS3.3 10.2).</summary>
    internal static ValueForm OfType(ReadOnlySpan<byte> valueType) =>
        valueType.SequenceEqual("TEXT"u8) ? ValueForm.Text
        : valueType.SequenceEqual("PNAME"u8) ? ValueForm.Name
        : valueType.SequenceEqual("DATE"u8) || valueType.SequenceEqual("TIME"u8) || valueType.SequenceEqual("DATETIME"u8) ? ValueForm.Date
        : valueType.SequenceEqual("UIDREF"u8) ? ValueForm.Uid
        : valueType.SequenceEqual("CODE"u8) ? ValueForm.Code
        : valueType.SequenceEqual("NUM"u8) || valueType.SequenceEqual("NUMERIC"u8) ? ValueForm.Number
        : valueType.SequenceEqual("IMAGE"u8) || valueType.SequenceEqual("WAVEFORM"u8) || valueType.SequenceEqual("COMPOSITE"u8) ? ValueForm.Reference
        : valueType.SequenceEqual("CONTAINER"u8) ? ValueForm.Container
        : ValueForm.None;

    /// <summary>By the attribute that carries the value.</summary>
    internal static ValueForm OfTag(uint tag) => tag switch
    {
        ContentTags.TextValue or ContentTags.UnformattedTextValue => ValueForm.Text,
        ContentTags.PersonName => ValueForm.Name,
        ContentTags.Date or ContentTags.Time or ContentTags.DateTime => ValueForm.Date,
        ContentTags.Uid => ValueForm.Uid,
        ContentTags.ConceptCodeSequence => ValueForm.Code,
        ContentTags.MeasuredValueSequence or ContentTags.NumericValue or ContentTags.FloatingPointValue
            or ContentTags.RationalNumeratorValue or ContentTags.RationalDenominatorValue => ValueForm.Number,
        ContentTags.ReferencedSopSequence => ValueForm.Reference,
        _ => ValueForm.None,
    };

    /// <summary>The value type as it is spelled in Table E.3.4-1; where the item has none, that of its first value.</summary>
    internal static ReadOnlySpan<byte> TypeOf(HeaderReader reader, in Level item)
    {
        var stated = reader.Table.Find(ContentTags.ValueType, item.First, item.End);
        if (stated >= 0 && reader.Value(stated).Trim("\0 "u8) is { IsEmpty: false } type)
        {
            return type.SequenceEqual("NUMERIC"u8) ? "NUM"u8 : type;
        }

        for (var i = item.First; i < item.End; i = reader.Table[i].Next)
        {
            var implied = Implied(reader.Table[i].Tag);
            if (!implied.IsEmpty)
            {
                return implied;
            }
        }

        return default;
    }

    private static ReadOnlySpan<byte> Implied(uint tag) => tag switch
    {
        ContentTags.DateTime => "DATETIME"u8,
        ContentTags.Date => "DATE"u8,
        ContentTags.Time => "TIME"u8,
        _ => OfTag(tag) switch
        {
            ValueForm.Text => "TEXT"u8,
            ValueForm.Name => "PNAME"u8,
            ValueForm.Uid => "UIDREF"u8,
            ValueForm.Code => "CODE"u8,
            ValueForm.Number => "NUM"u8,
            ValueForm.Reference => "COMPOSITE"u8,
            _ => default,
        },
    };
}

using Lethe.Dicom.Reading;
using Lethe.Facts;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Structured.Documents;

/// <summary>A CDA document in Encapsulated Document (0042,0011), PS3.3 A.45.2.</summary>
internal static class EncapsulatedCda
{
    private const int LongestDocument = 16 * 1024 * 1024;

    internal static bool IsOne(InstanceFacts facts) =>
        facts.MediaType.Span.SequenceEqual("text/XML"u8) || facts.MediaType.Span.SequenceEqual("text/xml"u8);

    /// <summary>The cleaned document, the same each time; false if it is none that can be cleaned.</summary>
    internal static bool TryClean(Rewriter rewriter, int index, out byte[] cleaned)
    {
        cleaned = [];
        if (!IsOne(rewriter.Facts) || !TryRead(rewriter.Input, index, out var document))
        {
            return false;
        }

        var dates = DateRules.Of(rewriter.Plan.Profile);
        return new CdaCleaner(new CdaContext(
            new CdaText(rewriter.Texts, rewriter.Facts.Identity),
            new CdaDates(dates, dates == ActionKind.ShiftDate ? rewriter.Facts.Patient.ShiftDays : 0, rewriter.Plan.Profile.Dates),
            rewriter.Pseudonyms.Uids,
            rewriter.Facts.Patient)).TryClean(document, out cleaned);
    }

    /// <summary>True if cleaning once more changes nothing. Dates are moved by no days then: they have moved already.</summary>
    internal static bool IsClean(Recheck output, int index)
    {
        if (!IsOne(output.Facts) || !TryRead(output.Reader, index, out var document))
        {
            return false;
        }

        var dates = new CdaDates(DateRules.Of(output.Plan.Profile), 0, output.Plan.Profile.Dates);
        var context = new CdaContext(new CdaText(output.Texts, output.Facts.Identity), dates, output.Pseudonyms.Uids, output.Facts.Patient);
        return new CdaCleaner(context).TryClean(document, out var again) && again.AsSpan().SequenceEqual(document);
    }

    private static bool TryRead(HeaderReader reader, int index, out byte[] document)
    {
        document = [];
        var entry = reader.Table[index];
        if (entry.Length is 0 or > LongestDocument || entry.Is(ElementFlags.Sequence | ElementFlags.Opaque | ElementFlags.Fragments))
        {
            return false;
        }

        if (!entry.Is(ElementFlags.Bulk))
        {
            document = WithoutPad(reader.Value(index));
            return true;
        }

        var bulk = reader.Table.Bulk(entry.ValueOffset);
        var bytes = new byte[bulk.Length];
        if (reader.BulkSource.Read(bulk.SourceOffset, bytes) != bytes.Length)
        {
            return false;
        }

        document = WithoutPad(bytes);
        return true;
    }

    /// <summary>The zero byte at the end is a pad, unless the text is UTF-16 and ends in one.</summary>
    private static byte[] WithoutPad(ReadOnlySpan<byte> value) =>
        value.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || value.StartsWith("<\0"u8) ? value.ToArray() : value.TrimEnd((byte)0).ToArray();
}

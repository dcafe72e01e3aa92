using Lethe.Dicom.Elements;
using Lethe.Dicom.Writing;
using Lethe.Planning;

namespace Lethe.Rewriting;

/// <summary>
/// What the de-identifier writes of itself: (0012,0062), (0012,0063), (0012,0064), (0028,0303) and a SOP Instance UID where there was
/// none (R050-R055). Former marks of the standard's own codes stay, ours are appended; free text of former steps is not carried on.
/// </summary>
internal sealed class Marks
{
    private const uint CodeValue = SpecialAttributes.CodeValue;

    private static readonly uint[] Order =
    [
        SpecialAttributes.SopInstanceUid, SpecialAttributes.PatientIdentityRemoved, SpecialAttributes.DeidentificationMethod,
        SpecialAttributes.DeidentificationMethodCodeSequence, SpecialAttributes.LongitudinalTemporalInformationModified,
    ];

    private int _next;

    private static ReadOnlySpan<byte> Method => "Lethe: PS3.15 2026d Basic Profile"u8;

    private static ReadOnlySpan<byte> FormerMethod => "Former de-identification"u8;

    internal void Begin(Rewriter rewriter) => _next = rewriter.Input.Table.Find(SpecialAttributes.SopInstanceUid) >= 0 ? 1 : 0;

    /// <summary>Writes all marks that come before a tag.</summary>
    internal void WriteBefore(uint tag, Rewriter rewriter)
    {
        while (_next < Order.Length && (Order[_next] < tag || tag == Order[_next]))
        {
            Write(Order[_next++], rewriter, rewriter.BeginWrite());
        }
    }

    private static void Write(uint tag, Rewriter rewriter, ElementWriter writer)
    {
        switch (tag)
        {
            case SpecialAttributes.SopInstanceUid:
                writer.Element(tag, Vr.UI, rewriter.Pseudonyms.Uids.Map(rewriter.Facts.SopInstanceUid.Span));
                break;
            case SpecialAttributes.PatientIdentityRemoved:
                writer.Element(tag, Vr.CS, "YES"u8);
                break;
            case SpecialAttributes.DeidentificationMethod:
                WriteMethods(rewriter, writer);
                break;
            case SpecialAttributes.DeidentificationMethodCodeSequence:
                WriteCodes(rewriter, writer);
                break;
            default:
                writer.Element(tag, Vr.CS, "REMOVED"u8);
                break;
        }
    }

    private static void WriteMethods(Rewriter rewriter, ElementWriter writer)
    {
        var mark = writer.BeginValue(SpecialAttributes.DeidentificationMethod, Vr.LO);
        var former = rewriter.Input.Table.Find(SpecialAttributes.DeidentificationMethod);
        var value = former < 0 ? default : rewriter.Input.Value(former).Trim("\0 "u8);
        while (!value.IsEmpty && writer.Length - mark < 1024)
        {
            var end = value.IndexOf((byte)'\\');
            var one = (end < 0 ? value : value[..end]).Trim((byte)' ');
            if (!one.SequenceEqual(Method))
            {
                writer.Raw(FormerMethods.IsKnown(one) ? one : FormerMethod);
                writer.Raw("\\"u8);
            }

            value = end < 0 ? default : value[(end + 1)..];
        }

        writer.Raw(Method);
        writer.EndValue(mark, Vr.LO);
    }

    private static void WriteCodes(Rewriter rewriter, ElementWriter writer)
    {
        var sequence = writer.BeginSequence(SpecialAttributes.DeidentificationMethodCodeSequence, false);
        var table = rewriter.Input.Table;
        var former = table.Find(SpecialAttributes.DeidentificationMethodCodeSequence);
        for (var item = former + 1; former >= 0 && item < table[former].Next; item = table[item].Next)
        {
            var code = table.Find(CodeValue, item + 1, table[item].Next);
            var value = code < 0 ? default : rewriter.Input.Value(code).Trim("\0 "u8);
            if (FormerMethods.MeaningOf(value) is { Length: > 0 } meaning && !value.SequenceEqual("113100"u8))
            {
                WriteCode(writer, value, meaning);
            }
        }

        WriteCode(writer, "113100"u8, FormerMethods.MeaningOf("113100"u8));
        writer.EndSequence(sequence);
    }

    private static void WriteCode(ElementWriter writer, ReadOnlySpan<byte> value, ReadOnlySpan<byte> meaning)
    {
        var item = writer.BeginItem(false);
        writer.Element(CodeValue, Vr.SH, value);
        writer.Element(SpecialAttributes.CodingSchemeDesignator, Vr.SH, "DCM"u8);
        writer.Element(SpecialAttributes.CodeMeaning, Vr.LO, meaning);
        writer.EndItem(item);
    }
}

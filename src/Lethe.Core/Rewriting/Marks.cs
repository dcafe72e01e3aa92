using Lethe.Dicom.Elements;
using Lethe.Dicom.Writing;
using Lethe.Facts;
using Lethe.Planning;
using Lethe.Standard;

namespace Lethe.Rewriting;

/// <summary>
/// What the de-identifier writes of itself: (0012,0062), (0012,0063), (0012,0064), (0028,0303) and a SOP Instance UID where there was
/// none (R050-R056); also the empty Laterality of a minimal header, and the place of (0400,0500), which is filled when all else is done.
/// Former marks of the standard's own codes stay, ours are appended; free text of former steps is not carried on.
/// </summary>
internal sealed class Marks
{
    private const uint CodeValue = SpecialAttributes.CodeValue;

    private static readonly uint[] Order =
    [
        SpecialAttributes.SopInstanceUid, SpecialAttributes.PatientIdentityRemoved, SpecialAttributes.DeidentificationMethod,
        SpecialAttributes.DeidentificationMethodCodeSequence, Laterality.Tag, SpecialAttributes.BurnedInAnnotation,
        SpecialAttributes.LongitudinalTemporalInformationModified,
        SpecialAttributes.EncryptedAttributesSequence,
    ];

    private int _next;
    private bool _needsLaterality;

    private static ReadOnlySpan<byte> FormerMethod => "Former de-identification"u8;

    /// <summary>Begins with a data set of the IOD that is given.</summary>
    internal void Begin(Rewriter rewriter, IodScope root)
    {
        _next = rewriter.Input.Table.Find(SpecialAttributes.SopInstanceUid) >= 0 ? 1 : 0;
        _needsLaterality = rewriter.Plan.Profile.KeepsMinimum && Laterality.IsMissing(rewriter.Input.Table, root);
    }

    /// <summary>Writes all marks that come before a tag.</summary>
    internal void WriteBefore(uint tag, Rewriter rewriter)
    {
        while (_next < Order.Length && (Order[_next] < tag || tag == Order[_next]))
        {
            var mark = Order[_next++];
            if (mark != Laterality.Tag || _needsLaterality)
            {
                Write(mark, rewriter, rewriter.BeginWrite());
            }
        }
    }

    private static void Write(uint tag, Rewriter rewriter, ElementWriter writer)
    {
        switch (tag)
        {
            case Laterality.Tag:
                writer.Element(tag, Vr.CS, default);
                break;
            case SpecialAttributes.SopInstanceUid:
                writer.Element(tag, Vr.UI, rewriter.NewUid(rewriter.Facts.SopInstanceUid.Span));
                break;
            case SpecialAttributes.BurnedInAnnotation:
                WriteBurnedIn(rewriter, writer);
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
            case SpecialAttributes.EncryptedAttributesSequence:
                rewriter.EnvelopePlace = rewriter.Segments.PlaceAfter(writer);
                break;
            default:
                writer.Element(tag, Vr.CS, Temporal(rewriter));
                break;
        }
    }

    /// <summary>R056: only of pixels that were looked at.</summary>
    private static void WriteBurnedIn(Rewriter rewriter, ElementWriter writer)
    {
        if (rewriter.Pixels is not null)
        {
            writer.Element(SpecialAttributes.BurnedInAnnotation, Vr.CS, "NO"u8);
        }
    }

    /// <summary>R054, R055: never a weaker word than the input has.</summary>
    private static ReadOnlySpan<byte> Temporal(Rewriter rewriter)
    {
        var former = rewriter.Facts.Temporal.Span;
        var strength = former.SequenceEqual("REMOVED"u8) ? 2 : former.SequenceEqual("MODIFIED"u8) ? 1 : 0;
        return Math.Max(strength, rewriter.Plan.Claims.Temporal) switch
        {
            0 => "UNMODIFIED"u8,
            1 => "MODIFIED"u8,
            _ => "REMOVED"u8,
        };
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
            if (!one.SequenceEqual(rewriter.Plan.Claims.Method))
            {
                writer.Raw(FormerMethods.IsKnown(one) ? one : FormerMethod);
                writer.Raw("\\"u8);
            }

            value = end < 0 ? default : value[(end + 1)..];
        }

        writer.Raw(rewriter.Plan.Claims.Method);
        writer.EndValue(mark, Vr.LO);
    }

    private static void WriteCodes(Rewriter rewriter, ElementWriter writer)
    {
        var table = rewriter.Input.Table;
        var claims = rewriter.Pixels is null ? rewriter.Plan.Claims.WithoutPixels : rewriter.Plan.Claims.Codes;
        var former = table.Find(SpecialAttributes.DeidentificationMethodCodeSequence);
        var start = writer.Length;
        var sequence = writer.BeginSequence(SpecialAttributes.DeidentificationMethodCodeSequence, false);
        var count = claims.Count;
        for (var item = former + 1; former >= 0 && item < table[former].Next; item = table[item].Next)
        {
            var code = table.Find(CodeValue, item + 1, table[item].Next);
            var value = code < 0 ? default : rewriter.Input.Value(code).Trim("\0 "u8);
            if (FormerMethods.MeaningOf(value) is { Length: > 0 } meaning && !IsClaimed(value, claims))
            {
                WriteCode(writer, value, meaning);
                count++;
            }
        }

        for (var i = 0; i < claims.Count; i++)
        {
            WriteCode(writer, claims[i].Value, FormerMethods.MeaningOf(claims[i].Value));
        }

        writer.EndSequence(sequence);
        if (count == 0)
        {
            // Type 1C: no items, no sequence; De-identification Method tells what was done (R052).
            writer.CutTo(start);
        }
    }

    private static bool IsClaimed(ReadOnlySpan<byte> code, IReadOnlyList<Claim> claims)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (code.SequenceEqual(claims[i].Value))
            {
                return true;
            }
        }

        return false;
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

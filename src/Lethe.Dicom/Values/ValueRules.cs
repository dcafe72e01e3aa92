using System.Buffers;
using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Values;

/// <summary>
/// What the bytes of a value may be (PS3.5 6.2), as far as it can be told without the character set. Readers are tolerant of
/// common slips in form, never of bytes that a VR has no use for: those could hold hidden text. Nothing is allocated.
/// </summary>
public static class ValueRules
{
    private const byte Backslash = (byte)'\\';
    private const byte Space = (byte)' ';

    // PS3.5 6.1.3. No set of DICOM has these bytes inside a character.
    private static readonly SearchValues<byte> LineControls = SearchValues.Create(
    [
        0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E, 0x0F, 0x10,
        0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1A, 0x1C, 0x1D, 0x1E, 0x1F, 0x7F,
    ]);

    private static readonly SearchValues<byte> TextControls = SearchValues.Create(
    [
        0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x0B, 0x0E, 0x0F, 0x10,
        0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1A, 0x1C, 0x1D, 0x1E, 0x1F, 0x7F,
    ]);

    // PS3.5 6.2: A-Z 0-9 space underscore; the rest occurs in practice.
    private static readonly SearchValues<byte> CodeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 _+-./()&\\"u8);

    private static readonly SearchValues<byte> UidCharacters = SearchValues.Create("0123456789.\\"u8);

    /// <summary>
    /// True if the value field of an element, with all its values and pads, is legal for the VR. Empty is legal everywhere.
    /// UN, OB and OW of even length always are; SQ and unknown VRs never are, unless empty.
    /// </summary>
    public static bool IsLegal(Vr vr, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return vr.IsKnown();
        }

        if (!vr.IsText())
        {
            return IsLegalBinary(vr, value.Length);
        }

        // A NUL may pad, whatever the VR; one that is followed by more than pads would hide it, and is caught below.
        var content = TrimPads(value);
        return vr switch
        {
            Vr.LT or Vr.ST or Vr.UT => content.IndexOfAny(TextControls) < 0,
            Vr.LO or Vr.SH or Vr.UC or Vr.PN => content.IndexOfAny(LineControls) < 0,
            Vr.UR => content.IndexOfAnyExceptInRange((byte)0x21, (byte)0x7E) < 0,
            Vr.CS => content.IndexOfAnyExcept(CodeCharacters) < 0 && AreAll(content, vr),
            Vr.AE => content.IndexOfAnyExceptInRange(Space, (byte)0x7E) < 0 && AreAll(content, vr),
            Vr.UI => content.IndexOfAnyExcept(UidCharacters) < 0 && AreAll(content, vr),
            _ => AreAll(content, vr),
        };
    }

    /// <summary>The value without what is insignificant in its VR: trailing pads, and leading spaces where they do not count (PS3.5 6.2).</summary>
    public static ReadOnlySpan<byte> Trim(Vr vr, ReadOnlySpan<byte> value) => vr switch
    {
        Vr.AE or Vr.CS or Vr.DS or Vr.IS or Vr.LO or Vr.PN or Vr.SH => TrimPads(value).TrimStart(Space),
        _ when vr.IsText() => TrimPads(value),
        _ => value,
    };

    private static bool IsLegalBinary(Vr vr, int length) => vr switch
    {
        Vr.AT => length % 4 == 0, // group and element
        Vr.SQ or Vr.None => false,
        _ => vr.IsKnown() && length % vr.WordSize() == 0,
    };

    private static bool AreAll(ReadOnlySpan<byte> content, Vr vr)
    {
        while (true)
        {
            var end = content.IndexOf(Backslash);
            if (!IsOne(vr, end < 0 ? content : content[..end]))
            {
                return false;
            }

            if (end < 0)
            {
                return true;
            }

            content = content[(end + 1)..];
        }
    }

    private static bool IsOne(Vr vr, ReadOnlySpan<byte> value)
    {
        value = value.Trim(Space);
        return value.IsEmpty || vr switch
        {
            Vr.CS or Vr.AE => value.Length <= 16,
            Vr.UI => IsUid(value),
            Vr.DS => value.Length <= 64 && NumberForms.IsDecimal(value),
            Vr.IS => value.Length <= 12 && NumberForms.IsInteger(value),
            Vr.AS => IsAge(value),
            Vr.DA => DateTimeForms.IsDate(value),
            Vr.TM => DateTimeForms.IsTime(value),
            Vr.DT => DateTimeForms.IsDateTime(value),
            _ => false,
        };
    }

    // PS3.5 9.1; a leading zero in a component is a common slip.
    private static bool IsUid(ReadOnlySpan<byte> value) =>
        value.Length <= 64 && value[0] != (byte)'.' && value[^1] != (byte)'.' && value.IndexOf(".."u8) < 0;

    private static bool IsAge(ReadOnlySpan<byte> value) =>
        value.Length == 4 && value[3] is (byte)'D' or (byte)'W' or (byte)'M' or (byte)'Y' && NumberForms.AreDigits(value[..3]);

    private static ReadOnlySpan<byte> TrimPads(ReadOnlySpan<byte> value) => value.TrimEnd([Space, (byte)0]);
}

using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Text;

namespace Lethe.Profiles;

/// <summary>
/// The form in which values are listed for review and compared afterwards: the whole value as Unicode, pads left out, whatever the character set.
/// </summary>
public static class ReviewedText
{
    /// <summary>Longest value that can be reviewed, in bytes of UTF-8.</summary>
    public const int MostBytes = 4096;

    private static ReadOnlySpan<byte> Pads => "\0 "u8;

    /// <summary>True for VRs of words: numbers, dates and UIDs are not for people to go through one by one.</summary>
    public static bool IsReviewable(Vr vr) => vr is Vr.AE or Vr.CS or Vr.LO or Vr.LT or Vr.PN or Vr.SH or Vr.ST or Vr.UC or Vr.UR or Vr.UT;

    /// <summary>
    /// The text of a value in UTF-8; false if it cannot be decoded, is too long, or has control characters that no table shows. Empty
    /// for a value of pads. Points into the value where that is ASCII.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> value, Vr vr, CharacterSet characterSet, out ReadOnlySpan<byte> text)
    {
        ArgumentNullException.ThrowIfNull(characterSet);
        text = value.Trim(Pads);
        if (text.Length > MostBytes)
        {
            return false;
        }

        if (!Ascii.IsValid(text) || text.Contains((byte)0x1B))
        {
            if (!vr.UsesCharacterSet() || !characterSet.TryDecode(text, vr, out var decoded) || decoded.Contains('\uFFFD', StringComparison.Ordinal))
            {
                return false;
            }

            text = Encoding.UTF8.GetBytes(decoded.Trim(' ', '\0'));
        }

        return text.Length <= MostBytes && !HasControls(text);
    }

    /// <summary>Line breaks, tabs and form feeds are part of texts (PS3.5 6.1.3); other control characters are not.</summary>
    private static bool HasControls(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (b == 0x7F || (b < 0x20 && b is not ((byte)'\r' or (byte)'\n' or (byte)'\t' or (byte)'\f')))
            {
                return true;
            }
        }

        return false;
    }
}

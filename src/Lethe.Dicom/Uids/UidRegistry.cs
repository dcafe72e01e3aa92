using System.Text;

namespace Lethe.Dicom.Uids;

/// <summary>UIDs that the standard or a coding scheme assigns, which name no patient's object (PS3.6 Annex A, PS3.16 8).</summary>
public static class UidRegistry
{
    // What the standard itself numbers below these has grown to five digits; anything longer is someone's own invention.
    private const int LongestTail = 6;

    /// <summary>Number of registered UIDs.</summary>
    public static int Count => UidTable.Count;

    /// <summary>All registered UIDs, ordered by their numbers.</summary>
    public static IEnumerable<UidEntry> All
    {
        get
        {
            for (var i = 0; i < UidTable.Count; i++)
            {
                yield return new UidEntry(i);
            }
        }
    }

    /// <summary>Finds a UID given in ASCII; trailing NULs and blanks do not count.</summary>
    public static bool TryFind(ReadOnlySpan<byte> asciiUid, out UidEntry entry)
    {
        var index = UidTable.IndexOf(asciiUid.TrimEnd("\0 "u8));
        entry = index >= 0 ? new UidEntry(index) : default;
        return index >= 0;
    }

    /// <summary>Finds a UID.</summary>
    public static bool TryFind(string uid, out UidEntry entry)
    {
        ArgumentNullException.ThrowIfNull(uid);
        Span<byte> ascii = stackalloc byte[64];
        if (uid.Length <= ascii.Length && Encoding.ASCII.TryGetBytes(uid, ascii, out var length))
        {
            return TryFind(ascii[..length], out entry);
        }

        entry = default;
        return false;
    }

    /// <summary>
    /// True for a UID that must never be remapped: a registered one, or a number directly below the roots of context groups, templates and
    /// mapping resources, which grow with each edition. The rest of the DICOM root is not trusted: sites misuse it for instances.
    /// </summary>
    public static bool IsWellKnown(ReadOnlySpan<byte> asciiUid)
    {
        var uid = asciiUid.TrimEnd("\0 "u8);
        return uid.StartsWith("1.2.840.10008."u8)
            ? IsBelow(uid, "1.2.840.10008.6.1."u8) || IsBelow(uid, "1.2.840.10008.9."u8) || IsBelow(uid, "1.2.840.10008.8.1."u8)
                || UidTable.IndexOf(uid) >= 0
            : UidTable.IndexOf(uid) >= 0;
    }

    /// <summary>True for a coding scheme designator of PS3.16 8; private ones begin with 99 (PS3.3 8.2).</summary>
    public static bool IsKnownCodingScheme(string designator)
    {
        ArgumentNullException.ThrowIfNull(designator);
        Span<byte> ascii = stackalloc byte[64];
        return designator.Length <= ascii.Length
            && Encoding.ASCII.TryGetBytes(designator, ascii, out var length)
            && IsKnownCodingScheme(ascii[..length]);
    }

    /// <summary>True for a coding scheme designator of PS3.16 8, given in ASCII; blanks around it do not count.</summary>
    public static bool IsKnownCodingScheme(ReadOnlySpan<byte> designator)
    {
        var trimmed = designator.Trim("\0 "u8);
        return trimmed.Length > 0 && UidTable.HasScheme(trimmed);
    }

    private static bool IsBelow(ReadOnlySpan<byte> uid, ReadOnlySpan<byte> root)
    {
        var length = uid.Length - root.Length;
        return length is > 0 and <= LongestTail && uid.StartsWith(root) && !uid[root.Length..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }
}

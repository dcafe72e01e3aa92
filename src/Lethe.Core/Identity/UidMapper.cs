using System.Buffers.Binary;
using System.Globalization;
using Lethe.Dicom.Uids;

namespace Lethe.Identity;

/// <summary>
/// Maps UIDs of instances to 2.25 UIDs by a keyed digest (PS3.15 Table E.1-1 code U, PS3.5 B.2). Well-known UIDs and UIDs made
/// with the same key stay. Not for use by several threads at once: it remembers recent results.
/// </summary>
internal sealed class UidMapper(ProjectKey key)
{
    private const int LongestUid = 64;

    private readonly KeyedDigest _digest = new(key, "uid", 10, 6, asUuid: true);
    private readonly RecentResults _recent = new(4096, LongestUid, LongestUid);
    private readonly byte[] _mapped = new byte[LongestUid];

    /// <summary>The new UID for an old one (ASCII, trimmed); valid until the next call. Empty stays empty.</summary>
    internal ReadOnlySpan<byte> Map(ReadOnlySpan<byte> uid)
    {
        if (uid.IsEmpty || UidRegistry.IsWellKnown(uid))
        {
            return uid;
        }

        if (_recent.TryGet(uid, out var known))
        {
            return known;
        }

        var mapped = MapTo(uid, uid.Length > LongestUid ? new byte[uid.Length] : _mapped);
        _recent.Put(uid, mapped);
        return mapped;
    }

    /// <summary>True if the UID is well known or was made with this key.</summary>
    internal bool IsSafe(ReadOnlySpan<byte> uid) => uid.IsEmpty || UidRegistry.IsWellKnown(uid) || Map(uid).SequenceEqual(uid);

    private ReadOnlySpan<byte> MapTo(ReadOnlySpan<byte> uid, Span<byte> target)
    {
        Span<byte> digest = stackalloc byte[16];
        if (uid.StartsWith("2.25."u8) && UInt128.TryParse(uid[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            BinaryPrimitives.WriteUInt128BigEndian(digest, value);
            if (_digest.IsOurs(digest) && IsCanonical(uid[5..], value))
            {
                uid.CopyTo(target);
                return target[..uid.Length];
            }
        }

        _digest.Compute(uid, digest);
        "2.25."u8.CopyTo(target);
        BinaryPrimitives.ReadUInt128BigEndian(digest).TryFormat(target[5..], out var written, default, CultureInfo.InvariantCulture);
        return target[..(5 + written)];
    }

    private static bool IsCanonical(ReadOnlySpan<byte> digits, UInt128 value)
    {
        Span<byte> text = stackalloc byte[40];
        value.TryFormat(text, out var written, default, CultureInfo.InvariantCulture);
        return text[..written].SequenceEqual(digits);
    }
}

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
    private const int Slots = 4096;
    private const int SlotBytes = 136;

    private readonly KeyedDigest _digest = new(key, "uid", 10, 6, asUuid: true);
    private readonly byte[] _memory = new byte[Slots * SlotBytes];

    /// <summary>The new UID for an old one (ASCII, trimmed); valid until the next call. Empty stays empty.</summary>
    internal ReadOnlySpan<byte> Map(ReadOnlySpan<byte> uid)
    {
        if (uid.IsEmpty || UidRegistry.IsWellKnown(uid))
        {
            return uid;
        }

        if (uid.Length > 64)
        {
            return MapTo(uid, new byte[64]);
        }

        var slot = _memory.AsSpan((int)(Hash(uid) % Slots) * SlotBytes, SlotBytes);
        if (slot[0] == uid.Length && slot.Slice(2, uid.Length).SequenceEqual(uid))
        {
            return slot.Slice(66, slot[1]);
        }

        var mapped = MapTo(uid, slot[66..130]);
        slot[0] = (byte)uid.Length;
        slot[1] = (byte)mapped.Length;
        uid.CopyTo(slot[2..]);
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

    /// <summary>Only chooses the slot. UIDs differ in their last digits most of all.</summary>
    private static uint Hash(ReadOnlySpan<byte> uid)
    {
        var hash = (ulong)uid.Length;
        for (; uid.Length >= 8; uid = uid[..^8])
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(uid[^8..])) * 0x9E37_79B9_7F4A_7C15;
            hash ^= hash >> 29;
        }

        foreach (var b in uid)
        {
            hash = (hash ^ b) * 0x9E37_79B9_7F4A_7C15;
        }

        return (uint)(hash >> 32);
    }
}

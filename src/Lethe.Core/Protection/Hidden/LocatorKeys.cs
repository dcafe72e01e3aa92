using System.Buffers.Binary;

namespace Lethe.Protection.Hidden;

/// <summary>
/// Where the locator of a recipient may lie, and its keys. Area A, in an order keyed by the instance, is cut into slots; a recipient has
/// a first slot, and the ones after it while others are there. Whoever has the certificate and the instance can work this out
/// as well: it tells where something lies, not what.
/// </summary>
internal readonly ref struct LocatorKeys
{
    /// <summary>Slots that are tried, hence the most recipients.</summary>
    internal const int MaxSalts = 16;

    /// <summary>Bytes of a key: the mask of a locator and 32 for its MAC.</summary>
    internal const int KeySize = Locator.Size + 32;

    private readonly ReadOnlySpan<byte> _recipient;
    private readonly ReadOnlySpan<byte> _instance;
    private readonly int _slots;
    private readonly int _start;

    internal LocatorKeys(ReadOnlySpan<byte> recipientId, ReadOnlySpan<byte> instanceUid, HidingRoom room)
    {
        _recipient = recipientId;
        _instance = Trim(instanceUid);
        _slots = room.Slots;
        Span<byte> start = stackalloc byte[sizeof(ulong)];
        HiddenKeys.Derive(_recipient, _instance, "place"u8, 0, start);
        _start = _slots == 0 ? 0 : (int)(BinaryPrimitives.ReadUInt64LittleEndian(start) % (ulong)_slots);
    }

    /// <summary>Slots of this recipient.</summary>
    internal int Salts => Math.Min(MaxSalts, _slots);

    internal int Slot(int salt) => (_start + salt) % _slots;

    /// <summary>Fills the key for one slot.</summary>
    internal void Fill(int salt, Span<byte> key) => HiddenKeys.Derive(_recipient, _instance, "locator"u8, (byte)salt, key);

    /// <summary>The order of area A.</summary>
    internal static CellOrder Order(ReadOnlySpan<byte> instanceUid, HidingRoom room)
    {
        Span<byte> key = stackalloc byte[CellOrder.KeySize];
        HiddenKeys.Derive(Trim(instanceUid), [], "locators"u8, 0, key);
        return new CellOrder(key, room.LocatorCells);
    }

    /// <summary>A UID is padded with NUL (PS3.5 9.1), or wrongly with a space; the padding is no part of it.</summary>
    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> uid) => uid.TrimEnd("\0 "u8);
}

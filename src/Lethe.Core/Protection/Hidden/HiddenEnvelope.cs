using Lethe.Facts;
using Lethe.Rewriting;

namespace Lethe.Protection.Hidden;

/// <summary>
/// Hides an envelope, an encrypted message of any kind, in the unused high bits of native pixel cells (PS3.5 8.1.1, 8.1.2), and finds it again.
/// The order of the cells is keyed and the bits look random, so that an envelope neither stands in one place nor shows its structure.
/// But nobody should rely on that: whoever has a recipient's certificate knows its id, the SHA-256 of the public key, and can find the envelope,
/// and anybody can see that bits are set. The secrecy of the content comes from its encryption alone.
/// </summary>
internal static class HiddenEnvelope
{
    /// <summary>Only the first cells are used and looked at, so that memory stays bounded.</summary>
    internal const int MaxCells = 16 * 1024 * 1024;

    /// <summary>Puts the envelope in. Cells change only in their unused high bits, and only when the verdict is <see cref="HidingVerdict.Hidden"/>.</summary>
    /// <param name="cells">The value of native Pixel Data, or its first <see cref="MaxCells"/> cells.</param>
    /// <param name="layout">Where the samples stand in the cells.</param>
    /// <param name="bigEndian">The byte order of the cells.</param>
    /// <param name="envelope">What to hide, at least a byte.</param>
    /// <param name="recipientIds">The SHA-256 of the public key of each who can open it, 1 to 16.</param>
    /// <param name="instanceUid">SOP Instance UID (0008,0018) of the instance that is written, padded or not.</param>
    /// <param name="seed">16 bytes from which the order follows.</param>
    /// <exception cref="ArgumentException">No envelope, no recipient, or a seed of another length.</exception>
    internal static HidingVerdict TryHide(
        Span<byte> cells, PixelLayout layout, bool bigEndian, ReadOnlySpan<byte> envelope,
        IReadOnlyList<ReadOnlyMemory<byte>> recipientIds, ReadOnlySpan<byte> instanceUid, ReadOnlySpan<byte> seed)
    {
        if (envelope.IsEmpty || recipientIds.Count == 0 || seed.Length != Locator.SeedSize)
        {
            throw new ArgumentException("Hiding takes an envelope, a recipient and a seed of 16 bytes.");
        }

        if (Room(ref cells, layout) is not { } room)
        {
            return HidingVerdict.NoUnusedBits;
        }

        if (envelope.Length > Capacity(room.Cells, layout, recipientIds.Count))
        {
            return HidingVerdict.TooLittleRoom;
        }

        if (FillOf(cells, layout, bigEndian) is not { } fill)
        {
            return HidingVerdict.BitsInUse;
        }

        PutLocators(cells, layout, bigEndian, room, Locator.Of(envelope, seed, fill), recipientIds, instanceUid);
        var payload = envelope.ToArray();
        Whitening.Apply(seed, payload);
        PayloadPath(seed, room).Write(cells, layout, bigEndian, payload);
        return HidingVerdict.Hidden;
    }

    /// <summary>
    /// The envelope for a recipient, or null: none, or one that was harmed. Never throws, whatever the cells hold.
    /// </summary>
    /// <param name="cells">As many cells as when it was hidden.</param>
    /// <param name="layout">Where the samples stand in the cells.</param>
    /// <param name="bigEndian">The byte order of the cells now; it may have changed since.</param>
    /// <param name="recipientId">The SHA-256 of the public key of the recipient.</param>
    /// <param name="instanceUid">SOP Instance UID (0008,0018), padded or not.</param>
    /// <param name="fill">What to give to <see cref="Erase"/>.</param>
    internal static byte[]? Find(
        ReadOnlySpan<byte> cells, PixelLayout layout, bool bigEndian, ReadOnlySpan<byte> recipientId, ReadOnlySpan<byte> instanceUid, out HiddenFill fill)
    {
        fill = HiddenFill.Zero;
        if (HidingRoom.Of(cells.Length / SizeOf(layout), layout) is not { } room
            || FindLocator(cells, layout, bigEndian, room, recipientId, instanceUid) is not { } locator
            || locator.Length <= 0 || locator.Length > room.PayloadBytes)
        {
            return null;
        }

        fill = locator.Fill;
        var envelope = new byte[locator.Length];
        PayloadPath(locator.Seed, room).Read(cells, layout, bigEndian, envelope);
        Whitening.Apply(locator.Seed, envelope);
        return locator.Fits(envelope) ? envelope : null;
    }

    /// <summary>Puts the unused bits back as they were before: zero, or the sign of the sample.</summary>
    internal static void Erase(Span<byte> cells, PixelLayout layout, bool bigEndian, HiddenFill fill)
    {
        if (Room(ref cells, layout) is not null)
        {
            UnusedBits.Clear(cells, layout with { IsSigned = fill == HiddenFill.Sign }, bigEndian);
        }
    }

    /// <summary>Bytes of envelope that fit, 0 if none.</summary>
    internal static int Capacity(long cellCount, PixelLayout layout, int recipients) =>
        HidingRoom.Of(cellCount, layout) is { } room && recipients >= 1 && recipients <= Math.Min(room.Slots, LocatorKeys.MaxSalts) ? room.PayloadBytes : 0;

    /// <summary>The room, and the cells cut to it.</summary>
    private static HidingRoom? Room(ref Span<byte> cells, PixelLayout layout)
    {
        var room = HidingRoom.Of(cells.Length / SizeOf(layout), layout);
        cells = cells[..((room?.Cells ?? 0) * SizeOf(layout))];
        return room;
    }

    /// <summary>Bytes of a cell; 1 where they are no bytes and nothing is hidden.</summary>
    private static int SizeOf(PixelLayout layout) => Math.Max(1, layout.BitsAllocated / 8);

    private static HiddenFill? FillOf(ReadOnlySpan<byte> cells, PixelLayout layout, bool bigEndian) =>
        UnusedBits.AreClear(cells, layout with { IsSigned = false }, bigEndian) ? HiddenFill.Zero
            : layout.IsSigned && UnusedBits.AreClear(cells, layout, bigEndian) ? HiddenFill.Sign
            : null;

    private static CellPath PayloadPath(ReadOnlySpan<byte> seed, HidingRoom room)
    {
        Span<byte> key = stackalloc byte[CellOrder.KeySize];
        HiddenKeys.Derive(seed, [], "payload"u8, 0, key);
        return new CellPath(new CellOrder(key, room.PayloadCells), 0, toLocators: false);
    }

    private static void PutLocators(
        Span<byte> cells, PixelLayout layout, bool bigEndian, HidingRoom room, Locator locator,
        IReadOnlyList<ReadOnlyMemory<byte>> recipientIds, ReadOnlySpan<byte> instanceUid)
    {
        var order = LocatorKeys.Order(instanceUid, room);
        var taken = new HashSet<int>();
        Span<byte> key = stackalloc byte[LocatorKeys.KeySize];
        Span<byte> cover = stackalloc byte[Locator.Size];
        foreach (var recipient in recipientIds)
        {
            // Neighbouring slots are tried, so that as many recipients as there are slots always fit.
            var keys = new LocatorKeys(recipient.Span, instanceUid, room);
            var salt = 0;
            while (!taken.Add(keys.Slot(salt)))
            {
                salt++;
            }

            keys.Fill(salt, key);
            locator.Seal(key, cover);
            new CellPath(order, keys.Slot(salt) * room.CellsOfLocator, toLocators: true).Write(cells, layout, bigEndian, cover);
        }
    }

    private static Locator? FindLocator(
        ReadOnlySpan<byte> cells, PixelLayout layout, bool bigEndian, HidingRoom room, ReadOnlySpan<byte> recipientId, ReadOnlySpan<byte> instanceUid)
    {
        var order = LocatorKeys.Order(instanceUid, room);
        var keys = new LocatorKeys(recipientId, instanceUid, room);
        Span<byte> key = stackalloc byte[LocatorKeys.KeySize];
        Span<byte> cover = stackalloc byte[Locator.Size];
        for (var salt = 0; salt < keys.Salts; salt++)
        {
            keys.Fill(salt, key);
            new CellPath(order, keys.Slot(salt) * room.CellsOfLocator, toLocators: true).Read(cells, layout, bigEndian, cover);
            if (Locator.Open(key, cover) is { } locator)
            {
                return locator;
            }
        }

        return null;
    }
}

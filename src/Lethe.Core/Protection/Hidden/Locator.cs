using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Lethe.Protection.Hidden;

/// <summary>
/// What a recipient must know to find the payload, in 48 bytes: seed (16), length of the envelope (4, little endian), fill (1),
/// reserved (3, zero), check of the envelope (12), and a MAC of all that under the key of the recipient (12). Sealed, a mask lies over it.
/// </summary>
internal sealed class Locator
{
    /// <summary>Bytes.</summary>
    internal const int Size = BodySize + CheckSize;

    /// <summary>Bytes of a seed.</summary>
    internal const int SeedSize = 16;

    private const int FillAt = 20;
    private const int CheckAt = 24;
    private const int CheckSize = 12;
    private const int BodySize = CheckAt + CheckSize;

    private readonly byte[] _body;

    private Locator(byte[] body) => _body = body;

    internal ReadOnlySpan<byte> Seed => _body.AsSpan(0, SeedSize);

    internal int Length => BinaryPrimitives.ReadInt32LittleEndian(_body.AsSpan(SeedSize));

    internal HiddenFill Fill => (HiddenFill)_body[FillAt];

    /// <summary>The locator of an envelope.</summary>
    internal static Locator Of(ReadOnlySpan<byte> envelope, ReadOnlySpan<byte> seed, HiddenFill fill)
    {
        var body = new byte[BodySize];
        seed.CopyTo(body);
        BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(SeedSize), envelope.Length);
        body[FillAt] = (byte)fill;
        Check(seed, envelope, body.AsSpan(CheckAt));
        return new Locator(body);
    }

    /// <summary>True if these bytes are the envelope, unharmed: CBC alone would not tell (R065, R066).</summary>
    internal bool Fits(ReadOnlySpan<byte> envelope)
    {
        Span<byte> check = stackalloc byte[CheckSize];
        Check(Seed, envelope, check);
        return CryptographicOperations.FixedTimeEquals(check, _body.AsSpan(CheckAt));
    }

    /// <summary>Writes the locator under a key of <see cref="LocatorKeys.KeySize"/> bytes: 48 of mask, 32 for the MAC.</summary>
    internal void Seal(ReadOnlySpan<byte> key, Span<byte> cover)
    {
        _body.CopyTo(cover);
        Mac(key[Size..], _body, cover[BodySize..]);
        Mask(cover, key);
    }

    /// <summary>The locator under a key, or null: no locator of this recipient.</summary>
    internal static Locator? Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> cover)
    {
        Span<byte> open = stackalloc byte[Size];
        Span<byte> mac = stackalloc byte[CheckSize];
        cover.CopyTo(open);
        Mask(open, key);
        Mac(key[Size..], open[..BodySize], mac);
        var genuine = CryptographicOperations.FixedTimeEquals(mac, open[BodySize..]);
        var known = open[FillAt] <= (byte)HiddenFill.Sign && !open[(FillAt + 1)..CheckAt].ContainsAnyExcept((byte)0);
        return genuine && known ? new Locator(open[..BodySize].ToArray()) : null;
    }

    private static void Mask(Span<byte> content, ReadOnlySpan<byte> mask)
    {
        for (var i = 0; i < content.Length; i++)
        {
            content[i] ^= mask[i];
        }
    }

    private static void Check(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> envelope, Span<byte> check)
    {
        Span<byte> key = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HiddenKeys.Derive(seed, [], "check"u8, 0, key);
        Mac(key, envelope, check);
    }

    private static void Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content, Span<byte> mac)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, content, whole);
        whole[..CheckSize].CopyTo(mac);
    }
}

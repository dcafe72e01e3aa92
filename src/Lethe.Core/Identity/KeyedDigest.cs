using System.Security.Cryptography;

namespace Lethe.Identity;

/// <summary>
/// A keyed digest that recognises its own results: a prefix derived from the input, and a tag derived from the prefix.
/// So a second run over its own output leaves it as it is, and nobody without the key can make or test one
/// (PS3.15 E.3.9 note 6 warns of digests without a key).
/// </summary>
internal sealed class KeyedDigest(ProjectKey key, string purpose, int prefixBytes, int tagBytes, bool asUuid = false)
{
    // Kept, since setting up a keyed hash costs more than hashing a UID. That makes a digest one for a single thread.
    private readonly IncrementalHash _prefix = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Derive(purpose));
    private readonly IncrementalHash _tag = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Derive(purpose + "-tag"));

    /// <summary>Bytes of a digest.</summary>
    internal int Size => prefixBytes + tagBytes;

    /// <summary>Writes the digest of an input.</summary>
    internal void Compute(ReadOnlySpan<byte> input, Span<byte> digest)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Mac(_prefix, input, mac);
        mac[..prefixBytes].CopyTo(digest);
        if (asUuid)
        {
            // RFC 9562: version 8 (own derivation) and the variant bits, so that 2.25 names a valid UUID that tells no time.
            digest[6] = (byte)((digest[6] & 0x0F) | 0x80);
            digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        }

        Mac(_tag, digest[..prefixBytes], mac);
        mac[..tagBytes].CopyTo(digest[prefixBytes..]);
    }

    /// <summary>True if the bytes are a digest made with this key.</summary>
    internal bool IsOurs(ReadOnlySpan<byte> digest)
    {
        if (asUuid && ((digest[6] & 0xF0) != 0x80 || (digest[8] & 0xC0) != 0x80))
        {
            return false;
        }

        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Mac(_tag, digest[..prefixBytes], mac);
        return digest.Slice(prefixBytes, tagBytes).SequenceEqual(mac[..tagBytes]);
    }

    private static void Mac(IncrementalHash hash, ReadOnlySpan<byte> input, Span<byte> mac)
    {
        hash.AppendData(input);
        hash.GetHashAndReset(mac);
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Lethe.Protection;

/// <summary>
/// The random numbers of an envelope, derived instead of drawn, so that equal inputs give equal bytes. Everything hangs on a seed that is
/// HMAC-SHA-256 of the content under a secret: other content, other key and other IV, as in deterministic authenticated encryption (RFC 5297).
/// All that an onlooker learns is whether two envelopes for the same recipients have the same content. For one thread.
/// </summary>
internal ref struct EnvelopeSecrets
{
    internal const int KeySize = 32;
    internal const int IvSize = 16;

    private const int BlockSize = HMACSHA256.HashSizeInBytes;

    private readonly Span<byte> _seed;

    /// <summary>Starts from a content.</summary>
    /// <param name="key">The secret bound to the recipients; see <see cref="Bind"/>.</param>
    /// <param name="content">What is sealed.</param>
    /// <param name="seed">32 bytes of memory for the seed, to be wiped by the caller.</param>
    internal EnvelopeSecrets(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content, Span<byte> seed)
    {
        HMACSHA256.HashData(key, content, seed);
        _seed = seed;
    }

    /// <summary>The key of the seed: HMAC of label and recipients under the secret.</summary>
    /// <param name="secret">A sub-key of the project key.</param>
    /// <param name="publicKeyIds">32 bytes of each recipient, sorted.</param>
    internal static byte[] Bind(ReadOnlySpan<byte> secret, IEnumerable<ReadOnlyMemory<byte>> publicKeyIds)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        mac.AppendData("lethe-envelope-seed\0"u8);
        foreach (var id in publicKeyIds)
        {
            mac.AppendData(id.Span);
        }

        return mac.GetHashAndReset();
    }

    /// <summary>The content-encryption key, 32 bytes.</summary>
    internal readonly void DeriveKey(Span<byte> key) => HMACSHA256.HashData(_seed, "lethe-envelope-key"u8, key);

    /// <summary>The initialisation vector, 16 bytes.</summary>
    internal readonly void DeriveIv(Span<byte> iv)
    {
        Span<byte> block = stackalloc byte[BlockSize];
        HMACSHA256.HashData(_seed, "lethe-envelope-iv"u8, block);
        block[..IvSize].CopyTo(iv);
    }

    /// <summary>Padding of the block of one recipient: bytes other than zero (RFC 8017 7.2.1), from a stream of HMAC over a counter.</summary>
    internal readonly void DerivePadding(ReadOnlySpan<byte> publicKeyId, Span<byte> padding)
    {
        var label = "lethe-envelope-padding\0"u8;
        Span<byte> key = stackalloc byte[BlockSize];
        Span<byte> message = stackalloc byte[label.Length + BlockSize];
        label.CopyTo(message);
        publicKeyId.CopyTo(message[label.Length..]);
        HMACSHA256.HashData(_seed, message, key);

        Span<byte> counter = stackalloc byte[sizeof(uint)];
        Span<byte> block = stackalloc byte[BlockSize];
        var filled = 0;
        for (var number = 0u; filled < padding.Length; number++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(counter, number);
            HMACSHA256.HashData(key, counter, block);
            for (var i = 0; i < BlockSize && filled < padding.Length; i++)
            {
                if (block[i] != 0)
                {
                    padding[filled++] = block[i];
                }
            }
        }

        CryptographicOperations.ZeroMemory(key);
        CryptographicOperations.ZeroMemory(block);
    }
}

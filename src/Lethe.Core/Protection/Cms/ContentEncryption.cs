using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Lethe.Protection;

/// <summary>A cipher of PS3.15 E.1.1 with its initialisation vector, as an envelope names it.</summary>
internal sealed class ContentEncryption
{
    private readonly bool _isAes;
    private readonly byte[] _iv;

    private ContentEncryption(bool isAes, int keySize, byte[] iv) => (_isAes, KeySize, _iv) = (isAes, keySize, iv);

    /// <summary>Length of its key in bytes.</summary>
    internal int KeySize { get; }

    private int BlockSize => _isAes ? 16 : 8;

    /// <summary>Reads an AlgorithmIdentifier (RFC 3565 2.3, RFC 3370 5.1); null for another cipher.</summary>
    /// <exception cref="AsnContentException">The parameters are not an initialisation vector.</exception>
    internal static ContentEncryption? Read(AsnReader algorithm)
    {
        var (isAes, keySize) = algorithm.ReadObjectIdentifier() switch
        {
            CmsObjects.Aes128Cbc => (true, 16),
            CmsObjects.Aes192Cbc => (true, 24),
            CmsObjects.Aes256Cbc => (true, 32),
            CmsObjects.TripleDesCbc => (false, 24),
            _ => (false, 0),
        };
        if (keySize == 0)
        {
            return null;
        }

        var encryption = new ContentEncryption(isAes, keySize, algorithm.ReadOctetString());
        algorithm.ThrowIfNotEmpty();
        return encryption._iv.Length == encryption.BlockSize ? encryption : throw new AsnContentException();
    }

    /// <summary>False if the padding shows that key or content is not the right one. CBC alone cannot show more.</summary>
    internal bool TryDecrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> ciphertext, out byte[] content)
    {
        content = [];
        if (ciphertext.IsEmpty || ciphertext.Length % BlockSize != 0)
        {
            return false;
        }

        using var cipher = Create();
        try
        {
            // A key for Triple-DES that is only DES is refused here, with the same exception.
            cipher.SetKey(key);
            content = cipher.DecryptCbc(ciphertext, _iv);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private SymmetricAlgorithm Create()
    {
#pragma warning disable CA5350 // PS3.15 E.1.1 wants Triple-DES read; what Lethe writes never has it.
        return _isAes ? Aes.Create() : TripleDES.Create();
#pragma warning restore CA5350
    }
}

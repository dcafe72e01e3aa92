using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Lethe.Protection;

/// <summary>Modulus and exponent of an RSA key (RFC 8017 A.1.1), ready for the public operation on a block that is padded already.</summary>
internal sealed class RsaPublicKey
{
    /// <summary>The algorithm of keys that may encrypt; those for PSS or OAEP alone have others (RFC 4055).</summary>
    internal const string Algorithm = "1.2.840.113549.1.1.1";

    // Longer exponents are no safer and make every envelope slow.
    private const int LongestExponentBits = 64;

    private readonly MontgomeryPower _power;

    private RsaPublicKey(BigInteger modulus, BigInteger exponent)
    {
        _power = new MontgomeryPower(modulus, (ulong)exponent);
        HasSmallExponent = exponent < 65537;
        KeySize = (int)modulus.GetBitLength();
        Id = IdOf(modulus, exponent);
    }

    /// <summary>Length of the modulus in bits.</summary>
    internal int KeySize { get; }

    /// <summary>Length of an encrypted block in bytes.</summary>
    internal int BlockSize => (KeySize + 7) / 8;

    /// <summary>SHA-256 of the SubjectPublicKeyInfo.</summary>
    internal byte[] Id { get; }

    internal bool HasSmallExponent { get; }

    /// <summary>The key of a certificate; null if it is not RSA, or if its numbers cannot be those of a key.</summary>
    /// <exception cref="AsnContentException">The key is not what its algorithm says.</exception>
    internal static RsaPublicKey? Read(PublicKey key)
    {
        if (key.Oid.Value != Algorithm)
        {
            return null;
        }

        var numbers = new AsnReader(key.EncodedKeyValue.RawData, AsnEncodingRules.DER).ReadSequence();
        var (modulus, exponent) = (numbers.ReadInteger(), numbers.ReadInteger());
        numbers.ThrowIfNotEmpty();
        // An even number is no product of two odd primes; an exponent of 1 would leave the block as it is.
        var sound = modulus.Sign > 0 && !modulus.IsEven && exponent > 1 && !exponent.IsEven && exponent.GetBitLength() <= LongestExponentBits;
        return sound ? new RsaPublicKey(modulus, exponent) : null;
    }

    /// <summary>The id of the public half of a private key.</summary>
    internal static byte[] IdOf(RSAParameters numbers) => IdOf(Unsigned(numbers.Modulus), Unsigned(numbers.Exponent));

    /// <summary>RSAEP (RFC 8017 5.1.1). Both blocks have <see cref="BlockSize"/> bytes, big endian; the first begins with 00.</summary>
    internal void Encrypt(ReadOnlySpan<byte> block, Span<byte> encrypted) => _power.Raise(block, encrypted);

    private static BigInteger Unsigned(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    /// <summary>Written anew with NULL parameters (RFC 3279 2.3.1), so that certificate and private key have one id.</summary>
    private static byte[] IdOf(BigInteger modulus, BigInteger exponent)
    {
        var key = new AsnWriter(AsnEncodingRules.DER);
        using (key.PushSequence())
        {
            key.WriteInteger(modulus);
            key.WriteInteger(exponent);
        }

        var info = new AsnWriter(AsnEncodingRules.DER);
        using (info.PushSequence())
        {
            using (info.PushSequence())
            {
                info.WriteObjectIdentifier(Algorithm);
                info.WriteNull();
            }

            info.WriteBitString(key.Encode());
        }

        return SHA256.HashData(info.Encode());
    }
}

using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Lethe.Protection;

/// <summary>
/// Seals content for recipients: CMS EnvelopedData (RFC 5652 6) with RSA PKCS#1 v1.5 key transport and AES-256-CBC, in DER, as PS3.15 E.1.1 and
/// PS3.3 C.12.1.1.4 want it. The order of the recipients makes no difference. For one thread; its buffers live from call to call.
/// </summary>
internal sealed class EnvelopeSealer : IDisposable
{
    /// <summary>Fewest bytes of a secret.</summary>
    internal const int SecretSize = 32;

    private const int CipherBlock = 16;

    private readonly Recipient[] _recipients;
    private readonly byte[] _key;
    private readonly Aes _aes = Aes.Create();
    private readonly AsnWriter _writer = new(AsnEncodingRules.DER);
    private readonly byte[] _block;
    private readonly byte[] _wrapped;
    private byte[] _ciphertext = [];
    private byte[] _envelope = [];

    /// <summary>A sealer for one set of recipients.</summary>
    /// <param name="recipients">At least one; the same certificate twice counts once.</param>
    /// <param name="secret">32 bytes or more: a sub-key of the project key for this purpose alone.</param>
    /// <exception cref="ArgumentException">No recipient, or a short secret.</exception>
    internal EnvelopeSealer(IReadOnlyList<Recipient> recipients, byte[] secret)
    {
        ArgumentOutOfRangeException.ThrowIfZero(recipients.Count, nameof(recipients));
        ArgumentOutOfRangeException.ThrowIfLessThan(secret.Length, SecretSize, nameof(secret));
        _recipients = [.. recipients.DistinctBy(recipient => (Convert.ToHexString(recipient.PublicKeyId.Span), Convert.ToHexString(recipient.IssuerAndSerialNumber.Span)))];
        _key = EnvelopeSecrets.Bind(secret, _recipients.Select(recipient => recipient.PublicKeyId).OrderBy(id => Convert.ToHexString(id.Span), StringComparer.Ordinal));
        var largest = _recipients.Max(recipient => recipient.Key.BlockSize);
        (_block, _wrapped) = (new byte[largest], new byte[largest]);
    }

    /// <summary>The envelope of a content in DER; valid until the next call. Equal content gives equal bytes.</summary>
    internal ReadOnlySpan<byte> Seal(ReadOnlySpan<byte> content)
    {
        Span<byte> seed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> key = stackalloc byte[EnvelopeSecrets.KeySize];
        Span<byte> iv = stackalloc byte[EnvelopeSecrets.IvSize];
        var secrets = new EnvelopeSecrets(_key, content, seed);
        secrets.DeriveKey(key);
        secrets.DeriveIv(iv);
        var ciphertext = Encrypt(content, key, iv);
        Write(secrets, key, iv, ciphertext);
        CryptographicOperations.ZeroMemory(seed);
        CryptographicOperations.ZeroMemory(key);

        var length = _writer.GetEncodedLength();
        Grow(ref _envelope, length);
        _writer.Encode(_envelope);
        return _envelope.AsSpan(0, length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_key);
        _aes.Dispose();
    }

    /// <summary>RFC 3565 2.3, with the padding of RFC 5652 6.3: 1 to 16 bytes, also after a full block.</summary>
    private ReadOnlySpan<byte> Encrypt(ReadOnlySpan<byte> content, ReadOnlySpan<byte> key, ReadOnlySpan<byte> iv)
    {
        Grow(ref _ciphertext, content.Length + CipherBlock);
        _aes.SetKey(key);
        return _ciphertext.AsSpan(0, _aes.EncryptCbc(content, iv, _ciphertext));
    }

    private void Write(EnvelopeSecrets secrets, ReadOnlySpan<byte> key, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> ciphertext)
    {
        var zero = new Asn1Tag(TagClass.ContextSpecific, 0);
        _writer.Reset();
        using var message = _writer.PushSequence();
        _writer.WriteObjectIdentifier(CmsObjects.EnvelopedData);
        using var wrapper = _writer.PushSequence(zero);
        using var envelope = _writer.PushSequence();
        // RFC 5652 6.1: 0 where all recipients are named by issuer and serial number, and nothing optional is there.
        _writer.WriteInteger(0);
        WriteRecipients(secrets, key);
        using var encrypted = _writer.PushSequence();
        _writer.WriteObjectIdentifier(CmsObjects.Data);
        using (_writer.PushSequence())
        {
            _writer.WriteObjectIdentifier(CmsObjects.Aes256Cbc);
            _writer.WriteOctetString(iv);
        }

        _writer.WriteOctetString(ciphertext, zero);
    }

    /// <summary>A SET OF, which the writer sorts as DER wants it (X.690 11.6).</summary>
    private void WriteRecipients(EnvelopeSecrets secrets, ReadOnlySpan<byte> key)
    {
        using var set = _writer.PushSetOf();
        foreach (var recipient in _recipients)
        {
            using var info = _writer.PushSequence();
            _writer.WriteInteger(0);
            _writer.WriteEncodedValue(recipient.IssuerAndSerialNumber.Span);
            using (_writer.PushSequence())
            {
                _writer.WriteObjectIdentifier(CmsObjects.RsaEncryption);
                _writer.WriteNull();
            }

            _writer.WriteOctetString(Wrap(secrets, key, recipient));
        }
    }

    /// <summary>RFC 8017 7.2.1: 00 02, padding without zeros, 00, the key. Done here since the library would draw the padding itself.</summary>
    private ReadOnlySpan<byte> Wrap(EnvelopeSecrets secrets, ReadOnlySpan<byte> key, Recipient recipient)
    {
        var block = _block.AsSpan(0, recipient.Key.BlockSize);
        block[0] = 0;
        block[1] = 2;
        secrets.DerivePadding(recipient.PublicKeyId.Span, block[2..^(key.Length + 1)]);
        block[^(key.Length + 1)] = 0;
        key.CopyTo(block[^key.Length..]);
        var wrapped = _wrapped.AsSpan(0, block.Length);
        recipient.Key.Encrypt(block, wrapped);
        CryptographicOperations.ZeroMemory(block);
        return wrapped;
    }

    private static void Grow(ref byte[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new byte[Math.Max(length, buffer.Length * 2)];
        }
    }
}

using System.Security.Cryptography;

namespace Lethe.Protection;

/// <summary>
/// Opens the values of Encrypted Content (0400,0520) with private keys: AES and Triple-DES in CBC mode under RSA PKCS#1 v1.5 key transport
/// (PS3.15 E.1.1 and E.1.2). For one thread.
/// </summary>
/// <remarks>
/// The profile has no authentication: who changes the encrypted bytes changes the content, and often nothing shows it. So what comes out is as untrusted as any
/// input. Some systems answer a wrong key with random bytes instead of an error (implicit rejection); by chance, about one in a
/// hundred thousand pairs of key and foreign recipient, such bytes pass for a content. It has to be read as a data set in any case.
/// </remarks>
internal sealed class EnvelopeOpener : IDisposable
{
    private readonly RSA[] _keys;
    private readonly byte[] _unwrapped;

    /// <summary>An opener with copies of the keys.</summary>
    /// <exception cref="ArgumentException">No key.</exception>
    internal EnvelopeOpener(IReadOnlyList<RecipientKey> keys)
    {
        ArgumentOutOfRangeException.ThrowIfZero(keys.Count, nameof(keys));
        _keys = [.. keys.Select(key => key.Copy())];
        _unwrapped = new byte[_keys.Max(BlockSize)];
    }

    /// <summary>How often a key may still be tried on a recipient: each time is an operation of milliseconds, and a file can hold thousands.</summary>
    internal int AttemptsLeft { get; set; } = int.MaxValue;

    /// <summary>Opens one value. Never throws, whatever the bytes; all recipients are tried with all keys.</summary>
    /// <param name="value">CMS in BER or DER; bytes 00 after it are padding (PS3.5 6.2).</param>
    /// <param name="content">What was sealed; empty unless opened.</param>
    /// <param name="keyIndex">Which of the keys opened it; -1 for none.</param>
    internal EnvelopeVerdict TryOpen(ReadOnlySpan<byte> value, out byte[] content, out int keyIndex)
    {
        (content, keyIndex) = ([], -1);
        if (EnvelopeReader.TryRead(value, out var verdict) is not { } envelope)
        {
            return verdict;
        }

        var unwrappedAny = false;
        foreach (var wrapped in envelope.WrappedKeys)
        {
            for (var i = 0; i < _keys.Length; i++)
            {
                if (!TryUnwrap(_keys[i], wrapped, envelope.Encryption.KeySize))
                {
                    continue;
                }

                unwrappedAny = true;
                var opened = envelope.Encryption.TryDecrypt(_unwrapped.AsSpan(0, envelope.Encryption.KeySize), envelope.Content, out content);
                CryptographicOperations.ZeroMemory(_unwrapped);
                if (opened)
                {
                    keyIndex = i;
                    return EnvelopeVerdict.Opened;
                }
            }
        }

        return unwrappedAny ? EnvelopeVerdict.Damaged : envelope.HasOtherRecipients ? EnvelopeVerdict.Unsupported : EnvelopeVerdict.NotForThisKey;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_unwrapped);
        Array.ForEach(_keys, key => key.Dispose());
    }

    private bool TryUnwrap(RSA key, byte[] wrapped, int keySize)
    {
        if (wrapped.Length != BlockSize(key) || AttemptsLeft <= 0)
        {
            return false;
        }

        AttemptsLeft--;
        try
        {
            return key.TryDecrypt(wrapped, _unwrapped, RSAEncryptionPadding.Pkcs1, out var written) && written == keySize;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static int BlockSize(RSA key) => (key.KeySize + 7) / 8;
}

using System.Security.Cryptography;

namespace Lethe.Protection;

/// <summary>A private key that opens envelopes. Threads may share it.</summary>
public sealed class RecipientKey : IDisposable
{
    /// <summary>
    /// Length in bits of the shortest key that is read. Shorter than what <see cref="Recipient"/> takes: files made by others years ago
    /// must open, and refusing would protect nobody.
    /// </summary>
    public const int SmallestKey = 1024;

    private readonly Lock _lock = new();
    private readonly RSA _key;

    private RecipientKey(RSA key)
    {
        _key = key;
        PublicKeyId = RsaPublicKey.IdOf(key.ExportParameters(includePrivateParameters: false));
    }

    /// <summary>SHA-256 of the SubjectPublicKeyInfo (RFC 5280 4.1), 32 bytes: equal for a certificate and its private key.</summary>
    public ReadOnlyMemory<byte> PublicKeyId { get; }

    /// <summary>
    /// Reads a private key: PKCS#8 or PKCS#1 in PEM or DER, PKCS#8 under a password (RFC 8018), or PKCS#12.
    /// Null, and the problem, if there is none that can be used.
    /// </summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="password">Opens a locked key; null for none. What is not locked opens with any.</param>
    /// <param name="problem">Why there is no key.</param>
    public static RecipientKey? TryRead(ReadOnlySpan<byte> file, string? password, out RecipientKeyProblem problem)
    {
        var (kind, der) = KeyFile.FindKey(file);
        try
        {
            var key = PrivateKeyFile.Read(kind, der, password, out problem);
            problem = key is null ? problem : Objection(key.KeySize);
            if (problem == RecipientKeyProblem.None)
            {
                return new RecipientKey(key!);
            }

            key?.Dispose();
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(der);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    /// <summary>A copy for one thread, since .NET promises nothing about several in one key.</summary>
    internal RSA Copy()
    {
        lock (_lock)
        {
            var numbers = _key.ExportParameters(includePrivateParameters: true);
            var copy = RSA.Create(numbers);
            Clear(numbers);
            return copy;
        }
    }

    /// <summary>Wipes the private numbers of a key.</summary>
    internal static void Clear(RSAParameters numbers)
    {
        foreach (var number in (ReadOnlySpan<byte[]?>)[numbers.D, numbers.P, numbers.Q, numbers.DP, numbers.DQ, numbers.InverseQ])
        {
            CryptographicOperations.ZeroMemory(number);
        }
    }

    private static RecipientKeyProblem Objection(int bits) => bits switch
    {
        < SmallestKey => RecipientKeyProblem.TooWeak,
        > Recipient.LargestKey => RecipientKeyProblem.TooLarge,
        _ => RecipientKeyProblem.None,
    };
}

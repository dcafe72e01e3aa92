using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Lethe.Protection;

/// <summary>A new private key, locked with a password, and the certificate to which envelopes are sealed. Both in PEM.</summary>
/// <param name="PrivateKeyPem">PKCS#8 under PBES2 (RFC 8018): AES-256-CBC, PBKDF2 with HMAC-SHA-256 and 600,000 iterations.</param>
/// <param name="CertificatePem">X.509, signed with SHA-256 by its own key (RFC 5280).</param>
public sealed record RecipientKeyPair(string PrivateKeyPem, string CertificatePem)
{
    /// <summary>Longest common name in characters (RFC 5280 A.1, ub-common-name).</summary>
    public const int LongestName = 64;

    private const int Iterations = 600_000;

    /// <summary>Makes a pair; the only randomness of this room.</summary>
    /// <param name="name">Common name of subject and issuer. It stands readable in every envelope, so it must not tell who the recipient is unless that may be known.</param>
    /// <param name="password">Locks the private key.</param>
    /// <param name="from">Beginning of the validity; parts of a second are cut.</param>
    /// <param name="days">Length of the validity in days.</param>
    /// <param name="bits">Length of the RSA key in bits.</param>
    /// <exception cref="ArgumentException">The name is empty or too long, the password is empty, or a number is out of range.</exception>
    public static RecipientKeyPair Create(string name, string password, DateTimeOffset from, int days, int bits = 3072)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrEmpty(password);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, LongestName, nameof(name));
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, Recipient.SmallestKey);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, Recipient.LargestKey);
        using var key = RSA.Create(bits);
        using var certificate = Request(name, key).CreateSelfSigned(from, from.AddDays(days));
        var locked = key.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Iterations));
        return new RecipientKeyPair(locked + "\n", certificate.ExportCertificatePem() + "\n");
    }

    private static CertificateRequest Request(string name, RSA key)
    {
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(name);
        var request = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyEncipherment, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request;
    }

    /// <summary>The type alone: a record would print its values, and these are keys.</summary>
    public override string ToString() => nameof(RecipientKeyPair);
}

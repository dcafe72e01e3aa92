using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Lethe.Protection;

/// <summary>
/// One who may open envelopes: an X.509 certificate with an RSA key of 2048 to 16384 bits (PS3.15 E.1.1). Who issued it is not
/// checked: whoever names a certificate vouches for it. Does not change, so threads share it.
/// </summary>
public sealed class Recipient
{
    /// <summary>Length in bits of the shortest key to which data are encrypted; the standard names none.</summary>
    public const int SmallestKey = 2048;

    /// <summary>Length in bits of the longest key that the libraries of the systems work with.</summary>
    public const int LargestKey = 16384;

    private readonly CertificateConcern[] _lasting;

    private Recipient(X509Certificate2 certificate, RsaPublicKey key)
    {
        Key = key;
        (From, To) = (certificate.NotBefore, certificate.NotAfter);
        _lasting = [.. Lasting(certificate, key)];
        IssuerAndSerialNumber = NameOf(certificate);
    }

    /// <summary>SHA-256 of the SubjectPublicKeyInfo (RFC 5280 4.1), 32 bytes: equal for a certificate and its private key.</summary>
    public ReadOnlyMemory<byte> PublicKeyId => Key.Id;

    /// <summary>The first 8 bytes of <see cref="PublicKeyId"/> in hexadecimal digits: what reports call the recipient.</summary>
    public string Fingerprint => Convert.ToHexStringLower(Key.Id.AsSpan(0, 8));

    /// <summary>Length of the key in bits.</summary>
    public int KeySize => Key.KeySize;

    /// <summary>Beginning of the validity of the certificate (RFC 5280 4.1.2.5).</summary>
    public DateTimeOffset From { get; }

    /// <summary>End of the validity of the certificate (RFC 5280 4.1.2.5).</summary>
    public DateTimeOffset To { get; }

    internal RsaPublicKey Key { get; }

    /// <summary>How an envelope names this recipient (RFC 5652 10.2.4): in DER, from the bytes of the certificate.</summary>
    internal ReadOnlyMemory<byte> IssuerAndSerialNumber { get; }

    /// <summary>
    /// Reads a certificate in PEM (the first of a chain), DER or PKCS#12. Null, and the reason in words without anything of
    /// the file, if it is none or its key does not do.
    /// </summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="password">Opens PKCS#12; null for none.</param>
    /// <param name="reason">Why there is no recipient, to follow "the file" or the name of the option.</param>
    public static Recipient? TryRead(ReadOnlySpan<byte> file, string? password, out string? reason)
    {
        using var certificate = CertificateFile.Read(file, password, out reason);
        return certificate is null ? null : TryFrom(certificate, out reason);
    }

    /// <summary>The recipient of a certificate, or null and the reason. The certificate stays the caller's.</summary>
    public static Recipient? TryFrom(X509Certificate2 certificate, out string? reason)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        try
        {
            var key = RsaPublicKey.Read(certificate.PublicKey);
            reason = Objection(key);
            return reason is null ? new Recipient(certificate, key!) : null;
        }
        catch (Exception e) when (e is CryptographicException or AsnContentException)
        {
            reason = "the certificate cannot be read";
            return null;
        }
    }

    /// <summary>What speaks against encrypting to this certificate at a time; empty if nothing does.</summary>
    public IReadOnlyList<CertificateConcern> ConcernsAt(DateTimeOffset time)
    {
        if (time < From)
        {
            return [CertificateConcern.NotYetValid, .. _lasting];
        }

        return time > To ? [CertificateConcern.Expired, .. _lasting] : _lasting;
    }

    private static string? Objection(RsaPublicKey? key) => key switch
    {
        null => "the key of the certificate is not an RSA key for encryption",
        { KeySize: < SmallestKey or > LargestKey } => $"the RSA key has {key.KeySize} bits; {SmallestKey} to {LargestKey} will do",
        _ => null,
    };

    private static IEnumerable<CertificateConcern> Lasting(X509Certificate2 certificate, RsaPublicKey key)
    {
        if (certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is { } usage && !usage.KeyUsages.HasFlag(X509KeyUsageFlags.KeyEncipherment))
        {
            yield return CertificateConcern.NotForKeyEncipherment;
        }

        if (certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(constraints => constraints.CertificateAuthority))
        {
            yield return CertificateConcern.CertificateAuthority;
        }

        if (key.HasSmallExponent)
        {
            yield return CertificateConcern.SmallExponent;
        }
    }

    /// <summary>Copied bytes, since readers compare names as bytes; text written anew might come in another string type.</summary>
    private static byte[] NameOf(X509Certificate2 certificate)
    {
        var body = new AsnReader(certificate.RawDataMemory, AsnEncodingRules.BER).ReadSequence().ReadSequence();
        if (body.PeekTag().HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, 0)))
        {
            body.ReadEncodedValue(); // the version
        }

        var serial = body.ReadEncodedValue();
        body.ReadEncodedValue(); // the algorithm of the signature
        var issuer = body.ReadEncodedValue();
        var name = new AsnWriter(AsnEncodingRules.DER);
        using (name.PushSequence())
        {
            name.WriteEncodedValue(issuer.Span);
            name.WriteEncodedValue(serial.Span);
        }

        return name.Encode();
    }
}

namespace Lethe.Protection;

/// <summary>What speaks against encrypting to a certificate. None of it keeps an envelope from being opened later.</summary>
public enum CertificateConcern
{
    /// <summary>Its validity has ended (RFC 5280 4.1.2.5).</summary>
    Expired,

    /// <summary>Its validity has not begun (RFC 5280 4.1.2.5).</summary>
    NotYetValid,

    /// <summary>Its key usage names other uses, but not the encryption of keys (RFC 5280 4.2.1.3).</summary>
    NotForKeyEncipherment,

    /// <summary>It belongs to an authority that signs certificates, not to somebody who reads data (RFC 5280 4.2.1.9).</summary>
    CertificateAuthority,

    /// <summary>Its public exponent is below 65537, the smallest of FIPS 186-5 A.1.1.</summary>
    SmallExponent,
}

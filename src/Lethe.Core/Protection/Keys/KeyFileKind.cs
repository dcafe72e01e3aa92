namespace Lethe.Protection;

/// <summary>What a file of keys or certificates holds, by the shape of its bytes.</summary>
internal enum KeyFileKind
{
    /// <summary>None of the others.</summary>
    Unknown,

    /// <summary>An X.509 certificate (RFC 5280).</summary>
    Certificate,

    /// <summary>An RSA private key alone (RFC 8017 A.1.2).</summary>
    Pkcs1,

    /// <summary>A private key of any algorithm (RFC 5208).</summary>
    Pkcs8,

    /// <summary>The same under a password (RFC 5958 3).</summary>
    EncryptedPkcs8,

    /// <summary>Certificates and keys together (RFC 7292).</summary>
    Pkcs12,

    /// <summary>PEM with "Proc-Type: 4,ENCRYPTED" (RFC 1421 4.6.1.1): a password hashed once with MD5.</summary>
    OldEncryption,

    /// <summary>PEM with the private key of another algorithm in a form of its own.</summary>
    OtherKey,
}

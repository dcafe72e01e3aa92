namespace Lethe.Protection;

/// <summary>Object identifiers of CMS that PS3.15 E.1.1 names, by RFC 5652, 3370 and 3565.</summary>
internal static class CmsObjects
{
    internal const string Data = "1.2.840.113549.1.7.1";
    internal const string EnvelopedData = "1.2.840.113549.1.7.3";

    /// <summary>RSA PKCS#1 v1.5 key transport (RFC 3370 4.2.1).</summary>
    internal const string RsaEncryption = RsaPublicKey.Algorithm;

    internal const string Aes128Cbc = "2.16.840.1.101.3.4.1.2";
    internal const string Aes192Cbc = "2.16.840.1.101.3.4.1.22";
    internal const string Aes256Cbc = "2.16.840.1.101.3.4.1.42";

    /// <summary>Three-key Triple-DES in CBC mode (RFC 3370 5.1). Read, never written.</summary>
    internal const string TripleDesCbc = "1.2.840.113549.3.7";
}

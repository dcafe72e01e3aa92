using System.Formats.Asn1;

namespace Lethe.Protection;

/// <summary>How a PKCS#8 key is locked (RFC 8018 6). Tells "not known" from "wrong password" before a password is tried.</summary>
internal static class PasswordEncryption
{
    private const string Pbes2 = "1.2.840.113549.1.5.13";
    private const string Pbkdf2 = "1.2.840.113549.1.5.12";

    // Half a minute of a slow core. A file that asks for more is not meant to be opened.
    private const int MostIterations = 50_000_000;

    internal static RecipientKeyProblem Check(byte[] der)
    {
        try
        {
            var algorithm = new AsnReader(der, AsnEncodingRules.BER).ReadSequence().ReadSequence();
            return IsKnown(algorithm.ReadObjectIdentifier(), algorithm) ? RecipientKeyProblem.None : RecipientKeyProblem.UnknownEncryption;
        }
        catch (AsnContentException)
        {
            return RecipientKeyProblem.NotAKey;
        }
    }

    private static bool IsKnown(string scheme, AsnReader algorithm) => scheme switch
    {
        Pbes2 => IsKnown(algorithm.ReadSequence().ReadSequence()),
        // PBES1 with DES or RC2 (RFC 8018 A.3) and PKCS#12 with Triple-DES or RC2 (RFC 7292 C), as far as .NET has them.
        "1.2.840.113549.1.5.3" or "1.2.840.113549.1.5.6" or "1.2.840.113549.1.5.10" or "1.2.840.113549.1.5.11"
            or "1.2.840.113549.1.12.1.3" or "1.2.840.113549.1.12.1.4" or "1.2.840.113549.1.12.1.5" or "1.2.840.113549.1.12.1.6" => AreFew(algorithm.ReadSequence()),
        _ => false,
    };

    private static bool IsKnown(AsnReader derivation) => derivation.ReadObjectIdentifier() == Pbkdf2 && AreFew(derivation.ReadSequence());

    /// <summary>Salt, then iterations, in all of them.</summary>
    private static bool AreFew(AsnReader parameters)
    {
        parameters.ReadEncodedValue();
        return parameters.TryReadInt32(out var iterations) && iterations is > 0 and <= MostIterations;
    }
}

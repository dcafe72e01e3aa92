using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Lethe.Protection;

/// <summary>Reads a certificate from the forms in which programs write it.</summary>
internal static class CertificateFile
{
    internal static X509Certificate2? Read(ReadOnlySpan<byte> file, string? password, out string? reason)
    {
        var (kind, der) = KeyFile.FindCertificate(file);
        reason = kind switch
        {
            KeyFileKind.Certificate or KeyFileKind.Pkcs12 => null,
            KeyFileKind.Unknown => "there is no certificate in it; PEM, DER and PKCS#12 are read",
            _ => "there is a private key in it and no certificate",
        };
        if (reason is not null)
        {
            return null;
        }

        return kind == KeyFileKind.Certificate ? Load(der, out reason) : Load(der, password, out reason);
    }

    private static X509Certificate2? Load(byte[] der, out string? reason)
    {
        try
        {
            reason = null;
            return X509CertificateLoader.LoadCertificate(der);
        }
        catch (CryptographicException)
        {
            reason = "the certificate cannot be read";
            return null;
        }
    }

    private static X509Certificate2? Load(byte[] der, string? password, out string? reason)
    {
        var certificate = Pkcs12File.Load(der, password, out var problem);
        reason = problem switch
        {
            RecipientKeyProblem.None => null,
            RecipientKeyProblem.PasswordNeeded => "it is locked with a password",
            RecipientKeyProblem.WrongPassword => "the password does not open it",
            _ => "the PKCS#12 file cannot be read",
        };
        return certificate;
    }
}

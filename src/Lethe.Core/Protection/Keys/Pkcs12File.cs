using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Lethe.Protection;

/// <summary>Opens PKCS#12 (RFC 7292), the form of .pfx and .p12 files.</summary>
internal static class Pkcs12File
{
    // ERROR_INVALID_PASSWORD: .NET sets it on every system.
    private const int InvalidPassword = unchecked((int)0x80070056);

    /// <summary>The certificate with the private key, or the first; null and the problem if it cannot be opened.</summary>
    internal static X509Certificate2? Load(byte[] file, string? password, out RecipientKeyProblem problem)
    {
        problem = RecipientKeyProblem.None;
        try
        {
            return X509CertificateLoader.LoadPkcs12(file, password, Flags);
        }
        catch (CryptographicException e)
        {
            problem = e.HResult != InvalidPassword ? RecipientKeyProblem.NotAKey
                : password is null ? RecipientKeyProblem.PasswordNeeded : RecipientKeyProblem.WrongPassword;
            return null;
        }
    }

    /// <summary>Nothing is left in a key store of the system. macOS has no other way.</summary>
    private static X509KeyStorageFlags Flags => OperatingSystem.IsMacOS()
        ? X509KeyStorageFlags.Exportable
        : X509KeyStorageFlags.Exportable | X509KeyStorageFlags.EphemeralKeySet;
}

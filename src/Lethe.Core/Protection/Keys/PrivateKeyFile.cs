using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Lethe.Protection;

/// <summary>Makes an RSA private key of the forms in which programs write it.</summary>
internal static class PrivateKeyFile
{
    /// <summary>The key, which is the caller's to dispose of, or null and the problem.</summary>
    internal static RSA? Read(KeyFileKind kind, byte[] der, string? password, out RecipientKeyProblem problem)
    {
        problem = kind switch
        {
            KeyFileKind.OldEncryption => RecipientKeyProblem.OldEncryption,
            KeyFileKind.OtherKey => RecipientKeyProblem.NotRsa,
            KeyFileKind.Unknown or KeyFileKind.Certificate => RecipientKeyProblem.NotAKey,
            KeyFileKind.Pkcs8 => OfAnotherAlgorithm(der),
            KeyFileKind.EncryptedPkcs8 => PasswordEncryption.Check(der),
            _ => RecipientKeyProblem.None,
        };
        if (problem == RecipientKeyProblem.None && kind == KeyFileKind.EncryptedPkcs8 && password is null)
        {
            problem = RecipientKeyProblem.PasswordNeeded;
        }

        return problem != RecipientKeyProblem.None ? null : kind switch
        {
            KeyFileKind.Pkcs1 => Import(key => key.ImportRSAPrivateKey(der, out _), out problem),
            KeyFileKind.Pkcs8 => Import(key => key.ImportPkcs8PrivateKey(der, out _), out problem),
            KeyFileKind.EncryptedPkcs8 => Unlock(der, password, out problem),
            _ => FromPkcs12(der, password, out problem),
        };
    }

    private static RSA? Import(Action<RSA> import, out RecipientKeyProblem problem)
    {
        var key = RSA.Create();
        try
        {
            import(key);
            problem = RecipientKeyProblem.None;
            return key;
        }
        catch (CryptographicException)
        {
            key.Dispose();
            problem = RecipientKeyProblem.NotAKey;
            return null;
        }
    }

    private static RSA? Unlock(byte[] der, string? password, out RecipientKeyProblem problem)
    {
        var key = Import(rsa => rsa.ImportEncryptedPkcs8PrivateKey(password, der, out _), out problem);
        if (key is null)
        {
            problem = IsLockedCurve(der, password) ? RecipientKeyProblem.NotRsa : RecipientKeyProblem.WrongPassword;
        }

        return key;
    }

    /// <summary>The password may be right and the key another one; then advice to try again would lead nowhere.</summary>
    private static bool IsLockedCurve(byte[] der, string? password)
    {
        using var key = ECDiffieHellman.Create();
        try
        {
            key.ImportEncryptedPkcs8PrivateKey(password, der, out _);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static RSA? FromPkcs12(byte[] der, string? password, out RecipientKeyProblem problem)
    {
        using var certificate = Pkcs12File.Load(der, password, out problem);
        if (certificate is null)
        {
            return null;
        }

        if (!certificate.HasPrivateKey)
        {
            problem = RecipientKeyProblem.NotAKey;
            return null;
        }

        using var key = certificate.GetRSAPrivateKey();
        problem = key is null ? RecipientKeyProblem.NotRsa : RecipientKeyProblem.None;
        return key is null ? null : Import(copy => CopyInto(copy, key), out problem);
    }

    private static void CopyInto(RSA copy, RSA key)
    {
        var numbers = key.ExportParameters(includePrivateParameters: true);
        copy.ImportParameters(numbers);
        RecipientKey.Clear(numbers);
    }

    private static RecipientKeyProblem OfAnotherAlgorithm(byte[] der)
    {
        try
        {
            var info = new AsnReader(der, AsnEncodingRules.BER).ReadSequence();
            info.ReadEncodedValue(); // the version
            return info.ReadSequence().ReadObjectIdentifier() == RsaPublicKey.Algorithm ? RecipientKeyProblem.None : RecipientKeyProblem.NotRsa;
        }
        catch (AsnContentException)
        {
            return RecipientKeyProblem.NotAKey;
        }
    }
}

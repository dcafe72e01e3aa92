using Lethe.Cli.Invocation;
using Lethe.Protection;

namespace Lethe.Cli.Protection;

/// <summary>Reads the private key of a recipient, and asks for its password where it needs one.</summary>
internal static class PrivateKeyChoice
{
    private const long LargestFile = 1024 * 1024;

    /// <summary>The key, or null and what is wrong.</summary>
    internal static RecipientKey? Read(string file, string? passwordFile, TextWriter prompts, out string? error)
    {
        if (!File.Exists(file) || new FileInfo(file).Length > LargestFile)
        {
            error = "--key: this is not a file with a private key";
            return null;
        }

        var bytes = File.ReadAllBytes(file);
        var key = RecipientKey.TryRead(bytes, null, out var problem);
        if (key is null && problem == RecipientKeyProblem.PasswordNeeded)
        {
            if (PasswordSource.Read(passwordFile, prompts, false, out error) is not { } password)
            {
                return null;
            }

            key = RecipientKey.TryRead(bytes, password, out problem);
        }

        System.Security.Cryptography.CryptographicOperations.ZeroMemory(bytes);
        error = key is null ? $"--key: {Describe(problem)}" : null;
        return key;
    }

    /// <summary>A problem in words.</summary>
    internal static string Describe(RecipientKeyProblem problem) => problem switch
    {
        RecipientKeyProblem.WrongPassword => "the password is wrong",
        RecipientKeyProblem.NotRsa => "the key is not an RSA key, and PS3.15 has no other",
        RecipientKeyProblem.TooWeak => "the key is too short",
        RecipientKeyProblem.TooLarge => "the key is too long to be worked with",
        RecipientKeyProblem.UnknownEncryption => "the key is locked in a way that cannot be opened here; convert it with 'openssl pkcs8 -topk8'",
        RecipientKeyProblem.OldEncryption => "the key is encrypted in the old form of OpenSSL; convert it with 'openssl pkcs8 -topk8'",
        _ => "the file holds no private key that can be read (PEM, DER or PFX)",
    };
}

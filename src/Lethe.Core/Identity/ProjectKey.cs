using System.Security.Cryptography;
using System.Text;

namespace Lethe.Identity;

/// <summary>
/// The secret of a project: 32 random bytes from which all pseudonyms are derived. Two projects with two keys cannot be joined;
/// the scope of referential integrity is the key (PS3.15 E.1.3).
/// </summary>
public sealed class ProjectKey
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 32;

    private const string Header = "lethe-project-key-1";

    private readonly byte[] _secret;

    private ProjectKey(byte[] secret) => _secret = secret;

    /// <summary>A fresh random key.</summary>
    public static ProjectKey CreateRandom() => new(RandomNumberGenerator.GetBytes(Size));

    /// <summary>A key of given bytes.</summary>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static ProjectKey FromBytes(ReadOnlySpan<byte> secret) => secret.Length == Size
        ? new ProjectKey(secret.ToArray())
        : throw new ArgumentException("A project key has 32 bytes.", nameof(secret));

    /// <summary>Reads the text of a key file: one header line and 64 hexadecimal digits.</summary>
    public static bool TryParse(string text, out ProjectKey? key)
    {
        ArgumentNullException.ThrowIfNull(text);
        key = null;
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length != 2 || lines[0] != Header || lines[1].Length != Size * 2)
        {
            return false;
        }

        Span<byte> secret = stackalloc byte[Size];
        if (Convert.FromHexString(lines[1], secret, out _, out var written) != System.Buffers.OperationStatus.Done || written != Size)
        {
            return false;
        }

        key = FromBytes(secret);
        return true;
    }

    /// <summary>The text of a key file.</summary>
    public string ToFileText() => $"{Header}\n{Convert.ToHexStringLower(_secret)}\n";

    /// <summary>A short public name of the key, which tells nothing of it: for reports.</summary>
    public string Id => Convert.ToHexStringLower(Derive("id")[..4]);

    /// <summary>A sub-key for one purpose (HKDF-SHA-256, RFC 5869).</summary>
    internal byte[] Derive(string purpose) =>
        HKDF.Expand(HashAlgorithmName.SHA256, HKDF.Extract(HashAlgorithmName.SHA256, _secret, "lethe"u8.ToArray()), Size, Encoding.ASCII.GetBytes(purpose));
}

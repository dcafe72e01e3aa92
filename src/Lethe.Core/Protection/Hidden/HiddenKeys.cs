using System.Security.Cryptography;

namespace Lethe.Protection.Hidden;

/// <summary>All keys of the format: HKDF-SHA-256 (RFC 5869) of one secret, for one purpose.</summary>
internal static class HiddenKeys
{
    /// <summary>Fills a key; the scope is the salt of the derivation, the number tells keys of one purpose apart.</summary>
    internal static void Derive(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> scope, ReadOnlySpan<byte> purpose, byte number, Span<byte> key)
    {
        var label = "lethe-hidden-1 "u8;
        Span<byte> info = stackalloc byte[label.Length + purpose.Length + 1];
        label.CopyTo(info);
        purpose.CopyTo(info[label.Length..]);
        info[^1] = number;
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, key, scope, info);
    }
}

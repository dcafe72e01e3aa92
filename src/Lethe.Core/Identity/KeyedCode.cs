namespace Lethe.Identity;

/// <summary>Pseudonyms as short text: for patients and for local codes. A code made with the same key maps to itself.</summary>
internal sealed class KeyedCode(ProjectKey key, string purpose, int prefixBytes, int tagBytes)
{
    private readonly KeyedDigest _digest = new(key, purpose, prefixBytes, tagBytes);

    /// <summary>Characters of a code.</summary>
    internal int Length => CodeText.Length(_digest.Size);

    /// <summary>The code of an input. <paramref name="identifier"/> alone is looked at when recognising own codes.</summary>
    internal void Map(ReadOnlySpan<byte> identifier, ReadOnlySpan<byte> domain, Span<byte> code)
    {
        if (IsOurs(identifier))
        {
            identifier.CopyTo(code);
            return;
        }

        const int most = 512;
        var length = identifier.Length + domain.Length + 1;
        var input = length <= most ? stackalloc byte[most] : new byte[length];
        identifier.CopyTo(input);
        input[identifier.Length] = (byte)'\\';
        domain.CopyTo(input[(identifier.Length + 1)..]);
        Span<byte> digest = stackalloc byte[16];
        _digest.Compute(input[..length], digest);
        CodeText.Encode(digest[.._digest.Size], code);
    }

    /// <summary>True if the text is a code made with this key.</summary>
    internal bool IsOurs(ReadOnlySpan<byte> text)
    {
        Span<byte> digest = stackalloc byte[16];
        return text.Length == Length && CodeText.TryDecode(text, digest) && _digest.IsOurs(digest[.._digest.Size]);
    }
}

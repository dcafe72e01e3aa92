namespace Lethe.Identity;

/// <summary>
/// Pseudonyms as short text: for patients and for local codes. A code made with the same key maps to itself. For one thread: it
/// remembers recent answers, since neighbouring files are mostly of one patient.
/// </summary>
internal sealed class KeyedCode(ProjectKey key, string purpose, int prefixBytes, int tagBytes)
{
    private const int LongestInput = 512;
    private const int LongestRemembered = 128;

    private readonly KeyedDigest _digest = new(key, purpose, prefixBytes, tagBytes);
    private readonly RecentResults _recent = new(64, LongestRemembered, CodeText.Length(prefixBytes + tagBytes));
    private readonly RecentResults _ours = new(64, CodeText.Length(prefixBytes + tagBytes), 0);

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

        var length = identifier.Length + domain.Length + 1;
        var input = length <= LongestInput ? stackalloc byte[LongestInput] : new byte[length];
        identifier.CopyTo(input);
        input[identifier.Length] = (byte)'\\';
        domain.CopyTo(input[(identifier.Length + 1)..]);
        Map(input[..length], code);
    }

    private void Map(ReadOnlySpan<byte> input, Span<byte> code)
    {
        if (_recent.TryGet(input, out var known))
        {
            known.CopyTo(code);
            return;
        }

        Span<byte> digest = stackalloc byte[16];
        _digest.Compute(input, digest);
        CodeText.Encode(digest[.._digest.Size], code);
        _recent.Put(input, code[..Length]);
    }

    /// <summary>True if the text is a code made with this key.</summary>
    internal bool IsOurs(ReadOnlySpan<byte> text)
    {
        if (text.Length != Length)
        {
            return false;
        }

        if (_ours.TryGet(text, out _))
        {
            return true;
        }

        Span<byte> digest = stackalloc byte[16];
        if (!CodeText.TryDecode(text, digest) || !_digest.IsOurs(digest[.._digest.Size]))
        {
            return false;
        }

        _ours.Put(text, default);
        return true;
    }
}

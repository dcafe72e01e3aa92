namespace Lethe.Identity;

/// <summary>
/// Pseudonyms as short text: for patients and for local codes. A code made with the same key maps to itself. For one thread: it
/// remembers its last answers, since neighbouring files are mostly of one patient.
/// </summary>
internal sealed class KeyedCode(ProjectKey key, string purpose, int prefixBytes, int tagBytes)
{
    private const int LongestInput = 512;

    private readonly KeyedDigest _digest = new(key, purpose, prefixBytes, tagBytes);
    private readonly byte[] _lastInput = new byte[LongestInput];
    private readonly byte[] _lastCode = new byte[CodeText.Length(prefixBytes + tagBytes)];
    private readonly byte[] _lastOurs = new byte[CodeText.Length(prefixBytes + tagBytes)];
    private int _lastInputLength = -1;
    private bool _hasLastOurs;

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
        if (input.Length == _lastInputLength && input.SequenceEqual(_lastInput.AsSpan(0, _lastInputLength)))
        {
            _lastCode.CopyTo(code);
            return;
        }

        Span<byte> digest = stackalloc byte[16];
        _digest.Compute(input, digest);
        CodeText.Encode(digest[.._digest.Size], code);
        if (input.Length <= LongestInput)
        {
            input.CopyTo(_lastInput);
            code[..Length].CopyTo(_lastCode);
            _lastInputLength = input.Length;
        }
    }

    /// <summary>True if the text is a code made with this key.</summary>
    internal bool IsOurs(ReadOnlySpan<byte> text)
    {
        if (text.Length != Length)
        {
            return false;
        }

        if (_hasLastOurs && text.SequenceEqual(_lastOurs))
        {
            return true;
        }

        Span<byte> digest = stackalloc byte[16];
        if (!CodeText.TryDecode(text, digest) || !_digest.IsOurs(digest[.._digest.Size]))
        {
            return false;
        }

        text.CopyTo(_lastOurs);
        return _hasLastOurs = true;
    }
}

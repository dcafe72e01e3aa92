namespace Lethe.Facts;

/// <summary>A short value copied out of a header, so that it outlives the buffers. Reused from file to file.</summary>
internal sealed class AsciiValue(int capacity)
{
    private const int Longest = 64 * 1024;

    private byte[] _bytes = new byte[capacity];
    private int _length;

    internal ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _length);

    internal bool IsEmpty => _length == 0;

    internal void Clear() => _length = 0;

    /// <summary>
    /// Copies the value without padding. Long ones are taken whole, or two identifiers that differ at their ends would become one;
    /// what is longer than any VR allows is cut.
    /// </summary>
    internal void Set(ReadOnlySpan<byte> value)
    {
        var trimmed = value.Trim("\0 "u8);
        _length = Math.Min(trimmed.Length, Longest);
        if (_length > _bytes.Length)
        {
            _bytes = new byte[_length];
        }

        trimmed[.._length].CopyTo(_bytes);
    }

    public override string ToString() => System.Text.Encoding.ASCII.GetString(Span);
}

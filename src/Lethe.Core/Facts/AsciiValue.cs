namespace Lethe.Facts;

/// <summary>A short value copied out of a header, so that it outlives the buffers. Reused from file to file.</summary>
internal sealed class AsciiValue(int capacity)
{
    private readonly byte[] _bytes = new byte[capacity];
    private int _length;

    internal ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _length);

    internal bool IsEmpty => _length == 0;

    internal void Clear() => _length = 0;

    /// <summary>Copies the value without padding; what is too long is cut (it is a key then, not a value to keep).</summary>
    internal void Set(ReadOnlySpan<byte> value)
    {
        var trimmed = value.Trim("\0 "u8);
        _length = Math.Min(trimmed.Length, _bytes.Length);
        trimmed[.._length].CopyTo(_bytes);
    }

    public override string ToString() => System.Text.Encoding.ASCII.GetString(Span);
}

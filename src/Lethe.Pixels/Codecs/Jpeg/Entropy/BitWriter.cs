using System.Buffers.Binary;

namespace Lethe.Pixels.Codecs.Jpeg.Entropy;

/// <summary>Bytes of a coded frame, and bits with stuffed zeros behind FF (ISO/IEC 10918-1 F.1.2.3). Its buffer is kept from frame to frame.</summary>
internal sealed class BitWriter
{
    private const int Reserve = 16;
    private byte[] _bytes = new byte[64 * 1024];
    private ulong _bits;
    private int _count;

    /// <summary>Bytes written.</summary>
    internal int Length { get; private set; }

    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Goes back to a place; what was written behind it is forgotten.</summary>
    internal void Rewind(int length) => (Length, _bits, _count) = (length, 0, 0);

    internal void Write(params ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - Length < bytes.Length)
        {
            Grow(bytes.Length);
        }

        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Writes the lowest bits of a number, at most 32; those above are zero.</summary>
    internal void Put(uint value, int count)
    {
        _bits = (_bits << count) | value;
        _count += count;
        if (_count >= 32)
        {
            _count -= 32;
            PutWord((uint)(_bits >> _count));
        }
    }

    /// <summary>Fills the last byte with ones.</summary>
    internal void Align()
    {
        var missing = -_count & 7;
        Put((1u << missing) - 1, missing);
        while (_count > 0)
        {
            _count -= 8;
            PutByte((byte)(_bits >> _count));
        }
    }

    private void PutWord(uint word)
    {
        if (((~word - 0x01010101u) & word & 0x80808080u) == 0 && _bytes.Length - Length >= Reserve)
        {
            BinaryPrimitives.WriteUInt32BigEndian(_bytes.AsSpan(Length), word);
            Length += 4;
            return;
        }

        for (var shift = 24; shift >= 0; shift -= 8)
        {
            PutByte((byte)(word >> shift));
        }
    }

    private void PutByte(byte value)
    {
        if (_bytes.Length - Length < Reserve)
        {
            Grow(Reserve);
        }

        _bytes[Length++] = value;
        if (value == 0xFF)
        {
            _bytes[Length++] = 0;
        }
    }

    /// <summary>Beyond what an array can be there is no memory.</summary>
    private void Grow(int more) =>
        Array.Resize(ref _bytes, (int)Math.Min(Math.Max(Math.Min(_bytes.Length * 2L, Array.MaxLength), Length + (long)more), int.MaxValue));
}

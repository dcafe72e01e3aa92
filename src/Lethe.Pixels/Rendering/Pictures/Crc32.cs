namespace Lethe.Pixels.Rendering.Pictures;

/// <summary>The check of chunks of PNG (ISO/IEC 15948, 5.5 and annex D).</summary>
internal sealed class Crc32
{
    private const uint Polynomial = 0xEDB8_8320;

    private readonly uint[] _table = [.. Enumerable.Range(0, 256).Select(Entry)];

    /// <summary>The check of bytes that follow each other.</summary>
    internal uint Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) => ~Add(Add(uint.MaxValue, first), second);

    private uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            sum = _table[(byte)(sum ^ value)] ^ (sum >> 8);
        }

        return sum;
    }

    private static uint Entry(int value)
    {
        var entry = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            entry = (entry & 1) != 0 ? (entry >> 1) ^ Polynomial : entry >> 1;
        }

        return entry;
    }
}

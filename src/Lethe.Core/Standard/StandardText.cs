namespace Lethe.Standard;

/// <summary>One text out of a generated blob that holds a text per line.</summary>
internal static class StandardText
{
    public static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> blob, ReadOnlySpan<ushort> offsets, int index) =>
        blob[offsets[index]..(offsets[index + 1] - 1)];
}

using System.Text;

namespace Lethe.Dicom.Dictionary;

/// <summary>One text out of a generated blob that holds a text per line.</summary>
internal static class TextBlob
{
    public static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> blob, ReadOnlySpan<ushort> offsets, int index) =>
        blob[offsets[index]..(offsets[index + 1] - 1)];

    public static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> blob, ReadOnlySpan<int> offsets, int index) =>
        blob[offsets[index]..(offsets[index + 1] - 1)];

    public static string AsString(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}

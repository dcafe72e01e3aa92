namespace Lethe.Siemens;

/// <summary>
/// The text of a measurement protocol (MrPhoenixProtocol in a CSA header; (0021,xx19) of SIEMENS MR SDS 01 is the text alone).
/// Of its block of assignments those stay that are known to be technical; all other text becomes spaces, so that offsets stay.
/// </summary>
internal static class ProtocolText
{
    private const int LongestHead = 512;
    private const byte Space = (byte)' ';
    private const byte NewLine = (byte)'\n';

    private static ReadOnlySpan<byte> Begin => "### ASCCONV BEGIN"u8;

    private static ReadOnlySpan<byte> WholeBegin => "### ASCCONV BEGIN ###"u8;

    private static ReadOnlySpan<byte> End => "### ASCCONV END ###"u8;

    /// <summary>Writes the cleaned text over <paramref name="copy"/>, which has the length of the text. Zeros if it has no block.</summary>
    internal static void Clean(ReadOnlySpan<byte> text, Span<byte> copy, ICsaIdentity identity)
    {
        copy.Clear();
        var zero = text.IndexOf((byte)0);
        text = zero < 0 ? text : text[..zero];
        var position = 0;
        while (TryFindBlock(text, position, out var begin, out var body, out var end))
        {
            if (position == 0)
            {
                copy[..text.Length].Fill(Space);
            }

            CopyBegin(text, copy, position, begin, body);
            CopyLines(text[body..end], copy[body..end], identity);
            End.CopyTo(copy[end..]);
            position = end + End.Length;
        }
    }

    /// <summary>True if a text is one that <see cref="Clean"/> leaves as it is.</summary>
    internal static bool IsClean(ReadOnlySpan<byte> text, ICsaIdentity identity)
    {
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(text.Length);
        var copy = buffer.AsSpan(0, text.Length);
        Clean(text, copy, identity);
        var isClean = copy.SequenceEqual(text);
        System.Buffers.ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        return isClean;
    }

    /// <summary>A block has a line that begins it and another that ends it; text without its end is no block.</summary>
    private static bool TryFindBlock(ReadOnlySpan<byte> text, int from, out int begin, out int body, out int end)
    {
        (begin, body, end) = (from, 0, 0);
        while (text[begin..].IndexOf(Begin) is var at and >= 0)
        {
            begin += at;
            var head = text[begin..Math.Min(text.Length, begin + LongestHead)];
            var line = head.IndexOf(NewLine);
            if (line >= WholeBegin.Length && head[..line].TrimEnd((byte)'\r').EndsWith(" ###"u8))
            {
                body = begin + line + 1;
                var length = text[body..].IndexOf(End);
                end = body + length;
                return length >= 0;
            }

            begin += Begin.Length;
        }

        return false;
    }

    /// <summary>The shortest form, up to the end of its line: some readers want the mark whole, with nothing in it.</summary>
    private static void CopyBegin(ReadOnlySpan<byte> text, Span<byte> copy, int from, int begin, int body)
    {
        var line = text[begin..(body - 1)].TrimEnd((byte)'\r').Length;
        var start = begin + line - WholeBegin.Length;
        WholeBegin.CopyTo(copy[start..]);
        text[(begin + line)..body].CopyTo(copy[(begin + line)..]);
        if (start > from)
        {
            copy[start - 1] = NewLine;
        }
    }

    private static void CopyLines(ReadOnlySpan<byte> text, Span<byte> copy, ICsaIdentity identity)
    {
        while (!text.IsEmpty)
        {
            var line = text.IndexOf(NewLine);
            var length = line < 0 ? text.Length : line;
            if (ProtocolLine.MayStay(text[..length], identity))
            {
                text[..length].CopyTo(copy);
            }

            if (line < 0)
            {
                return;
            }

            copy[line] = NewLine;
            text = text[(line + 1)..];
            copy = copy[(line + 1)..];
        }
    }
}

using System.Buffers;

namespace Lethe.Pixels.Codecs.Rle;

/// <summary>The run length code of one segment (PS3.5 G.3).</summary>
internal static class PackBits
{
    private const int Longest = 128;

    /// <summary>Decodes a segment. False if it ends before all bytes are there; bytes behind them are padding.</summary>
    internal static bool TryDecode(ReadOnlySpan<byte> segment, Span<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (segment.IsEmpty)
            {
                return false;
            }

            var code = (sbyte)segment[0];
            segment = segment[1..];
            if (code == sbyte.MinValue)
            {
                continue;
            }

            var length = code >= 0 ? code + 1 : 1 - code;
            var taken = code >= 0 ? length : 1;
            if (segment.Length < taken)
            {
                return false;
            }

            // A run may go on beyond the last byte where a writer filled rows up.
            length = Math.Min(length, bytes.Length);
            if (code >= 0)
            {
                segment[..length].CopyTo(bytes);
            }
            else
            {
                bytes[..length].Fill(segment[0]);
            }

            segment = segment[taken..];
            bytes = bytes[length..];
        }

        return true;
    }

    /// <summary>Encodes the bytes of a row; no code crosses its end (G.3.1).</summary>
    internal static void Encode(ReadOnlySpan<byte> row, IBufferWriter<byte> output)
    {
        for (var at = 0; at < row.Length;)
        {
            var run = RunAt(row, at);
            if (run >= 2)
            {
                Write(output, (byte)(1 - run), row.Slice(at, 1));
                at += run;
                continue;
            }

            var start = at;
            while (at < row.Length && at - start < Longest && RunAt(row, at) < 3)
            {
                at++;
            }

            Write(output, (byte)(at - start - 1), row[start..at]);
        }
    }

    private static int RunAt(ReadOnlySpan<byte> row, int at)
    {
        var end = at + 1;
        while (end < row.Length && end - at < Longest && row[end] == row[at])
        {
            end++;
        }

        return end - at;
    }

    private static void Write(IBufferWriter<byte> output, byte code, ReadOnlySpan<byte> bytes)
    {
        var target = output.GetSpan(bytes.Length + 1);
        target[0] = code;
        bytes.CopyTo(target[1..]);
        output.Advance(bytes.Length + 1);
    }
}

using System.IO.Compression;
using System.Text;

namespace Lethe.SecondLook.Hunting.Packed;

/// <summary>Opens what is packed inside values: gzip, zlib, zip, and streams of PDF. Bounded, because values are hostile.</summary>
internal static class Containers
{
    private const int MostBytes = 64 * 1024 * 1024;
    private const int MostStreams = 10_000;

    /// <summary>What is inside, with a name for its form; nothing for what is no container.</summary>
    internal static IEnumerable<(string Form, byte[] Bytes)> Open(byte[] value)
    {
        if (Starts(value, [0x1F, 0x8B]))
        {
            return One("gzip", Inflate(value, 0, stream => new GZipStream(stream, CompressionMode.Decompress)));
        }

        if (value.Length > 2 && value[0] == 0x78 && ((value[0] << 8) | value[1]) % 31 == 0)
        {
            return One("zlib", Inflate(value, 0, stream => new ZLibStream(stream, CompressionMode.Decompress)));
        }

        return Starts(value, "PK\u0003\u0004"u8) ? OpenZip(value) : value.AsSpan(0, Math.Min(1024, value.Length)).IndexOf("%PDF"u8) >= 0 ? OpenPdf(value) : [];
    }

    private static bool Starts(byte[] value, ReadOnlySpan<byte> with) => value.AsSpan().StartsWith(with);

    private static IEnumerable<(string Form, byte[] Bytes)> One(string form, byte[] bytes) => bytes.Length == 0 ? [] : [(form, bytes)];

    private static List<(string Form, byte[] Bytes)> OpenZip(byte[] value)
    {
        var members = new List<(string Form, byte[] Bytes)>();
        try
        {
            using var zip = new ZipArchive(new MemoryStream(value), ZipArchiveMode.Read);
            foreach (var entry in zip.Entries.Take(MostStreams))
            {
                members.Add(("name in zip", Encoding.UTF8.GetBytes(entry.FullName)));
                using var stream = entry.Open();
                members.Add(("zip", ReadBounded(stream)));
            }
        }
        catch (InvalidDataException)
        {
            // Damaged from here on: what could be read is searched, and the packed bytes are too.
        }

        return members;
    }

    /// <summary>PDF 1.7 (ISO 32000-1) 7.3.8: streams, packed or not, and the texts that they show put together, since kerning tears words apart.</summary>
    private static IEnumerable<(string Form, byte[] Bytes)> OpenPdf(byte[] value)
    {
        var at = 0;
        for (var count = 0; count < MostStreams; count++)
        {
            var start = value.AsSpan(at).IndexOf("stream"u8);
            if (start < 0)
            {
                yield break;
            }

            start += at + 6;
            start += start < value.Length && value[start] == '\r' ? 1 : 0;
            start += start < value.Length && value[start] == '\n' ? 1 : 0;
            var end = value.AsSpan(start).IndexOf("endstream"u8);
            end = end < 0 ? value.Length : start + end;
            var inflated = Inflate(value[start..end], 0, stream => new ZLibStream(stream, CompressionMode.Decompress));
            var content = inflated.Length > 0 ? inflated : value[start..end];
            if (inflated.Length > 0)
            {
                yield return ("PDF stream", inflated);
            }

            yield return ("text of PDF", Encoding.UTF8.GetBytes(PdfText.Of(content)));
            at = Math.Min(value.Length, end + 9);
        }
    }

    private static byte[] Inflate(byte[] value, int offset, Func<Stream, Stream> open)
    {
        try
        {
            using var stream = open(new MemoryStream(value, offset, value.Length - offset));
            return ReadBounded(stream);
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static byte[] ReadBounded(Stream stream)
    {
        using var result = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            for (var read = stream.Read(buffer); read > 0 && result.Length < MostBytes; read = stream.Read(buffer))
            {
                result.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // What came before the damage is searched.
        }

        return result.ToArray();
    }
}

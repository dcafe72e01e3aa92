using System.Buffers.Binary;

namespace Lethe.Pixels.Reading.Tesseract;

/// <summary>Writes pages as one TIFF without compression, so that one process reads them all, each as a page of its own (TIFF 6.0, grey of 8 bits).</summary>
internal static class TiffPages
{
    private const int Header = 8;
    private const int Entries = 12;
    private const int EntrySize = 12;
    private const int DirectorySize = 2 + (Entries * EntrySize) + 4;
    private const int Resolution = 8;
    private const uint DotsPerInch = 300;

    /// <summary>The file.</summary>
    internal static byte[] Write(IReadOnlyList<GreyPage> pages)
    {
        var file = new byte[Header + pages.Sum(SizeOf)];
        "II*\0"u8.CopyTo(file);
        var (at, link) = (Header, 4);
        foreach (var page in pages)
        {
            page.Pixels.Span.CopyTo(file.AsSpan(at));
            var resolution = at + Even(page.Pixels.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(resolution), DotsPerInch);
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(resolution + 4), 1);
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(link), resolution + Resolution);
            WriteDirectory(file.AsSpan(resolution + Resolution), page, at, resolution);
            at += SizeOf(page);
            link = at - 4;
        }

        return file;
    }

    private static void WriteDirectory(Span<byte> target, GreyPage page, int pixels, int resolution)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(target, Entries);
        var entries = new (ushort Tag, ushort Type, int Value)[]
        {
            (256, 4, page.Width), (257, 4, page.Height), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, pixels), (277, 3, 1), (278, 4, page.Height),
            (279, 4, page.Pixels.Length), (282, 5, resolution), (283, 5, resolution), (296, 3, 2),
        };
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = target.Slice(2 + (i * EntrySize), EntrySize);
            BinaryPrimitives.WriteUInt16LittleEndian(entry, entries[i].Tag);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], entries[i].Type);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], 1);
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], entries[i].Value);
        }
    }

    private static int SizeOf(GreyPage page) => Even(page.Pixels.Length) + Resolution + DirectorySize;

    private static int Even(int length) => length + (length & 1);
}

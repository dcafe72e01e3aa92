using System.Buffers;
using System.IO.Compression;
using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Building;

/// <summary>Makes the bytes of a DICOM file from a data set in memory (PS3.10 7).</summary>
public static class Part10Writer
{
    private const int PreambleLength = 128;
    private static readonly Tag SopClass = new(0x0008, 0x0016);
    private static readonly Tag SopInstance = new(0x0008, 0x0018);

    /// <summary>The file of a data set; explicit little endian with preamble and meta when no options are given.</summary>
    public static byte[] ToBytes(DataSet dataSet, WriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        options ??= new WriteOptions();
        var output = new ArrayBufferWriter<byte>();
        if (options.WithPreamble)
        {
            WritePreamble(output, options.Preamble ?? default);
        }

        if (options.WithMeta)
        {
            WriteMeta(output, dataSet, options);
        }

        if (options.TransferSyntax == SyntaxUid.Deflated)
        {
            output.Write(Deflate(EncodeDataSet(dataSet, options).WrittenSpan));
        }
        else
        {
            output.Write(EncodeDataSet(dataSet, options).WrittenSpan);
        }

        output.Write(options.Trailing.Span);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Writes the file of a data set; an existing file is an error.</summary>
    public static void WriteFile(string path, DataSet dataSet, WriteOptions? options = null)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(ToBytes(dataSet, options));
    }

    private static ArrayBufferWriter<byte> EncodeDataSet(DataSet dataSet, WriteOptions options)
    {
        var content = new ArrayBufferWriter<byte>();
        var encoder = new ElementEncoder(
            options,
            isImplicit: options.TransferSyntax == SyntaxUid.ImplicitLittleEndian,
            bigEndian: options.TransferSyntax == SyntaxUid.ExplicitBigEndian);
        encoder.Write(content, dataSet);
        return content;
    }

    private static void WritePreamble(ArrayBufferWriter<byte> output, ReadOnlyMemory<byte> preamble)
    {
        var bytes = new byte[PreambleLength];
        preamble.Span[..Math.Min(preamble.Length, PreambleLength)].CopyTo(bytes);
        output.Write(bytes);
        output.Write("DICM"u8);
    }

    private static void WriteMeta(ArrayBufferWriter<byte> output, DataSet dataSet, WriteOptions options)
    {
        var meta = new DataSet()
            .AddBytes(new Tag(0x0002, 0x0001), Vr.OB, new byte[] { 0, 1 })
            .Add(new Tag(0x0002, 0x0002), Vr.UI, dataSet.Text(SopClass))
            .Add(new Tag(0x0002, 0x0003), Vr.UI, dataSet.Text(SopInstance))
            .Add(new Tag(0x0002, 0x0010), Vr.UI, options.TransferSyntax)
            .Add(new Tag(0x0002, 0x0012), Vr.UI, "2.25.268419113273148236411871523418423218001");
        foreach (var element in options.Meta?.Elements ?? [])
        {
            meta.AddBytes(element.Tag, element.Vr, element.Value);
        }

        // PS3.10 7.1: always explicit little endian, and the group length is required.
        new ElementEncoder(new WriteOptions { GroupLengths = true }, isImplicit: false, bigEndian: false).Write(output, meta);
    }

    /// <summary>A raw deflate stream, padded to even length (PS3.5 A.5).</summary>
    private static byte[] Deflate(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var stream = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(content);
        }

        if ((packed.Length & 1) != 0)
        {
            packed.WriteByte(0);
        }

        return packed.ToArray();
    }
}

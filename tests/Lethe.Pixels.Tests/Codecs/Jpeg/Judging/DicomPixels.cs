using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Lethe.Dicom.Reading;
using Lethe.Pixels.Frames;
using Shouldly;

namespace Lethe.Pixels.Tests.Codecs.Jpeg.Judging;

/// <summary>The pixel data of a DICOM file, and what its header says of it.</summary>
internal sealed class DicomPixels
{
    private const uint PixelData = 0x7FE0_0010;
    private readonly byte[] _file;
    private readonly HeaderReader _reader = new();
    private readonly int _index;

    internal DicomPixels(byte[] file)
    {
        _file = file;
        _reader.Read(new MemorySource(file)).ShouldBeTrue();
        _index = _reader.Table.Find(PixelData);
        Format = new FrameFormat(
            Number(0x0028_0011), Number(0x0028_0010), Number(0x0028_0002), Number(0x0028_0100), Number(0x0028_0101), Number(0x0028_0102),
            Number(0x0028_0103) == 1, Number(0x0028_0006) == 1, IsBigEndian: false, IsFloat: false, Meaning(Text(0x0028_0004)));
        Frames = int.TryParse(Text(0x0028_0008), CultureInfo.InvariantCulture, out var frames) ? frames : 1;
    }

    internal FrameFormat Format { get; }

    internal int Frames { get; }

    internal string Syntax => _reader.Syntax.Uid;

    internal bool IsEncapsulated => _index >= 0 && _reader.Syntax.IsEncapsulated;

    private ReadOnlySpan<byte> Value
    {
        get
        {
            ref readonly var entry = ref _reader.Table[_index];
            return entry.Is(ElementFlags.Bulk)
                ? _file.AsSpan((int)_reader.Table.Bulk(entry.ValueOffset).SourceOffset, (int)entry.Length)
                : _reader.Value(_index);
        }
    }

    internal static DicomPixels Open(string path) => new(File.ReadAllBytes(path));

    /// <summary>A file that has just what a decoder asks for.</summary>
    internal static byte[] Make(in FrameFormat format, string syntax, string photometric, params IReadOnlyList<byte[]> frames)
    {
        using var file = MakeHead(format, syntax, photometric, frames.Count);
        AddFrames(file, frames);
        return file.ToArray();
    }

    /// <summary>The same, of one frame that is not coded.</summary>
    internal static byte[] MakeNative(in FrameFormat format, string photometric, byte[] pixels)
    {
        using var file = MakeHead(format, "1.2.840.10008.1.2.1", photometric, 1);
        Add(file, PixelData, format.BitsAllocated == 8 ? "OB" : "OW", pixels.Length % 2 == 0 ? pixels : [.. pixels, 0]);
        return file.ToArray();
    }

    private static MemoryStream MakeHead(in FrameFormat format, string syntax, string photometric, int frames)
    {
        var file = new MemoryStream();
        file.Write(new byte[128]);
        file.Write("DICM"u8);
        using var meta = new MemoryStream();
        Add(meta, 0x0002_0001, "OB", [0, 1]);
        AddText(meta, 0x0002_0002, "UI", "1.2.840.10008.5.1.4.1.1.7");
        AddText(meta, 0x0002_0003, "UI", "2.25.1");
        AddText(meta, 0x0002_0010, "UI", syntax);
        AddText(meta, 0x0002_0012, "UI", "2.25.2");
        Add(file, 0x0002_0000, "UL", BitConverter.GetBytes((uint)meta.Length));
        file.Write(meta.ToArray());
        AddText(file, 0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.7");
        AddText(file, 0x0008_0018, "UI", "2.25.1");
        AddText(file, 0x0008_0060, "CS", "OT");
        AddText(file, 0x0020_000D, "UI", "2.25.3");
        AddText(file, 0x0020_000E, "UI", "2.25.4");
        AddNumber(file, 0x0028_0002, format.Components);
        AddText(file, 0x0028_0004, "CS", photometric);
        if (format.Components > 1)
        {
            AddNumber(file, 0x0028_0006, 0);
        }

        AddText(file, 0x0028_0008, "IS", frames.ToString(CultureInfo.InvariantCulture));
        AddNumber(file, 0x0028_0010, format.Rows);
        AddNumber(file, 0x0028_0011, format.Columns);
        AddNumber(file, 0x0028_0100, format.BitsAllocated);
        AddNumber(file, 0x0028_0101, format.BitsStored);
        AddNumber(file, 0x0028_0102, format.HighBit);
        AddNumber(file, 0x0028_0103, format.IsSigned ? 1 : 0);
        return file;
    }

    /// <summary>The file up to its pixel data, and other frames behind.</summary>
    internal byte[] With(IReadOnlyList<byte[]> frames)
    {
        using var file = new MemoryStream();
        file.Write(_file.AsSpan(0, (int)_reader.SourceOffset(_reader.Table[_index].HeaderOffset)));
        AddFrames(file, frames);
        return file.ToArray();
    }

    /// <summary>One frame of native pixel data.</summary>
    internal ReadOnlySpan<byte> Native(int frame)
    {
        var length = (int)Format.Pixels * Format.Components * Format.BitsAllocated / 8;
        return Value.Slice(frame * length, length);
    }

    /// <summary>All coded frames: a fragment that begins with SOI begins one.</summary>
    internal List<byte[]> Coded()
    {
        var frames = new List<byte[]>();
        var value = Value;
        for (var (at, item) = (0, 0); at + 8 <= value.Length && value[at] == 0xFE && value[at + 2] == 0; item++)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(value[(at + 4)..]);
            var fragment = value.Slice(at + 8, length);
            if (item > 0 && (fragment.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) || frames.Count == 0))
            {
                frames.Add(fragment.ToArray());
            }
            else if (item > 0)
            {
                frames[^1] = [.. frames[^1], .. fragment];
            }

            at += 8 + length;
        }

        return frames;
    }

    private static Photometric Meaning(string text) => text switch
    {
        "MONOCHROME1" => Photometric.Monochrome1,
        "MONOCHROME2" => Photometric.Monochrome2,
        "PALETTE COLOR" => Photometric.PaletteColor,
        "RGB" => Photometric.Rgb,
        "YBR_FULL" => Photometric.YbrFull,
        "YBR_FULL_422" => Photometric.YbrFull422,
        _ => Photometric.Other,
    };

    private static void AddFrames(MemoryStream file, IReadOnlyList<byte[]> frames)
    {
        file.Write([0xE0, 0x7F, 0x10, 0x00, (byte)'O', (byte)'B', 0, 0, 0xFF, 0xFF, 0xFF, 0xFF]);
        file.Write([0xFE, 0xFF, 0x00, 0xE0, 0, 0, 0, 0]);
        foreach (var frame in frames)
        {
            file.Write([0xFE, 0xFF, 0x00, 0xE0]);
            file.Write(BitConverter.GetBytes(frame.Length));
            file.Write(frame);
        }

        file.Write([0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]);
    }

    private static void AddNumber(MemoryStream file, uint tag, int value) => Add(file, tag, "US", BitConverter.GetBytes((ushort)value));

    private static void AddText(MemoryStream file, uint tag, string vr, string text) =>
        Add(file, tag, vr, Encoding.ASCII.GetBytes(text.Length % 2 == 0 ? text : text + (vr == "UI" ? '\0' : ' ')));

    private static void Add(MemoryStream file, uint tag, string vr, byte[] value)
    {
        file.Write(BitConverter.GetBytes((ushort)(tag >> 16)));
        file.Write(BitConverter.GetBytes((ushort)tag));
        file.Write(Encoding.ASCII.GetBytes(vr));
        file.Write(vr is "OB" or "OW" ? [0, 0, .. BitConverter.GetBytes(value.Length)] : BitConverter.GetBytes((ushort)value.Length));
        file.Write(value);
    }

    private int Number(uint tag) => Find(tag) is { Length: >= 2 } value ? BinaryPrimitives.ReadUInt16LittleEndian(value) : 0;

    private string Text(uint tag) => Encoding.ASCII.GetString(Find(tag)).Trim(' ', '\0');

    private ReadOnlySpan<byte> Find(uint tag) => _reader.Table.Find(tag) is >= 0 and var index ? _reader.Value(index) : [];
}

using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Tests.Codecs.Jpeg.Making;

/// <summary>Makes JPEG frames of random coefficients: by the standard, but as plainly as can be, for any sampling, process and precision.</summary>
internal sealed record JpegMaker(byte Sof, int Precision, int Columns, int Rows, MadeComponent[] Components, MadeScan[] Scans)
{
    /// <summary>MCUs between restarts.</summary>
    internal int Restart { get; init; }

    /// <summary>Huffman tables have no code but for what occurs.</summary>
    internal bool HasTightTables { get; init; }

    /// <summary>Quantization tables have 16 bits a number.</summary>
    internal bool HasWideQuantization { get; init; }

    /// <summary>Whole segments right behind SOI.</summary>
    internal byte[] Extra { get; init; } = [];

    internal FrameFormat Format => new(
        Columns, Rows, Components.Length, Precision == 8 ? 8 : 16, Precision, Precision - 1, false, false, false, false,
        Components.Length == 3 ? Photometric.YbrFull : Components.Length == 1 ? Photometric.Monochrome2 : Photometric.Other);

    internal (int Horizontal, int Vertical) Max => (Components.Max(component => component.Horizontal), Components.Max(component => component.Vertical));

    internal bool IsProgressive => Sof == 0xC2;

    /// <summary>Fills all blocks that scans code: a DC that wanders, some AC.</summary>
    internal JpegMaker Fill(int seed)
    {
        var random = new Random(seed);
        foreach (var component in Components)
        {
            component.Across = Ceiling(Columns, 8 * Max.Horizontal) * component.Horizontal;
            var down = Ceiling(Rows, 8 * Max.Vertical) * component.Vertical;
            component.Picture = (Ceiling(Ceiling(Columns * component.Horizontal, Max.Horizontal), 8), Ceiling(Ceiling(Rows * component.Vertical, Max.Vertical), 8));
            var hasPadding = Scans.Any(scan => scan.Components.Length > 1);
            component.Blocks = [.. Enumerable.Range(0, component.Across * down).Select(i =>
                hasPadding || (i % component.Across < component.Picture.Across && i / component.Across < component.Picture.Down) ? Block(component, random) : new short[64])];
            if (IsProgressive)
            {
                ClearPadding(component);
            }
        }

        return this;
    }

    internal byte[] Make()
    {
        var bytes = new List<byte>([0xFF, 0xD8, .. Extra]);
        foreach (var (component, slot) in Components.Select((component, slot) => (component, slot)))
        {
            byte[] number = HasWideQuantization ? [(byte)(component.Quantization >> 8), (byte)component.Quantization] : [(byte)component.Quantization];
            Add(bytes, 0xDB, [(byte)(slot | (HasWideQuantization ? 0x10 : 0)), .. Enumerable.Repeat(number, 64).SelectMany(one => one)]);
        }

        Add(bytes, Sof, [
            (byte)Precision, (byte)(Rows >> 8), (byte)Rows, (byte)(Columns >> 8), (byte)Columns, (byte)Components.Length,
            .. Components.SelectMany((component, slot) => new[] { component.Id, (byte)((component.Horizontal << 4) | component.Vertical), (byte)slot })]);
        if (Restart > 0)
        {
            Add(bytes, 0xDD, [(byte)(Restart >> 8), (byte)Restart]);
        }

        foreach (var scan in Scans)
        {
            new MadeScanData(this, scan).Write(bytes);
        }

        return [.. bytes, 0xFF, 0xD9];
    }

    internal static void Add(List<byte> bytes, byte marker, byte[] payload) =>
        bytes.AddRange([0xFF, marker, (byte)((payload.Length + 2) >> 8), (byte)(payload.Length + 2), .. payload]);

    private static int Ceiling(int value, int by) => (value + by - 1) / by;

    /// <summary>Scans of one component, as those of AC are, do not code what fills MCUs.</summary>
    private static void ClearPadding(MadeComponent component)
    {
        for (var i = 0; i < component.Blocks.Length; i++)
        {
            if (i % component.Across >= component.Picture.Across || i / component.Across >= component.Picture.Down)
            {
                component.Blocks[i].AsSpan(1).Clear();
            }
        }
    }

    private short[] Block(MadeComponent component, Random random)
    {
        var block = new short[64];
        var range = (1 << (Precision + 2)) / component.Quantization;
        block[0] = (short)random.Next(-range * 3 / 4, range * 3 / 4);
        for (var i = random.Next(12); i > 0; i--)
        {
            block[random.Next(1, 64)] = (short)random.Next(-range / 12, (range / 12) + 1);
        }

        return block;
    }
}

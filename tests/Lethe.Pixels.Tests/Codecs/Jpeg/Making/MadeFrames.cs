namespace Lethe.Pixels.Tests.Codecs.Jpeg.Making;

/// <summary>Made frames of many layouts, by name.</summary>
internal static class MadeFrames
{
    private static readonly MadeScan[] Together = [new([0, 1, 2])];
    private static readonly MadeScan[] Apart = [new([0]), new([1]), new([2])];

    private static readonly MadeScan[] Script =
    [
        new([0, 1, 2], 0, 0, 0, 1), new([0], 1, 5, 0, 2), new([2], 1, 63, 0, 1), new([1], 1, 63, 0, 1), new([0], 6, 63, 0, 2), new([0], 1, 63, 2, 1),
        new([0, 1, 2], 0, 0, 1, 0), new([2], 1, 63, 1, 0), new([1], 1, 63, 1, 0), new([0], 1, 63, 1, 0),
    ];

    private static readonly MadeScan[] GreyScript = [new([0], 0, 0, 0, 2), new([0], 1, 63, 0, 2), new([0], 0, 0, 2, 1), new([0], 1, 63, 2, 1), new([0], 0, 0, 1, 0), new([0], 1, 63, 1, 0)];

    /// <summary>Those that decoders built on libjpeg take.</summary>
    internal static readonly string[] Common =
        ["grey", "grey 2x2", "444", "422", "420", "440", "411", "restarts", "tight", "tight grey", "scans", "scans 420 restarts", "12 bit", "12 bit tight", "progressive", "progressive grey", "progressive restarts"];

    internal static readonly string[] All = [.. Common, "more chroma", "three to two", "four components", "12 bit color", "wide quantization", "coarse", "tight progressive", "stops early", "12 bit progressive"];

    internal static JpegMaker Get(string name, int seed = 1) => Describe(name).Fill(seed);

    private static JpegMaker Describe(string name) => name switch
    {
        "grey" => Grey(),
        "grey 2x2" => Grey() with { Components = [new(1, 2, 2, 5)] },
        "444" => Color(1, 1),
        "422" => Color(2, 1),
        "420" => Color(2, 2),
        "440" => Color(1, 2),
        "411" => Color(4, 1),
        "restarts" => Color(2, 1) with { Restart = 5 },
        "tight" => Color(2, 2) with { HasTightTables = true },
        "tight grey" => Grey() with { HasTightTables = true },
        "scans" => Color(2, 1) with { Scans = Apart },
        "scans 420 restarts" => Color(2, 2) with { Scans = Apart, Restart = 7 },
        "12 bit" => Grey() with { Sof = 0xC1, Precision = 12 },
        "12 bit tight" => Grey() with { Sof = 0xC1, Precision = 12, HasTightTables = true, Restart = 3 },
        "progressive" => Color(2, 2) with { Sof = 0xC2, Scans = Script },
        "progressive grey" => Grey() with { Sof = 0xC2, Scans = GreyScript },
        "progressive restarts" => Color(2, 1) with { Sof = 0xC2, Scans = Script, Restart = 4 },
        "more chroma" => new JpegMaker(0xC0, 8, 61, 45, [new(1, 1, 1, 7), new(2, 2, 2, 9), new(3, 1, 2, 11)], Together),
        "three to two" => new JpegMaker(0xC1, 8, 83, 61, [new(1, 3, 2, 7), new(2, 2, 1, 9), new(3, 1, 2, 11)], Together),
        "four components" => new JpegMaker(0xC0, 8, 50, 37, [new(1, 2, 1, 7), new(2, 1, 1, 9), new(3, 1, 1, 11), new(4, 2, 1, 4)], [new([0, 1, 2, 3])]),
        "12 bit color" => Color(2, 1) with { Sof = 0xC1, Precision = 12 },
        "wide quantization" => Grey() with { Sof = 0xC1, Precision = 12, Components = [new(1, 1, 1, 300)], HasWideQuantization = true },
        "coarse" => Grey() with { Components = [new(1, 1, 1, 255)] },
        "tight progressive" => Color(2, 2) with { Sof = 0xC2, Scans = Script, HasTightTables = true },
        "stops early" => Grey() with { Sof = 0xC2, Scans = GreyScript[..4] },
        "12 bit progressive" => Color(2, 1) with { Sof = 0xC2, Scans = Script, Precision = 12 },
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static JpegMaker Grey() => new(0xC0, 8, 75, 53, [new(1, 1, 1, 3)], [new([0])]);

    private static JpegMaker Color(int across, int down) => new(0xC0, 8, 101, 67, [new(1, across, down, 3), new(2, 1, 1, 8), new(3, 1, 1, 17)], Together);
}

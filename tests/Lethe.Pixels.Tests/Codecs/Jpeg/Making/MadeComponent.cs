namespace Lethe.Pixels.Tests.Codecs.Jpeg.Making;

/// <summary>A component of a made frame: identifier, sampling factors, and the only number of its quantization table.</summary>
internal sealed record MadeComponent(byte Id, int Horizontal, int Vertical, int Quantization)
{
    /// <summary>Blocks of whole MCUs across.</summary>
    internal int Across { get; set; }

    /// <summary>Blocks, each of 64 coefficients, rows from the top.</summary>
    internal short[][] Blocks { get; set; } = [];

    /// <summary>Blocks across and down that hold the picture.</summary>
    internal (int Across, int Down) Picture { get; set; }
}

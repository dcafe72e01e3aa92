namespace Lethe.Pixels.Tests.Codecs.Jpeg.Making;

/// <summary>A scan of a made frame: which components, which band, which bits.</summary>
internal sealed record MadeScan(int[] Components, int Start = 0, int End = 63, int High = 0, int Low = 0);

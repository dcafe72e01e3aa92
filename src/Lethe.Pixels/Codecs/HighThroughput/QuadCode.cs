namespace Lethe.Pixels.Codecs.HighThroughput;

/// <summary>What a quad is written as.</summary>
/// <param name="Word">The bits, the first one lowest.</param>
/// <param name="Length">How many.</param>
/// <param name="Known">A bit for each sample whose highest bit the code tells, so that it is not written again.</param>
internal readonly record struct QuadCode(byte Word, byte Length, byte Known);

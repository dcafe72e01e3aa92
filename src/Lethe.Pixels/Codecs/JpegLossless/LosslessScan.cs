using Lethe.Pixels.Codecs.JpegLossless.Coding;

namespace Lethe.Pixels.Codecs.JpegLossless;

/// <summary>A scan of the lossless process (ISO/IEC 10918-1 B.2.3, H).</summary>
/// <param name="Start">Where its marker begins.</param>
/// <param name="DataStart">Where its data begin.</param>
/// <param name="Components">Indices of its components.</param>
/// <param name="TableNumbers">Number of the table of each.</param>
/// <param name="Tables">The tables in force.</param>
/// <param name="Selection">How samples are predicted, 1 to 7.</param>
/// <param name="PointTransform">Bits that were cut off.</param>
/// <param name="RestartRows">Rows between restart markers; 0 for none.</param>
internal sealed record LosslessScan(int Start, int DataStart, int[] Components, int[] TableNumbers, HuffmanTable?[] Tables, int Selection, int PointTransform, int RestartRows);

namespace Lethe.Pixels.Codecs.Jpeg;

/// <summary>A part of a codestream: a marker segment, or a scan with its header and data.</summary>
/// <param name="Marker">The code of its marker.</param>
/// <param name="Start">Where its marker begins.</param>
/// <param name="End">The byte behind it.</param>
/// <param name="Scan">The header of a scan; otherwise null.</param>
/// <param name="Tables">The Huffman tables in force at a scan, DC first, then AC.</param>
/// <param name="RestartInterval">The restart interval in force at a scan.</param>
/// <param name="DataStart">Where the entropy-coded data of a scan begin.</param>
internal sealed record JpegPiece(byte Marker, int Start, int End, JpegScanHeader? Scan = null, HuffmanTable?[]? Tables = null, int RestartInterval = 0, int DataStart = 0);

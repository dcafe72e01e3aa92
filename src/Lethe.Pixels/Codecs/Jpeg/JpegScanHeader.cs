namespace Lethe.Pixels.Codecs.Jpeg;

/// <summary>A scan header (ISO/IEC 10918-1 B.2.3).</summary>
/// <param name="Components">Indices of its components in the frame.</param>
/// <param name="DcTables">Number of the DC table of each.</param>
/// <param name="AcTables">Number of the AC table of each.</param>
/// <param name="First">First coefficient in zigzag order.</param>
/// <param name="Last">Last coefficient.</param>
/// <param name="High">Bits that came in the scan before; 0 for a first one.</param>
/// <param name="Low">Bits that are yet to come.</param>
internal sealed record JpegScanHeader(int[] Components, int[] DcTables, int[] AcTables, int First, int Last, int High, int Low);

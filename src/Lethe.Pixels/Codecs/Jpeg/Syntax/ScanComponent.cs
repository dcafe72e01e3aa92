namespace Lethe.Pixels.Codecs.Jpeg.Syntax;

/// <summary>A component in a scan and the slots of its Huffman tables.</summary>
internal readonly record struct ScanComponent(JpegPlane Plane, int DcTable, int AcTable);

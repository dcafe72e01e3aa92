using System.Runtime.InteropServices;

namespace Lethe.Pixels.Codecs.JpegLs;

/// <summary>What CharLS 2 knows of a frame, as it lays it out.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct CharLsFrame(uint Columns, uint Rows, int Precision, int Components);

using System.Buffers.Binary;
using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Codecs.Native;

/// <summary>Brings samples that a codec gives component by component into cells, pixel by pixel, and back.</summary>
internal static class PlaneCells
{
    /// <summary>
    /// How such cells are described: Planar Configuration and byte order of the header have no meaning for coded frames, and single bits have a byte each.
    /// </summary>
    internal static FrameFormat Describe(in FrameFormat format) => format with
    {
        BitsAllocated = Math.Max(8, format.BitsAllocated),
        IsPlanar = false,
        IsBigEndian = false,
        Photometric = format.Photometric == Photometric.YbrFull422 ? Photometric.YbrFull : format.Photometric,
    };

    /// <summary>Bytes of all cells.</summary>
    internal static int LengthOf(in FrameFormat format) => checked((int)(format.Pixels * format.Components * (format.BitsAllocated / 8)));

    /// <summary>Writes the cells of 8, 16 or 32 bits; what a sample has above them is cut off.</summary>
    internal static void Write(int[][] planes, in FrameFormat format, Span<byte> cells)
    {
        var (size, step) = (format.BitsAllocated / 8, planes.Length * format.BitsAllocated / 8);
        Span<byte> word = stackalloc byte[sizeof(int)];
        for (var component = 0; component < planes.Length; component++)
        {
            var (plane, at) = (planes[component], component * size);
            for (var i = 0; i < plane.Length; i++, at += step)
            {
                BinaryPrimitives.WriteInt32LittleEndian(word, plane[i]);
                word[..size].CopyTo(cells[at..]);
            }
        }
    }
}

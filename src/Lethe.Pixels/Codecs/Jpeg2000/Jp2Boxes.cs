using System.Buffers.Binary;

namespace Lethe.Pixels.Codecs.Jpeg2000;

/// <summary>
/// Finds the codestream in the boxes of a JP2 file, which no frame should have (PS3.5 A.4.4) and real ones do (ISO/IEC 15444-1 I). What the boxes say of colours
/// is the header's to say; where they give components another number or order, readers that heed them and readers that do not see different images.
/// </summary>
internal static class Jp2Boxes
{
    private const int HeadLength = 8;

    /// <summary>Finds it; false if there is none.</summary>
    /// <param name="coded">A bare codestream, or boxes.</param>
    /// <param name="codestream">What of it is the codestream, and possibly something behind it.</param>
    /// <param name="isPlain">False if the boxes map components to others.</param>
    internal static bool TryFind(ReadOnlySpan<byte> coded, out ReadOnlySpan<byte> codestream, out bool isPlain)
    {
        codestream = coded;
        isPlain = true;
        var boxes = coded;
        if (coded.Length < 12 || !coded.Slice(4, 4).SequenceEqual("jP  "u8))
        {
            return true;
        }

        while (TryTake(ref boxes, out var type, out var content))
        {
            if (type.SequenceEqual("jp2c"u8))
            {
                codestream = content;
                return true;
            }

            isPlain &= !type.SequenceEqual("jp2h"u8) || IsPlain(content);
        }

        return false;
    }

    private static bool IsPlain(ReadOnlySpan<byte> boxes)
    {
        while (TryTake(ref boxes, out var type, out var content))
        {
            if (type.SequenceEqual("pclr"u8) || type.SequenceEqual("cmap"u8) || (type.SequenceEqual("cdef"u8) && !IsInOrder(content)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Channel definitions that leave each channel where it is: number, type, association (I.5.3.6).</summary>
    private static bool IsInOrder(ReadOnlySpan<byte> definitions)
    {
        if (definitions.Length < 2 || definitions.Length < 2 + (6 * BinaryPrimitives.ReadUInt16BigEndian(definitions)))
        {
            return false;
        }

        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(definitions); i++)
        {
            var definition = definitions.Slice(2 + (6 * i), 6);
            var (channel, type, color) = (
                BinaryPrimitives.ReadUInt16BigEndian(definition), BinaryPrimitives.ReadUInt16BigEndian(definition[2..]), BinaryPrimitives.ReadUInt16BigEndian(definition[4..]));
            if (type == 0 && color is not (0 or ushort.MaxValue) && color != channel + 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A box; one whose length leads too far ends with the bytes there are.</summary>
    private static bool TryTake(scoped ref ReadOnlySpan<byte> boxes, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> content)
    {
        type = content = default;
        if (boxes.Length < HeadLength)
        {
            return false;
        }

        var (length, head) = ((ulong)BinaryPrimitives.ReadUInt32BigEndian(boxes), HeadLength);
        type = boxes.Slice(4, 4);
        if (length == 1)
        {
            if (boxes.Length < 16)
            {
                return false;
            }

            (length, head) = (BinaryPrimitives.ReadUInt64BigEndian(boxes[8..]), 16);
        }

        // 0: to the end of the file (I.4).
        length = length == 0 ? (ulong)boxes.Length : Math.Min(length, (ulong)boxes.Length);
        if (length < (ulong)head)
        {
            return false;
        }

        content = boxes[head..(int)length];
        boxes = boxes[(int)length..];
        return true;
    }
}

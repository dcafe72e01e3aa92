using System.Buffers.Binary;
using Lethe.Dicom.Reading;
using Lethe.Pixels.Cleaning;

namespace Lethe.Pixels.Looking;

/// <summary>
/// Checks what offset tables say of the frames that were found without them: Basic Offset Table (PS3.5 A.4), Extended Offset Table and its lengths
/// (PS3.3 C.7.6.3.1.8). A viewer follows them, and would show something else than what was looked at.
/// </summary>
internal static class OffsetTables
{
    private const uint ExtendedOffsetTable = 0x7FE0_0001;
    private const uint ExtendedOffsetTableLengths = 0x7FE0_0002;
    private const int ItemHead = 8;

    /// <summary>True if all tables that are there lead to the frames.</summary>
    internal static bool Lead(HeaderReader input, PixelImage image)
    {
        var offsets = Value(input, ExtendedOffsetTable);
        return LeadsBasic(image)
            && (offsets.IsEmpty || Leads(image, offsets, sizeof(ulong)))
            && (offsets.IsEmpty || HasLengths(image, Value(input, ExtendedOffsetTableLengths)));
    }

    private static bool LeadsBasic(PixelImage image)
    {
        Span<byte> head = stackalloc byte[ItemHead];
        if (image.Value.Read(0, head) != ItemHead)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
        if (length == 0)
        {
            return true;
        }

        // Longer than the frames need is wrong whatever it holds, so no more than they need is read.
        if (length != (long)image.Frames * sizeof(uint) || length > Array.MaxLength)
        {
            return false;
        }

        var table = new byte[length];
        return image.Value.Read(ItemHead, table) == table.Length && Leads(image, table, sizeof(uint));
    }

    /// <summary>Offsets count from the first item behind the Basic Offset Table to the item with which a frame begins.</summary>
    private static bool Leads(PixelImage image, ReadOnlySpan<byte> table, int size)
    {
        if (table.Length != (long)image.Frames * size)
        {
            return false;
        }

        var origin = image.Coded[0][0].Start;
        for (var frame = 0; frame < image.Frames; frame++)
        {
            var word = table[(frame * size)..];
            var offset = size == sizeof(uint) ? BinaryPrimitives.ReadUInt32LittleEndian(word) : BinaryPrimitives.ReadUInt64LittleEndian(word);
            if (offset != (ulong)(image.Coded[frame][0].Start - origin))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>With an Extended Offset Table each frame is one fragment; its length may or may not count the byte of padding.</summary>
    private static bool HasLengths(PixelImage image, ReadOnlySpan<byte> table)
    {
        if (table.Length != (long)image.Frames * sizeof(ulong))
        {
            return false;
        }

        for (var frame = 0; frame < image.Frames; frame++)
        {
            var (told, length) = (BinaryPrimitives.ReadUInt64LittleEndian(table[(frame * sizeof(ulong))..]), (ulong)image.CodedLength(frame));
            if (told != length && told + 1 != length)
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<byte> Value(HeaderReader input, uint tag)
    {
        var index = input.Table.Find(tag);
        return index < 0 ? default : input.Value(index);
    }
}

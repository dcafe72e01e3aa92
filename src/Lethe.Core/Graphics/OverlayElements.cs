using Lethe.Planning;

namespace Lethe.Graphics;

/// <summary>What becomes of the elements of a group 60xx that stays (PS3.3 C.9.2 and C.11.7).</summary>
internal static class OverlayElements
{
    /// <summary>What is neither numbers nor known text goes: retired elements, and those that nobody knows.</summary>
    internal static ActionKind ActionOf(uint tag, ReadOnlySpan<byte> value) => (tag & 0xFFFF) switch
    {
        // Rows, Columns, Frames, Type, Origin, Frame Origin, Bits Allocated, Bit Position, ROI Area, Mean, Standard Deviation, Data.
        0x0010 or 0x0011 or 0x0015 or 0x0040 or 0x0050 or 0x0051 or 0x0100 or 0x0102 or 0x1301 or 0x1302 or 0x1303 or 0x3000 => ActionKind.Keep,
        0x0045 when IsKnownSubtype(value.TrimEnd("\0 "u8)) => ActionKind.Keep,
        // Description, Label, Comments.
        0x0022 or 0x1500 or 0x4000 => ActionKind.CleanText,
        0x1001 => ActionKind.GraphicLayer,
        _ => ActionKind.Remove,
    };

    /// <summary>Overlay Subtype is text, its defined terms are these.</summary>
    private static bool IsKnownSubtype(ReadOnlySpan<byte> value) => value.SequenceEqual("USER"u8) || value.SequenceEqual("AUTOMATED"u8)
        || value.SequenceEqual("ACTIVE IMAGE AREA"u8) || value.SequenceEqual("ACTIVE 2D/BMODE IMAGE AREA"u8);
}

using Lethe.Dicom.Reading;
using Lethe.Results;

namespace Lethe.Imaging;

/// <summary>What was found in the pixels of an instance, and what takes their place.</summary>
public sealed record PixelLook
{
    private PixelLook()
    {
    }

    /// <summary>Whether the instance may be written.</summary>
    public PixelState State { get; private init; }

    /// <summary>Why not, if <see cref="PixelState.Refused"/>.</summary>
    public ProblemNumber Problem { get; private init; }

    /// <summary>What was blanked.</summary>
    public IReadOnlyList<BlankedBox> Boxes { get; private init; } = [];

    /// <summary>Lines of text that were read and stay, since they identify nobody.</summary>
    public IReadOnlyList<BlankedBox> Kept { get; private init; } = [];

    /// <summary>
    /// The whole value of the pixel data of the top level, in the form of the input: native cells, or fragments with their offset table before and
    /// without a delimiter behind (PS3.5 A.4). Null if the bytes of the input stay.
    /// </summary>
    public IByteSource? Value { get; private init; }

    /// <summary>Extended Offset Table (7FE0,0001) of a new value; empty for none.</summary>
    public ReadOnlyMemory<byte> ExtendedOffsets { get; private init; }

    /// <summary>Extended Offset Table Lengths (7FE0,0002) of a new value; empty for none.</summary>
    public ReadOnlyMemory<byte> ExtendedLengths { get; private init; }

    /// <summary>Draws what was blanked, for people; null where nothing was blanked, or nobody can draw it.</summary>
    public IPixelPreview? Preview { get; init; }

    /// <summary>Nothing was found.</summary>
    public static PixelLook Clean => new() { State = PixelState.Clean };

    /// <summary>The same, with lines that stay.</summary>
    public PixelLook With(IReadOnlyList<BlankedBox> kept) => this with { Kept = State == PixelState.Refused ? [] : kept };

    /// <summary>The instance may not be written.</summary>
    public static PixelLook Refuse(ProblemNumber problem) => new() { State = PixelState.Refused, Problem = problem };

    /// <summary>Something was found and blanked.</summary>
    public static PixelLook Cleaned(IReadOnlyList<BlankedBox> boxes, IByteSource value, ReadOnlyMemory<byte> extendedOffsets = default, ReadOnlyMemory<byte> extendedLengths = default)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new() { State = PixelState.Cleaned, Boxes = boxes, Value = value, ExtendedOffsets = extendedOffsets, ExtendedLengths = extendedLengths };
    }
}

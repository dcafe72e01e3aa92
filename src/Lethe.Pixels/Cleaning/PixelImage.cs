using Lethe.Dicom.Reading;
using Lethe.Dicom.Syntaxes;
using Lethe.Pixels.Frames;
using Lethe.Results;

namespace Lethe.Pixels.Cleaning;

/// <summary>The frames of an instance, wherever their bytes are. Several threads may read them.</summary>
internal sealed class PixelImage
{
    private const uint ExtendedOffsetTable = 0x7FE0_0001;

    private readonly CodedFrames _coded = new();
    private readonly Lock _lock = new();
    private readonly ValueSource _value;

    private PixelImage(HeaderReader input, in ImageDescription description, IByteSource? replacement)
    {
        Description = description;
        Codec = input.Syntax.Codec;
        _value = new ValueSource(input, description.Index, replacement);
    }

    /// <summary>What the header says.</summary>
    internal ImageDescription Description { get; }

    /// <summary>How frames are coded.</summary>
    internal PixelCodec Codec { get; }

    /// <summary>The whole value.</summary>
    internal IByteSource Value => _value;

    /// <summary>Frames, at least those that the header counts.</summary>
    internal int Frames => Description.IsEncapsulated ? _coded.Count : Description.Frames;

    /// <summary>The frames of an encapsulated value.</summary>
    internal CodedFrames Coded => _coded;

    /// <summary>True if frames are found by an Extended Offset Table.</summary>
    internal bool HasExtendedOffsets { get; private set; }

    /// <summary>Finds the frames. Null, with the reason, where they cannot all be found, or where something else is in the value.</summary>
    internal static PixelImage? TryOpen(HeaderReader input, out ProblemNumber problem)
    {
        var table = input.Table.Find(ExtendedOffsetTable);
        return TryOpen(input, null, table < 0 ? default : input.Value(table), out problem);
    }

    /// <summary>The same with a value that takes the place of the one in the input.</summary>
    internal static PixelImage? TryOpen(HeaderReader input, IByteSource? replacement, ReadOnlySpan<byte> extendedOffsets, out ProblemNumber problem)
    {
        if (!ImageHeader.TryRead(input, out var description, out problem))
        {
            return null;
        }

        var image = new PixelImage(input, in description, replacement);
        if (description.IsEncapsulated)
        {
            image.HasExtendedOffsets = extendedOffsets.Length > 0;
            var missing = image._coded.Find(image._value, image.Codec, description.Frames, extendedOffsets);
            problem = missing ?? ProblemNumber.PixelsDamaged;
            return missing is null && input.Syntax.IsEncapsulated ? image : null;
        }

        problem = ProblemNumber.PixelsDamaged;
        return !input.Syntax.IsEncapsulated && image.HoldsItsFramesAlone() ? image : null;
    }

    /// <summary>Bytes that hold a frame.</summary>
    internal long CodedLength(int frame) => Description.IsEncapsulated ? _coded.LengthOf(frame)
        : ((FirstBit(frame) + Description.FrameBits + 7) / 8);

    /// <summary>Bits of the first byte of a frame that belong to the one before.</summary>
    internal int FirstBit(int frame) => (int)(frame * Description.FrameBits % 8);

    /// <summary>Reads the bytes of a frame.</summary>
    internal bool TryRead(int frame, Span<byte> destination)
    {
        lock (_lock)
        {
            return Description.IsEncapsulated ? _coded.TryRead(_value, frame, destination) : _value.TryRead(frame * Description.FrameBits / 8, destination);
        }
    }

    /// <summary>Behind the last frame stands no more than padding: what nobody counts nobody looks at.</summary>
    private bool HoldsItsFramesAlone()
    {
        var end = ((Description.FrameBits * Description.Frames) + 7) / 8;
        if (_value.Length < end)
        {
            return false;
        }

        Span<byte> rest = stackalloc byte[4096];
        for (var at = end; at < _value.Length;)
        {
            var count = _value.Read(at, rest);
            if (count == 0 || (rest[..count].IndexOfAnyExcept((byte)0) >= 0 && _value.Length - end > 1))
            {
                return false;
            }

            at += count;
        }

        return true;
    }
}

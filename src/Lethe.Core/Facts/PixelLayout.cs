using System.Buffers.Binary;

namespace Lethe.Facts;

/// <summary>Where the bits of a sample stand in its cell (PS3.5 8.1.1).</summary>
/// <param name="BitsAllocated">(0028,0100).</param>
/// <param name="BitsStored">(0028,0101).</param>
/// <param name="HighBit">(0028,0102).</param>
/// <param name="IsSigned">(0028,0103) is 1.</param>
internal readonly record struct PixelLayout(int BitsAllocated, int BitsStored, int HighBit, bool IsSigned)
{
    /// <summary>True if the numbers make sense and some bits of a cell are outside of the sample.</summary>
    internal bool HasUnusedBits =>
        BitsAllocated is 8 or 16 or 32 && BitsStored >= 1 && BitsStored < BitsAllocated && HighBit >= BitsStored - 1 && HighBit < BitsAllocated;

    /// <summary>The bits of the sample in its cell.</summary>
    internal uint SampleMask => (uint)(((1UL << BitsStored) - 1) << (HighBit - BitsStored + 1));

    internal PixelLayout With(uint tag, ReadOnlySpan<byte> value, bool bigEndian)
    {
        var number = Number(value, bigEndian);
        return tag switch
        {
            0x0028_0100 => this with { BitsAllocated = number },
            0x0028_0101 => this with { BitsStored = number },
            0x0028_0102 => this with { HighBit = number },
            _ => this with { IsSigned = number == 1 },
        };
    }

    internal static int Number(ReadOnlySpan<byte> value, bool bigEndian) => value.Length < 2 ? 0
        : bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(value) : BinaryPrimitives.ReadUInt16LittleEndian(value);
}

using Lethe.Pixels.Codecs.Jpeg.Transform;

namespace Lethe.Pixels.Codecs.Jpeg.Entropy;

/// <summary>Finds the coefficients of a block that are not zero.</summary>
internal static class NonZero
{
    /// <summary>A bit for each coefficient that is not zero, in zig-zag order from the lowest bit.</summary>
    internal static ulong Of(ReadOnlySpan<short> block)
    {
        var places = ZigZag.Places;
        ulong mask = 0;
        for (var k = JpegPlane.BlockSize - 1; k >= 0; k--)
        {
            mask = (mask << 1) | (block[places[k]] == 0 ? 0ul : 1);
        }

        return mask;
    }
}

namespace Lethe.Dicom.Dictionary;

/// <summary>The hash of the generated look-up tables: open addressing over a power of two slots, resolved when the tables are generated.</summary>
/// <remarks>The generator compiles this same file, so that both sides always agree.</remarks>
public static class TableHash
{
    private const uint Golden = 0x9E37_79B1;
    private const uint FnvBasis = 2166136261;
    private const uint FnvPrime = 16777619;

    /// <summary>First slot of a 32-bit key in a table of 2^<paramref name="bits"/> slots.</summary>
    public static int Slot(uint key, int bits) => (int)((key * Golden) >> (32 - bits));

    /// <summary>Key of a text in ASCII; letters count as they stand.</summary>
    public static uint KeyOf(ReadOnlySpan<byte> ascii)
    {
        var hash = FnvBasis;
        foreach (var value in ascii)
        {
            hash = (hash ^ value) * FnvPrime;
        }

        return hash;
    }

    /// <summary>Key of a text in ASCII; letters count as lower case.</summary>
    public static uint KeyOfLower(ReadOnlySpan<char> text)
    {
        var hash = FnvBasis;
        foreach (var value in text)
        {
            hash = (hash ^ char.ToLowerInvariant(value)) * FnvPrime;
        }

        return hash;
    }
}

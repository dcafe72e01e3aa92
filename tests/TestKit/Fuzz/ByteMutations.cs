namespace Lethe.TestKit.Fuzz;

/// <summary>Damage that knows nothing of DICOM: bad disks, bad copies.</summary>
internal static class ByteMutations
{
    private const int LongestChunk = 4096;

    private static readonly byte[] Extremes = [0x00, 0x01, 0x1B, 0x20, 0x5C, 0x7F, 0x80, 0xFE, 0xFF];

    public static byte[] FlipBits(byte[] file, Random random)
    {
        for (var i = random.Next(8); i >= 0; i--)
        {
            file[Place(file, random)] ^= (byte)(1 << random.Next(8));
        }

        return file;
    }

    public static byte[] SetExtremes(byte[] file, Random random)
    {
        var start = Place(file, random);
        var value = Extremes[random.Next(Extremes.Length)];
        file.AsSpan(start, Math.Min(random.Next(9), file.Length - start)).Fill(value);
        return file;
    }

    public static byte[] Truncate(byte[] file, Random random) => file[..random.Next(file.Length)];

    public static byte[] RemoveChunk(byte[] file, Random random)
    {
        var start = Place(file, random);
        return [.. file[..start], .. file[(start + Length(file, start, random))..]];
    }

    public static byte[] DuplicateChunk(byte[] file, Random random)
    {
        var start = Place(file, random);
        return Insert(file, Place(file, random), file.AsSpan(start, Length(file, start, random)));
    }

    public static byte[] AppendBytes(byte[] file, Random random)
    {
        var tail = new byte[random.Next(64)];
        random.NextBytes(tail);
        return [.. file, .. tail];
    }

    public static byte[] Insert(byte[] file, int at, ReadOnlySpan<byte> bytes) => [.. file[..at], .. bytes, .. file[at..]];

    /// <summary>Mostly in the header, which is where structure is.</summary>
    private static int Place(byte[] file, Random random) =>
        random.Next(4) == 0 ? random.Next(file.Length) : random.Next(Math.Min(file.Length, 16 * 1024));

    private static int Length(byte[] file, int start, Random random) => random.Next(Math.Min(LongestChunk, file.Length - start)) + 1;
}

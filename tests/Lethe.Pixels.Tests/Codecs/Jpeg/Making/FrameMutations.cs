namespace Lethe.Pixels.Tests.Codecs.Jpeg.Making;

/// <summary>Damage to coded frames: bits, bytes, headers, missing, doubled and strange pieces.</summary>
internal static class FrameMutations
{
    private static readonly byte[] Extremes = [0x00, 0x01, 0x7F, 0x80, 0xFF, 0x11, 0x44];

    internal static byte[] Next(byte[] frame, Random random)
    {
        for (var i = random.Next(1, 4); i > 0 && frame.Length > 0; i--)
        {
            frame = Once(frame, random);
        }

        return frame;
    }

    private static byte[] Once(byte[] frame, Random random)
    {
        // Half of the damage is done to headers, which are small.
        var place = random.Next(random.Next(2) == 0 ? frame.Length : Math.Min(frame.Length, 700));
        var length = Math.Min(random.Next(1, 40), frame.Length - place);
        switch (random.Next(8))
        {
            case 0:
                frame[place] ^= (byte)(1 << random.Next(8));
                return frame;
            case 1:
                frame[place] = (byte)random.Next(256);
                return frame;
            case 2:
                frame[place] = Extremes[random.Next(Extremes.Length)];
                return frame;
            case 3:
                return [.. frame[..place], .. frame[(place + length)..]];
            case 4:
                return [.. frame[..place], .. frame[place..(place + length)], .. frame[place..]];
            case 5 when random.Next(4) == 0 && place > 3:
                return frame[..place];
            case 6:
                return [.. frame[..place], 0xFF, (byte)random.Next(0xC0, 0x100), .. frame[place..]];
            default:
                return Header(frame, random);
        }
    }

    /// <summary>Changes a byte within a segment of some kind, or repeats the segment.</summary>
    private static byte[] Header(byte[] frame, Random random)
    {
        ReadOnlySpan<byte> kinds = [0xC0, 0xC1, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD];
        var at = frame.AsSpan().IndexOf((byte[])[0xFF, kinds[random.Next(kinds.Length)]]);
        if (at < 0 || at + 4 > frame.Length)
        {
            return frame;
        }

        var end = Math.Min(frame.Length, at + 2 + (frame[at + 2] << 8) + frame[at + 3]);
        if (end > at + 2 && random.Next(4) != 0)
        {
            frame[random.Next(at + 2, end)] = random.Next(2) == 0 ? Extremes[random.Next(Extremes.Length)] : (byte)random.Next(256);
            return frame;
        }

        return [.. frame[..end], .. frame[at..]];
    }
}

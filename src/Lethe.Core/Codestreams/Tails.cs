namespace Lethe.Codestreams;

/// <summary>What stands behind the end of a codestream in its fragment: a pad byte, or left-over that must not get out (H42, H47).</summary>
internal static class Tails
{
    internal static void Blank(ReadOnlySpan<byte> frame, int end, List<ByteRange> blanks)
    {
        // One byte makes the length even, whatever its value.
        if (frame.Length - end > 1 && frame[end..].IndexOfAnyExcept((byte)0) >= 0)
        {
            blanks.Add(new ByteRange(end, frame.Length - end));
        }
    }
}

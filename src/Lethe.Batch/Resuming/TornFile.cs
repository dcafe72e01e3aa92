namespace Lethe.Batch.Resuming;

/// <summary>Tells what a loss of power left of a file from another file.</summary>
internal static class TornFile
{
    /// <summary>Disks write no less than this at once.</summary>
    private const int Block = 512;

    /// <summary>True if the file is shorter than the complete one or as long, and each of its blocks is either the same or zero.</summary>
    internal static bool IsTornCopy(string path, string complete)
    {
        using var torn = File.OpenRead(path);
        using var whole = File.OpenRead(complete);
        if (torn.Length > whole.Length)
        {
            return false;
        }

        Span<byte> left = stackalloc byte[Block];
        Span<byte> right = stackalloc byte[Block];
        while (true)
        {
            var read = torn.ReadAtLeast(left, Block, throwOnEndOfStream: false);
            if (read == 0)
            {
                return true;
            }

            whole.ReadExactly(right[..read]);
            if (!left[..read].SequenceEqual(right[..read]) && left[..read].ContainsAnyExcept((byte)0))
            {
                return false;
            }
        }
    }
}

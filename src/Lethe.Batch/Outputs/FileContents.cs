namespace Lethe.Batch.Outputs;

/// <summary>Compares files.</summary>
internal static class FileContents
{
    internal static bool AreEqual(string first, string second)
    {
        using var a = File.OpenRead(first);
        using var b = File.OpenRead(second);
        if (a.Length != b.Length)
        {
            return false;
        }

        var left = new byte[64 * 1024];
        var right = new byte[64 * 1024];
        while (true)
        {
            var read = a.ReadAtLeast(left, left.Length, throwOnEndOfStream: false);
            b.ReadAtLeast(right.AsSpan(0, read), read, throwOnEndOfStream: false);
            if (!left.AsSpan(0, read).SequenceEqual(right.AsSpan(0, read)))
            {
                return false;
            }

            if (read == 0)
            {
                return true;
            }
        }
    }
}

using System.Security.Cryptography;

namespace Lethe.Batch.Outputs;

/// <summary>Compares files.</summary>
internal static class FileContents
{
    /// <summary>16 hexadecimal digits of the SHA-256 of a protected file.</summary>
    internal static string Digest(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream).AsSpan(0, 8));
    }

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

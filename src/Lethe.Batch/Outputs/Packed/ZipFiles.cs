using System.IO.Compression;

namespace Lethe.Batch.Outputs.Packed;

/// <summary>
/// Writes outputs as a zip file: members in order, stored as they are, with one time for all, so that the same outputs make the same
/// bytes on every machine. Pixel data that a transfer syntax compresses would not get smaller anyhow.
/// </summary>
internal static class ZipFiles
{
    /// <summary>The earliest time that a zip file can name.</summary>
    private static DateTimeOffset Time => new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static void Write(Stream stream, IEnumerable<(string Relative, string Full)> files)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (relative, full) in files)
        {
            var entry = archive.CreateEntry(relative, CompressionLevel.NoCompression);
            (entry.LastWriteTime, entry.ExternalAttributes) = (Time, 0);
            using var target = entry.Open();
            using var source = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
            source.CopyTo(target, 1024 * 1024);
        }
    }
}

using System.IO.Compression;
using Lethe.Batch.Inputs.Archives.Tars;

namespace Lethe.Batch.Inputs.Archives;

/// <summary>Tells archives by their first bytes.</summary>
internal static class ArchiveForms
{
    /// <summary>So many bytes are enough.</summary>
    internal const int Beginning = 4096;

    /// <summary>True for a name that archives in folders and in other archives have.</summary>
    internal static bool IsName(string name) =>
        name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tar", StringComparison.OrdinalIgnoreCase) || IsPackedTarName(name);

    /// <summary>The form of a file on the disk; none if it cannot be opened.</summary>
    internal static ArchiveForm OfFile(string path)
    {
        try
        {
            using var file = new FileSource();
            file.Open(path);
            Span<byte> start = stackalloc byte[Beginning];
            return Of(start[..file.Read(0, start)], path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ArchiveForm.None;
        }
    }

    /// <summary>The form of what begins with these bytes.</summary>
    internal static ArchiveForm Of(ReadOnlySpan<byte> start, string name) =>
        start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8) ? ArchiveForm.Zip
        : start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]) ? (IsPackedTarName(name) || IsTarInside(start) ? ArchiveForm.PackedTar : ArchiveForm.None)
        : TarHeader.IsBeginning(start) ? ArchiveForm.Tar
        : ArchiveForm.None;

    private static bool IsPackedTarName(string name) => name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is in gzip may be any one file.</summary>
    private static bool IsTarInside(ReadOnlySpan<byte> start)
    {
        using var packed = new MemoryStream(start[..Math.Min(start.Length, Beginning)].ToArray());
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        Span<byte> first = stackalloc byte[TarHeader.BlockSize];
        try
        {
            return TarHeader.IsBeginning(first[..unpacked.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)]);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}

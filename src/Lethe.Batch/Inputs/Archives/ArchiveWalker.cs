using System.Collections.ObjectModel;
using System.IO.Compression;
using Lethe.Dicom.Reading;

namespace Lethe.Batch.Inputs.Archives;

/// <summary>Lists the members of zip files, and of zip files in them.</summary>
internal sealed class ArchiveWalker : IDisposable
{
    private readonly OpenArchives _archives = new();

    /// <summary>True for bytes that a zip file begins with, or an empty one consists of.</summary>
    internal static bool IsArchive(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    /// <summary>All members that are files; an archive that cannot be listed is one input that cannot be read.</summary>
    internal IEnumerable<InputFile> Walk(ArchivePlace place, int rootLength)
    {
        if (List(place, out var problem) is not { } entries)
        {
            yield return new InputFile(place.Name, rootLength, problem);
            yield break;
        }

        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\'))
            {
                continue;
            }

            var path = Path.Join(place.Name, MemberName.Safe(entry.FullName));
            if (!HasArchiveName(entry.FullName))
            {
                yield return new InputFile(path, rootLength) { Member = new ArchiveMember(place, i) };
                continue;
            }

            // Listing the inner one opens it in place of the outer one, whose list stays valid.
            foreach (var inner in Walk(place.Inside(path, i), rootLength))
            {
                yield return inner;
            }
        }
    }

    public void Dispose() => _archives.Dispose();

    /// <summary>True for a name that ends in .zip.</summary>
    internal static bool HasArchiveName(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a file that begins as a zip file does.</summary>
    internal static bool BeginsAsArchive(string path)
    {
        try
        {
            using var file = OperatingSystem.IsLinux() ? RegularFile.Open(path) : File.OpenHandle(path);
            Span<byte> start = stackalloc byte[4];
            return RandomAccess.Read(file, start, 0) == start.Length && IsArchive(start);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private ReadOnlyCollection<ZipArchiveEntry>? List(ArchivePlace place, out ReadProblemCode problem)
    {
        problem = ReadProblemCode.ArchiveLimit;
        if (place.Depth > ArchiveLimits.MaxDepth)
        {
            return null;
        }

        try
        {
            var entries = _archives.Open(place).Entries;
            return IsPossible(entries, _archives.LengthOf(place)) ? entries : null;
        }
        catch (InvalidDataException)
        {
            problem = ReadProblemCode.BadArchive;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = ReadProblemCode.Unreadable;
        }

        return null;
    }

    /// <summary>Members that are more together than the whole file can hold share their data: a bomb.</summary>
    private static bool IsPossible(ReadOnlyCollection<ZipArchiveEntry> entries, long length)
    {
        var most = length * ArchiveLimits.MaxGrowth;
        var unpacked = 0L;
        foreach (var entry in entries)
        {
            if (entry.Length < 0 || entry.Length > most - unpacked)
            {
                return false;
            }

            unpacked += entry.Length;
        }

        return true;
    }
}

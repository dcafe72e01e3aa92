using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Lethe.Dicom.Directories;
using Lethe.Dicom.Reading;

namespace Lethe.Batch.Inputs.Directories;

/// <summary>Walks the files that a DICOMDIR lists (PS3.3 F), each once, in the order in which it lists them. Of each, 16 bytes stay in memory beside its id.</summary>
/// <param name="output">Full path of the output; may be empty.</param>
internal sealed class DirectoryWalker(string output)
{
    private const string Name = "DICOMDIR";

    private readonly HashSet<UInt128> _seen = [];

    /// <summary>Files below the folders of the DICOMDIRs that these do not list, once these were walked to their ends.</summary>
    internal long NotListed { get; private set; }

    /// <summary>True for a file that begins as a DICOMDIR does, or has its name.</summary>
    internal static bool IsOne(string path)
    {
        if (FolderNames.Plain(Path.GetFileName(path)).Equals(Name, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        try
        {
            using var source = new FileSource();
            source.Open(path);
            return MediaDirectory.IsLikely(source);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The files; a DICOMDIR that cannot be read is one input with a problem, and nothing that it lists is opened.</summary>
    internal IEnumerable<InputFile> Walk(string path)
    {
        var rootLength = path.Length - Path.GetFileName(path).Length;
        if (Read(path, out var problem) is not { } ids)
        {
            yield return new InputFile(path, rootLength, problem);
            yield break;
        }

        // Counted before the first output is written, which may get into the same folder.
        var root = Path.TrimEndingDirectorySeparator(path[..rootLength]);
        var beside = FolderCount.Of(root, output) - (new FileInfo(path).LinkTarget is null ? 1 : 0);
        var folder = new FileSetFolder(root, output);
        _seen.Clear();
        _seen.Add(Digest(RealPath.Of(path) ?? path));
        foreach (var id in ids)
        {
            var file = folder.Find(id);
            if (_seen.Add(Digest(file.RealPath)))
            {
                beside -= file.Problem == ReadProblemCode.None ? 1 : 0;
                yield return new InputFile(file.Path, rootLength, file.Problem);
            }
        }

        NotListed += Math.Max(0, beside);
    }

    private static FileIdCollection? Read(string path, out ReadProblemCode problem)
    {
        problem = ReadProblemCode.BadDirectory;
        try
        {
            using var source = new FileSource();
            source.Open(path);
            return MediaDirectory.ReadFileIds(source);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = ReadProblemCode.Unreadable;
            return null;
        }
    }

    private static UInt128 Digest(string path)
    {
        var same = OperatingSystem.IsWindows() ? path.ToUpperInvariant() : path;
        return BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(same)));
    }
}

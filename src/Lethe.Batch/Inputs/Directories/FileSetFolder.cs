using Lethe.Batch.Inputs.Archives;
using Lethe.Dicom.Reading;

namespace Lethe.Batch.Inputs.Directories;

/// <summary>The folder of a DICOMDIR, in which file ids (PS3.10 8.2) are looked up. Nothing outside of it is ever found.</summary>
/// <param name="root">Full path.</param>
/// <param name="output">Full path of what is written, in which no input lies; may be empty.</param>
internal sealed class FileSetFolder(string root, string output)
{
    private readonly string _realRoot = RealPath.Of(root) ?? root;
    private readonly FolderNames _names = new();
    private string _lastFolderId = "";
    private ListedFile _lastFolder = new(root, RealPath.Of(root) ?? root, ReadProblemCode.None);

    /// <summary>The file of an id, whose components are separated by backslashes.</summary>
    internal ListedFile Find(string id)
    {
        var parts = id.Split('\\', StringSplitOptions.TrimEntries);
        if (!Array.TrueForAll(parts, IsLegal))
        {
            return Nothing(id, ReadProblemCode.ForbiddenFileId);
        }

        try
        {
            var folder = FolderOf(parts);
            var found = folder.Problem == ReadProblemCode.None ? Step(folder, parts[^1], parts.Length, isFolder: false) : folder;
            return found.Problem == ReadProblemCode.None ? found : Nothing(id, found.Problem);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Nothing(id, ReadProblemCode.Unreadable);
        }
    }

    /// <summary>Nothing that climbs, is absolute, means a drive, a stream or a device, or could be a part of more than one name.</summary>
    private static bool IsLegal(string part) => FolderNames.Plain(part) is { Length: > 0 } plain && !plain.Contains('/', StringComparison.Ordinal) && MemberName.IsSafePart(plain);

    /// <summary>Has a name for reports, and one that no file can have to tell it from others.</summary>
    private ListedFile Nothing(string id, ReadProblemCode problem) => new ListedFile(Path.Join(root, MemberName.Safe(id)), "\0" + id, problem);

    /// <summary>The folder of the file before is mostly that of the next one too.</summary>
    private ListedFile FolderOf(string[] parts)
    {
        var id = string.Join('\\', parts[..^1]);
        if (id == _lastFolderId)
        {
            return _lastFolder;
        }

        var folder = new ListedFile(root, _realRoot, ReadProblemCode.None);
        for (var level = 0; level < parts.Length - 1 && folder.Problem == ReadProblemCode.None; level++)
        {
            folder = Step(folder, parts[level], level, isFolder: true);
        }

        (_lastFolderId, _lastFolder) = (id, folder);
        return folder;
    }

    private ListedFile Step(ListedFile folder, string name, int level, bool isFolder)
    {
        if (AttributesOf(Path.Join(folder.Path, name)) is not { } attributes)
        {
            if (_names.Find(folder.Path, level, name) is not { } actual || AttributesOf(Path.Join(folder.Path, actual)) is not { } found)
            {
                return new ListedFile(folder.Path, folder.RealPath, ReadProblemCode.MissingListedFile);
            }

            (name, attributes) = (actual, found);
        }

        var path = Path.Join(folder.Path, name);
        var real = Path.Join(folder.RealPath, name);
        if ((attributes & FileAttributes.ReparsePoint) != 0)
        {
            real = RealPath.Of(path) ?? "";
            attributes = AttributesOf(real) ?? (isFolder ? FileAttributes.None : FileAttributes.Directory);
        }

        var problem = !IsBelow(real, _realRoot) || IsOutput(path) ? ReadProblemCode.ForbiddenFileId
            : (attributes & FileAttributes.Directory) != 0 == isFolder ? ReadProblemCode.None
            : ReadProblemCode.MissingListedFile;
        return new ListedFile(path, real, problem);
    }

    private bool IsOutput(string path) => output.Length > 0 && (path == output || IsBelow(path, output));

    private static bool IsBelow(string path, string folder) => path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Null for what is not there: an exception for each would be slow where every name is found in another case only.</summary>
    private static FileAttributes? AttributesOf(string path) =>
        path.Length > 0 && new FileInfo(path).Attributes is var attributes && attributes != (FileAttributes)(-1) ? attributes : null;
}

using System.IO.Enumeration;
using Lethe.Batch.Inputs.Archives;
using Lethe.Batch.Inputs.Directories;
using Lethe.Batch.Outputs;
using Lethe.Dicom.Reading;

namespace Lethe.Batch.Inputs;

/// <summary>
/// Walks files and folders of any size, one folder at a time. Links to folders are followed once; the output folder is left out.
/// Names do not matter: what is DICOM is found by looking inside. Archives are opened, those with the ending .zip, .tar, .tar.gz or .tgz also
/// where they are met in folders or in other archives. A DICOMDIR that is named stands for the files that it lists.
/// </summary>
/// <param name="inputs">Files and folders; <c>-</c> stands for standard input.</param>
/// <param name="output">Full path of the output, which is not walked.</param>
/// <param name="standardInput">What was read from standard input.</param>
public sealed class InputWalker(IReadOnlyList<string> inputs, string output, ReadOnlyMemory<byte> standardInput = default)
{
    /// <summary>The input that stands for standard input.</summary>
    public const string StandardInput = "-";

    private const string StandardInputName = "stdin";

    private static readonly EnumerationOptions OneFolder = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
    };

    private readonly string _output = Path.TrimEndingDirectorySeparator(output);
    private readonly DirectoryWalker _directories = new(Path.TrimEndingDirectorySeparator(output));
    private readonly HashSet<string> _linkTargets = new(StringComparer.Ordinal);

    /// <summary>Files beside the DICOMDIRs that were named, and below, which these do not list; known once the walk has ended.</summary>
    public long NotListed => _directories.NotListed;

    /// <summary>All files, and the folders that cannot be read.</summary>
    public IEnumerable<InputFile> Walk()
    {
        using var archives = new ArchiveWalker();
        foreach (var input in inputs)
        {
            foreach (var file in WalkInput(input, archives))
            {
                yield return file;
            }
        }
    }

    /// <summary>True for an input that is one file, and neither an archive nor a list of files.</summary>
    internal static bool IsOneFile(string input, ReadOnlyMemory<byte> standardInput) => input == StandardInput
        ? ArchiveForms.Of(standardInput.Span, StandardInputName) == ArchiveForm.None
        : File.Exists(input) && !DirectoryWalker.IsOne(input) && ArchiveForms.OfFile(input) == ArchiveForm.None;

    private IEnumerable<InputFile> WalkInput(string input, ArchiveWalker archives)
    {
        if (input == StandardInput)
        {
            return ArchiveForms.Of(standardInput.Span, StandardInputName) != ArchiveForm.None
                ? archives.Walk(ArchivePlace.InMemory(StandardInputName, standardInput), 0)
                : [new InputFile(StandardInputName, 0) { Bytes = standardInput }];
        }

        var full = Path.GetFullPath(input);
        if (!Directory.Exists(full))
        {
            var above = full.Length - Path.GetFileName(full).Length;
            return DirectoryWalker.IsOne(full) ? _directories.Walk(full)
                : ArchiveForms.OfFile(full) != ArchiveForm.None ? archives.Walk(ArchivePlace.OnDisk(full), above) : [new InputFile(full, above)];
        }

        var root = Path.TrimEndingDirectorySeparator(full);
        return WalkFolder(root, root.EndsWith(Path.DirectorySeparatorChar) ? root.Length : root.Length + 1, archives);
    }

    private IEnumerable<InputFile> WalkFolder(string root, int rootLength, ArchiveWalker archives)
    {
        var folders = new Stack<string>();
        folders.Push(root);
        while (folders.TryPop(out var folder))
        {
            using var entries = Open(folder);
            if (entries is null)
            {
                yield return new InputFile(folder, Math.Min(rootLength, folder.Length), ReadProblemCode.Unreadable);
                continue;
            }

            while (MoveNext(entries, out var failed))
            {
                var (path, isFolder, isLink) = entries.Current;
                if (!isFolder)
                {
                    foreach (var file in FilesOf(path, rootLength, archives))
                    {
                        yield return file;
                    }
                }
                else if (!IsOutput(path) && !RunFolders.IsOne(path) && (!isLink || IsNewTarget(path)))
                {
                    folders.Push(path);
                }

                if (failed)
                {
                    break;
                }
            }
        }
    }

    private IEnumerable<InputFile> FilesOf(string path, int rootLength, ArchiveWalker archives) =>
        IsOutput(path) ? []
        : ArchiveForms.IsName(path) && ArchiveForms.OfFile(path) != ArchiveForm.None ? archives.Walk(ArchivePlace.OnDisk(path), rootLength)
        : [new InputFile(path, rootLength)];

    private static IEnumerator<(string Path, bool IsFolder, bool IsLink)>? Open(string folder)
    {
        try
        {
            return new FileSystemEnumerable<(string, bool, bool)>(
                folder,
                static (ref FileSystemEntry e) => (e.ToFullPath(), e.IsDirectory, e.IsDirectory && (e.Attributes & FileAttributes.ReparsePoint) != 0),
                OneFolder).GetEnumerator();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool MoveNext(IEnumerator<(string Path, bool IsFolder, bool IsLink)> entries, out bool failed)
    {
        failed = false;
        try
        {
            return entries.MoveNext();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failed = true;
            return false;
        }
    }

    private bool IsOutput(string path) => string.Equals(path, _output, StringComparison.Ordinal);

    /// <summary>A link is followed if it leads to a folder that no other link led to, and not upwards: loops end here.</summary>
    private bool IsNewTarget(string path)
    {
        var target = TargetOf(path);
        return target is not null
            && !(path + Path.DirectorySeparatorChar).StartsWith(target + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && _linkTargets.Add(target);
    }

    private static string? TargetOf(string path)
    {
        try
        {
            var target = new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName;
            return Directory.Exists(target) ? target : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

using Lethe.Batch.Running;
using Lethe.Identity;
using Lethe.Profiles;
using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;

namespace Lethe.Interop.Tests;

/// <summary>What programs of others say of the DICOMDIR of outputs.</summary>
public sealed class MediaTests : IDisposable
{
    /// <summary>Records of later editions, which dciodvfy does not know.</summary>
    private const string NewerRecord = "Unrecognized enumerated value <ANNOTATION>";

    private const string ReadFileSet =
        """
        import os, warnings
        import pydicom.fileset
        warnings.simplefilter('ignore')
        # A kind of record of later editions, which it does not know.
        pydicom.fileset._PREFIXES.setdefault('ANNOTATION', 'AN')
        root = os.path.dirname(sys.argv[1])
        directory = pydicom.dcmread(sys.argv[1])
        records = [r for r in directory.DirectoryRecordSequence if 'ReferencedFileID' in r]
        for r in records:
            parts = [r.ReferencedFileID] if isinstance(r.ReferencedFileID, str) else list(r.ReferencedFileID)
            f = pydicom.dcmread(os.path.join(root, *parts), stop_before_pixels=True)
            if (f.file_meta.MediaStorageSOPInstanceUID, f.file_meta.MediaStorageSOPClassUID, f.file_meta.TransferSyntaxUID) != (
                r.ReferencedSOPInstanceUIDInFile, r.ReferencedSOPClassUIDInFile, r.ReferencedTransferSyntaxUIDInFile):
                print('WRONG', parts)
        found = pydicom.fileset.FileSet(directory)
        loaded = [i for i in found if i.load().SOPInstanceUID == i.SOPInstanceUID]
        print('RECORDS', len(records))
        print('LISTED', len(loaded))
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly ProjectKey _key = ProjectKey.FromBytes(new byte[ProjectKey.Size]);

    public void Dispose() => _folder.Dispose();

    private string File => _folder.File("out/DICOMDIR");

    [ToolFact(Tool.Pydicom, "dcmdump", "dciodvfy", "dcmmkdir")]
    public void The_demo_is_a_file_set()
    {
        DemoStudies.Write(_folder.File("demo"), new DemoOptions { Size = 64, SmallSize = 32, FrameSize = 96, Slices = 2, Frames = 2 });

        var listed = Judge(_folder.File("demo"), []);

        listed.ShouldBe(Directory.EnumerateFiles(_folder.File("demo"), "*", SearchOption.AllDirectories).Count());
        // Another writer lists the CT images with the same keys; it takes explicit VR only.
        var ours = Keys(File);
        var images = Directory.EnumerateFiles(_folder.File("out/DICOM"), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_folder.File("out"), path)).ToArray();
        Tool.Run("dcmmkdir", ["+D", _folder.File("theirs"), "+id", _folder.File("out"), "+I", "-Pgp", .. images]);
        var theirs = Keys(_folder.File("theirs"));
        theirs.Count.ShouldBeGreaterThan(5);
        theirs.Keys.Except(ours.Keys).ShouldBeEmpty();
        foreach (var (type, keys) in theirs)
        {
            // Image Type and the character set of records of ASCII are its own additions.
            keys.Except(["(0008,0005)", "(0008,0008)"]).Except(ours[type]).ShouldBeEmpty(type);
        }
    }

    [CollectionFact(Tool.Pydicom, "dcmdump", "dciodvfy")]
    public void Real_files_are_a_file_set() => Judge(ReferenceData.PathOf("dicom"), [NewerRecord]).ShouldBeGreaterThan(300);

    private long Judge(string input, string[] allowed)
    {
        var runner = new BatchRunner(new Deidentifier(Profile.Basic, _key), _key, new BatchOptions { Inputs = [input], Output = _folder.File("out"), FileSet = true, Threads = 2 });
        runner.Run(CancellationToken.None);
        var media = runner.Summary.Media!;

        var lines = Tool.RunPydicom(ReadFileSet, File).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldBe([$"RECORDS {media.Listed}", $"LISTED {media.Listed}"]);
        var dump = Tool.Run("dcmdump", File);
        dump.ExitCode.ShouldBe(0);
        dump.Output.Split('\n').Where(line => line.StartsWith("W:", StringComparison.Ordinal) || line.StartsWith("E:", StringComparison.Ordinal)).ShouldBeEmpty();
        Tool.Run("dciodvfy", File).Output.Split('\n')
            .Where(line => line.StartsWith("Error", StringComparison.Ordinal) && !Array.Exists(allowed, error => line.Contains(error, StringComparison.Ordinal))).ShouldBeEmpty();
        return media.Listed;
    }

    /// <summary>The attributes of the records of each type.</summary>
    private static Dictionary<string, HashSet<string>> Keys(string file)
    {
        var found = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        HashSet<string>? keys = null;
        foreach (var line in Tool.Run("dcmdump", file).Output.Split('\n'))
        {
            if (line.Contains("\"Directory Record\"", StringComparison.Ordinal))
            {
                var type = line.Split("\"Directory Record\" ")[1].Split('#')[0].Trim();
                found[type] = keys = found.GetValueOrDefault(type) ?? [];
            }
            else if (line.StartsWith("    (", StringComparison.Ordinal))
            {
                keys?.Add(line.Trim()[..11]);
            }
        }

        return found;
    }
}

using Lethe.Batch.Inputs;
using Lethe.Dicom.Directories;
using Lethe.Dicom.Reading;
using Lethe.TestKit;
using Shouldly;

namespace Lethe.Interop.Tests;

/// <summary>Real DICOMDIRs, and what pydicom says that they list.</summary>
public class FileSetTests
{
    private const string Folder = "dicom/pydicom+pydicom/src/pydicom/data/test_files/dicomdirtests";

    private const string ListIds = """
        from pydicom.fileset import FileSet
        for instance in FileSet(pydicom.dcmread(sys.argv[1])):
            print(instance.ReferencedFileID if isinstance(instance.ReferencedFileID, str) else '\\'.join(instance.ReferencedFileID))
        """;

    private static string PathOf(string name) => Path.Combine(ReferenceData.PathOf(Folder), name);

    private static List<InputFile> Walk(string name, out long notListed)
    {
        var walker = new InputWalker([PathOf(name)], "");
        List<InputFile> files = [.. walker.Walk()];
        notListed = walker.NotListed;
        return files;
    }

    /// <summary>That without offsets breaks off its last record; that without patients has records that pydicom refuses.</summary>
    [CollectionFact]
    public void All_files_of_each_are_found_whatever_its_coding_order_and_offsets()
    {
        foreach (var name in (string[])["DICOMDIR", "DICOMDIR-bigEnd", "DICOMDIR-implicit", "DICOMDIR-reordered", "DICOMDIR-nooffset", "DICOMDIR-nopatient"])
        {
            var files = Walk(name, out var notListed);
            files.Count.ShouldBe(31, name);
            files.ShouldAllBe(file => !file.Unreadable);
            notListed.ShouldBe(6, "the other DICOMDIRs");
        }

        Walk("DICOMDIR-empty.dcm", out var all).ShouldBeEmpty();
        all.ShouldBe(37);
    }

    [CollectionFact(Tool.Pydicom)]
    public void They_list_what_pydicom_says()
    {
        foreach (var name in (string[])["DICOMDIR", "DICOMDIR-implicit", "DICOMDIR-bigEnd", "DICOMDIR-reordered"])
        {
            var theirs = Tool.RunPydicom("import warnings; warnings.simplefilter('ignore')\n" + ListIds, PathOf(name));
            theirs.ExitCode.ShouldBe(0, theirs.Output);
            var ours = MediaDirectory.ReadFileIds(new MemorySource(File.ReadAllBytes(PathOf(name))));
            ours.ShouldNotBeNull().Order(StringComparer.Ordinal).ShouldBe(theirs.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        }
    }
}

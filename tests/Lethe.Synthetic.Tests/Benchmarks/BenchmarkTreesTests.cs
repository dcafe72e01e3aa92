using Lethe.Synthetic.Benchmarks;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Synthetic.Tests.Benchmarks;

public class BenchmarkTreesTests
{
    [Theory]
    [InlineData(BenchmarkKind.Ct, 500_000, 560_000)]
    [InlineData(BenchmarkKind.SmallMr, 36_000, 46_000)]
    [InlineData(BenchmarkKind.UltrasoundMultiFrame, 5_000_000, 5_300_000)]
    public void Files_have_the_size_of_their_kind(BenchmarkKind kind, int smallest, int largest)
    {
        using var folder = new TemporaryFolder();

        var tree = BenchmarkTrees.Write(folder.Path, kind, 2);

        var files = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
        files.Length.ShouldBe(2);
        tree.ShouldBe(new BenchmarkTree(2, files.Sum(f => new FileInfo(f).Length)));
        files.ShouldAllBe(f => new FileInfo(f).Length > smallest && new FileInfo(f).Length < largest);
    }

    [ToolFact(Tool.Pydicom)]
    public void Files_differ_in_UIDs_names_ids_and_dates()
    {
        using var folder = new TemporaryFolder();
        BenchmarkTrees.Write(folder.Path, BenchmarkKind.SmallMr, 230);

        var printed = Tool.RunPydicom(
            """
            import os
            d = [pydicom.dcmread(os.path.join(p, f)) for p, _, n in os.walk(sys.argv[1]) for f in n]
            print([len({str(getattr(x, k)) for x in d}) for k in
                ('SOPInstanceUID', 'SeriesInstanceUID', 'StudyInstanceUID', 'PatientID', 'PatientName', 'PatientBirthDate', 'StudyDate', 'AccessionNumber', 'InstanceNumber')])
            print(all(x.file_meta.MediaStorageSOPInstanceUID == x.SOPInstanceUID for x in d))
            """,
            folder.Path);

        printed.Output.ShouldContain("[230, 5, 3, 2, 2, 2, 3, 3, 230]");
        printed.Output.ShouldContain("True");
    }

    [Fact]
    public void The_same_arguments_give_the_same_bytes()
    {
        using var one = new TemporaryFolder();
        using var two = new TemporaryFolder();
        BenchmarkTrees.Write(one.Path, BenchmarkKind.Ct, 3);
        BenchmarkTrees.Write(two.Path, BenchmarkKind.Ct, 3);

        foreach (var file in Directory.GetFiles(one.Path, "*", SearchOption.AllDirectories))
        {
            File.ReadAllBytes(Path.Combine(two.Path, Path.GetRelativePath(one.Path, file))).ShouldBe(File.ReadAllBytes(file));
        }
    }
}

using System.IO.Compression;
using Lethe.Batch.Inputs;
using Lethe.Batch.Running;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Outputs.Packed;

public sealed class ZipOutputTests : IDisposable
{
    private readonly BatchScene _scene = new();

    public void Dispose() => _scene.Dispose();

    private string Zip => _scene.File("out.zip");

    [Fact]
    public void Holds_what_a_folder_would_and_nothing_else_stays()
    {
        BatchScene.Run(_scene.Options);
        BatchScene.Run(_scene.Options with { Output = Zip });

        ZipFile.ExtractToDirectory(Zip, _scene.File("unpacked"));
        var (folder, unpacked) = (BatchScene.Tree(_scene.Output), BatchScene.Tree(_scene.File("unpacked")));
        unpacked.Keys.ShouldBe(folder.Keys);
        unpacked.Where(file => !file.Value.SequenceEqual(folder[file.Key])).ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Zip)!).Select(Path.GetFileName).ShouldBe(["in", "out", "out.zip", "unpacked"], ignoreOrder: true);
    }

    [Fact]
    public void Has_the_same_bytes_whatever_the_threads()
    {
        BatchScene.Run(_scene.Options with { Output = Zip, Threads = 1 });
        BatchScene.Run(_scene.Options with { Output = _scene.File("other.zip"), Threads = 4 });
        File.ReadAllBytes(Zip).ShouldBe(File.ReadAllBytes(_scene.File("other.zip")));
    }

    [Fact]
    public void A_run_that_is_stopped_leaves_no_zip_file()
    {
        using var stop = new Resuming.StopAfter(3);
        Should.Throw<OperationCanceledException>(() => new BatchRunner(new Deidentifier(Profiles.Profile.Basic, BatchScene.Key), BatchScene.Key, _scene.Options with { Output = Zip })
        {
            Observers = [stop],
        }.Run(stop.Token));

        Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Zip)!).Select(Path.GetFileName).ShouldBe(["in"]);
    }

    [Fact]
    public void An_output_beside_its_inputs_is_no_input()
    {
        var inside = Path.Combine(_scene.Input, "out.zip");
        BatchScene.Run(_scene.Options with { Output = inside });
        var first = File.ReadAllBytes(inside);

        BatchScene.Run(_scene.Options with { Output = inside, Overwrite = true });

        File.ReadAllBytes(inside).ShouldBe(first);
    }

    [Fact]
    public void One_file_to_a_stream_is_the_file_itself_and_more_are_a_zip_file()
    {
        var input = Directory.EnumerateFiles(_scene.Input, "*.dcm", SearchOption.AllDirectories).First();
        BatchScene.Run(_scene.Options with { Inputs = [input] });
        using var one = new MemoryStream();
        BatchScene.Run(_scene.Options with { Inputs = [InputWalker.StandardInput], StandardInput = File.ReadAllBytes(input), Output = "-", StandardOutput = one });
        one.ToArray().ShouldBe(BatchScene.Tree(_scene.Output).Values.ShouldHaveSingleItem());

        using var all = new MemoryStream();
        BatchScene.Run(_scene.Options with { Output = "-", StandardOutput = all });
        BatchScene.Run(_scene.Options with { Output = Zip });
        all.ToArray().ShouldBe(File.ReadAllBytes(Zip));
    }

    [Fact]
    public void Nothing_goes_to_a_stream_if_nothing_was_decided()
    {
        using var stream = new MemoryStream();
        BatchScene.Run(_scene.Options with { Inputs = [InputWalker.StandardInput], StandardInput = new byte[500], Output = "-", StandardOutput = stream });
        stream.Length.ShouldBe(0);
    }
}

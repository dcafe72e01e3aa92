using System.Buffers.Binary;
using System.IO.Compression;
using Lethe.Batch.Inputs;
using Lethe.Batch.Running;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Inputs.Archives;

/// <summary>Runs over zip files, good and hostile.</summary>
public sealed class ArchiveTests : IDisposable
{
    private const uint LocalHeader = 0x04034b50;
    private const uint CentralHeader = 0x02014b50;

    private readonly BatchScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void A_zip_file_gives_what_its_folder_gives()
    {
        BatchScene.Run(_scene.Options with { Output = _scene.File("folder") });
        ZipFile.CreateFromDirectory(_scene.Input, _scene.File("a.zip"));

        BatchScene.Run(_scene.Options with { Inputs = [_scene.File("a.zip")] }).Summary.Skipped.ShouldBe(0);

        ShouldBeSame("folder");
    }

    [Fact]
    public void Zip_files_in_folders_and_in_zip_files_are_opened_up_to_a_depth()
    {
        BatchScene.Run(_scene.Options with { Output = _scene.File("folder") });
        Directory.CreateDirectory(_scene.File("inputs/deep"));
        ZipFile.CreateFromDirectory(_scene.Input, _scene.File("inputs/deep/0.zip"));
        for (var depth = 0; depth < 4; depth++)
        {
            var runner = BatchScene.Run(_scene.Options with { Inputs = [_scene.File("inputs")], Output = _scene.File($"out{depth}") });
            runner.Summary.Rejected.ShouldBe(0);
            ShouldBeSame("folder", $"out{depth}");
            File.WriteAllBytes(_scene.File($"inputs/deep/{depth + 1}.zip"), Zip([($"x/{depth}.ZIP", File.ReadAllBytes(_scene.File($"inputs/deep/{depth}.zip")))]));
            File.Delete(_scene.File($"inputs/deep/{depth}.zip"));
        }

        var deepest = BatchScene.Run(_scene.Options with { Inputs = [_scene.File("inputs")], Output = _scene.File("deepest") });
        deepest.Summary.Rejected.ShouldBe(1);
        deepest.Failures.Lines.ShouldHaveSingleItem().ShouldContain("LETHE1017");
    }

    [Fact]
    public void Names_that_climb_out_stay_in_the_output_when_names_are_kept()
    {
        var bytes = File.ReadAllBytes(AnyInput);
        File.WriteAllBytes(_scene.File("slip.zip"), Zip([("../../../slip.dcm", bytes), ("/tmp/lethe-slip.dcm", bytes), ("C:\\slip.dcm", bytes), ("a/../../slip.dcm", bytes)]));

        var summary = BatchScene.Run(_scene.Options with { Inputs = [_scene.File("slip.zip")], Layout = "mirror" }).Summary;

        summary.Deidentified.ShouldBe(4);
        BatchScene.Tree(_scene.Output).Count.ShouldBe(4);
        Directory.EnumerateFiles(_scene.File("."), "*slip.dcm", SearchOption.AllDirectories).Count().ShouldBe(4);
        File.Exists("/tmp/lethe-slip.dcm").ShouldBeFalse();
    }

    [Fact]
    public void Members_with_the_same_name_are_each_done()
    {
        var files = Directory.EnumerateFiles(_scene.Input, "*", SearchOption.AllDirectories).Take(3).Select(File.ReadAllBytes);
        File.WriteAllBytes(_scene.File("same.zip"), Zip([.. files.Select(bytes => ("same.dcm", bytes))]));

        BatchScene.Run(_scene.Options with { Inputs = [_scene.File("same.zip")] }).Summary.Deidentified.ShouldBe(3);
        BatchScene.Tree(_scene.Output).Count.ShouldBe(3);
    }

    public static TheoryData<string, Action<byte[]>> Damage => new()
    {
        { "checksum", zip => Edit(zip, CentralHeader, 16, 4) },
        { "encrypted", zip => { Set(zip, CentralHeader, 8, 1); Set(zip, LocalHeader, 6, 1); } },
        { "method", zip => { Set(zip, CentralHeader, 10, 97); Set(zip, LocalHeader, 8, 97); } },
        { "offset", zip => Set(zip, CentralHeader, 42, 0x7000) },
        { "data", zip => zip.AsSpan(200, 1500).Fill(0xA5) },
    };

    [Theory]
    [MemberData(nameof(Damage))]
    public void A_damaged_member_is_rejected_and_the_others_are_done(string kind, Action<byte[]> damage)
    {
        var files = Directory.EnumerateFiles(_scene.Input, "*", SearchOption.AllDirectories).Take(3).Select(File.ReadAllBytes).ToList();
        var zip = Zip([.. files.Select((bytes, i) => ($"{i}.dcm", bytes))]);
        damage(zip);
        File.WriteAllBytes(_scene.File("bad.zip"), zip);

        var runner = BatchScene.Run(_scene.Options with { Inputs = [_scene.File("bad.zip")] });

        runner.Summary.Rejected.ShouldBe(1, kind);
        runner.Summary.Deidentified.ShouldBe(2);
        runner.Failures.Lines.ShouldHaveSingleItem().ShouldContain("LETHE1016");
    }

    [Fact]
    public void A_zip_file_that_is_cut_is_rejected_as_a_whole_and_does_not_end_the_run()
    {
        var zip = Zip([("a.dcm", File.ReadAllBytes(AnyInput))]);
        File.WriteAllBytes(Path.Combine(_scene.Input, "cut.zip"), zip[..^40]);

        var runner = BatchScene.Run(_scene.Options);

        runner.Summary.Rejected.ShouldBe(1);
        runner.Summary.Deidentified.ShouldBeGreaterThan(10);
        runner.Failures.Lines.ShouldHaveSingleItem().ShouldContain("LETHE1016");
    }

    /// <summary>Each of many entries claims the same packed data: what is unpacked is more than the file can hold.</summary>
    [Fact]
    public void Members_that_share_their_data_are_a_bomb()
    {
        var one = Zip([("a", new byte[4_000_000])]);
        var central = Find(one, CentralHeader);
        var end = one.Length - 22;
        var entry = one[central..end];
        byte[] all = [.. one[..central], .. Enumerable.Repeat(entry, 400).SelectMany(e => e), .. one[end..]];
        var record = all.AsSpan(all.Length - 22);
        BinaryPrimitives.WriteUInt16LittleEndian(record[8..], 400);
        BinaryPrimitives.WriteUInt16LittleEndian(record[10..], 400);
        BinaryPrimitives.WriteUInt32LittleEndian(record[12..], (uint)(entry.Length * 400));
        File.WriteAllBytes(_scene.File("bomb.zip"), all);

        var runner = BatchScene.Run(_scene.Options with { Inputs = [_scene.File("bomb.zip")] });

        runner.Failures.Lines.ShouldHaveSingleItem().ShouldContain("LETHE1017");
        runner.Summary.Total.ShouldBe(1);
    }

    [Fact]
    public void A_member_that_grows_beyond_what_it_says_is_damaged()
    {
        var zip = Zip([("a.dcm", File.ReadAllBytes(AnyInput))]);
        Set(zip, CentralHeader, 24, 1000);
        File.WriteAllBytes(_scene.File("long.zip"), zip);

        BatchScene.Run(_scene.Options with { Inputs = [_scene.File("long.zip")] }).Failures.Lines.ShouldHaveSingleItem().ShouldContain("LETHE1016");
    }

    [Fact]
    public void Many_members_are_listed_and_what_is_not_dicom_is_counted()
    {
        var zip = Zip([.. Enumerable.Range(0, 70_000).Select(i => ($"{i}.txt", "no image"u8.ToArray()))]);
        File.WriteAllBytes(_scene.File("many.zip"), zip);

        BatchScene.Run(_scene.Options with { Inputs = [_scene.File("many.zip")] }).Summary.Skipped.ShouldBe(70_000);
    }

    [Fact]
    public void What_only_has_the_name_of_a_zip_file_is_looked_at_itself()
    {
        File.Copy(AnyInput, _scene.File("image.zip"));
        BatchScene.Run(_scene.Options with { Inputs = [_scene.File("image.zip")] }).Summary.Deidentified.ShouldBe(1);
    }

    [Fact]
    public void Large_members_wait_on_the_disk_under_no_name()
    {
        var large = new byte[80 * 1024 * 1024];
        File.ReadAllBytes(AnyInput).CopyTo(large, 0);
        File.WriteAllBytes(_scene.File("large.zip"), Zip([("large.dcm", large)]));
        using var source = new InputSource();
        var input = new InputWalker([_scene.File("large.zip")], "/nowhere").Walk().ShouldHaveSingleItem();

        source.Open(input);

        var bytes = new byte[1000];
        source.Length.ShouldBe(large.Length);
        source.Read(0, bytes).ShouldBe(1000);
        bytes.ShouldBe(large[..1000]);
        source.Read(large.Length - 10, bytes).ShouldBe(10);
        Directory.EnumerateFiles(Path.GetTempPath(), "lethe-????????????????????????????????").ShouldBeEmpty();
    }

    [Fact]
    public void Inputs_in_zip_files_can_be_resumed()
    {
        ZipFile.CreateFromDirectory(_scene.Input, _scene.File("a.zip"));
        BatchScene.Run(_scene.Options with { Inputs = [_scene.File("a.zip")], Output = _scene.File("whole") });
        var options = _scene.Options with { Inputs = [_scene.File("a.zip")] };
        using var stop = new Resuming.StopAfter(5);
        Should.Throw<OperationCanceledException>(() =>
            new BatchRunner(new Deidentifier(Profiles.Profile.Basic, BatchScene.Key), BatchScene.Key, options) { Observers = [stop] }.Run(stop.Token));

        BatchScene.Run(options with { Resume = true }).Summary.DoneBefore.ShouldBeGreaterThan(0);

        ShouldBeSame("whole");
    }

    private string AnyInput => Directory.EnumerateFiles(_scene.Input, "*.dcm", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();

    private void ShouldBeSame(string expected, string? output = null)
    {
        var (left, right) = (BatchScene.Tree(output is null ? _scene.Output : _scene.File(output)), BatchScene.Tree(_scene.File(expected)));
        left.Keys.ShouldBe(right.Keys);
        left.Where(file => !file.Value.SequenceEqual(right[file.Key])).Select(file => file.Key).ShouldBeEmpty();
    }

    private static byte[] Zip(IReadOnlyList<(string Name, byte[] Bytes)> members)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private static int Find(byte[] zip, uint signature)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, signature);
        return zip.AsSpan().IndexOf(bytes);
    }

    private static void Set(byte[] zip, uint header, int offset, ushort value) =>
        BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(Find(zip, header) + offset), value);

    private static void Edit(byte[] zip, uint header, int offset, int count)
    {
        foreach (ref var b in zip.AsSpan(Find(zip, header) + offset, count))
        {
            b ^= 0xFF;
        }
    }
}

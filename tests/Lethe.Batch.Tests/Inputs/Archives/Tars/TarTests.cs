using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Lethe.Batch.Inputs;
using Lethe.Batch.Running;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Inputs.Archives.Tars;

/// <summary>Runs over tar files, packed or not, good and hostile.</summary>
public sealed class TarTests : IDisposable
{
    private const int Block = 512;

    private readonly BatchScene _scene = new();

    public void Dispose() => _scene.Dispose();

    private byte[] Dicom(int number) => File.ReadAllBytes(Files[number]);

    private List<string> Files => [.. Directory.EnumerateFiles(_scene.Input, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private BatchRunner Run(string name, byte[] bytes, string? layout = null)
    {
        File.WriteAllBytes(_scene.File(name), bytes);
        return BatchScene.Run(_scene.Options with { Inputs = [_scene.File(name)], Layout = layout });
    }

    internal static byte[] Tar(TarEntryFormat format, params IEnumerable<(string Name, byte[] Bytes)> members)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, format, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
            {
                TarEntry entry = format switch
                {
                    TarEntryFormat.V7 => new V7TarEntry(TarEntryType.V7RegularFile, name),
                    TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, name),
                    TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name),
                    _ => new PaxTarEntry(TarEntryType.RegularFile, name),
                };
                entry.DataStream = new MemoryStream(bytes);
                writer.WriteEntry(entry);
            }
        }

        return stream.ToArray();
    }

    internal static byte[] Pack(byte[] bytes, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var stream = new MemoryStream();
        using (var packing = new GZipStream(stream, level, leaveOpen: true))
        {
            packing.Write(bytes);
        }

        return stream.ToArray();
    }

    private static byte[] Zip(string name, byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(bytes);
        }

        return stream.ToArray();
    }

    private IEnumerable<(string Name, byte[] Bytes)> Tree => Files.Select(path => (Path.GetRelativePath(_scene.Input, path).Replace('\\', '/'), File.ReadAllBytes(path)));

    private void ShouldBeWhatTheFolderGives()
    {
        BatchScene.Run(_scene.Options with { Output = _scene.File("folder") });
        var (left, right) = (BatchScene.Tree(_scene.Output), BatchScene.Tree(_scene.File("folder")));
        left.Keys.ShouldBe(right.Keys);
        left.ShouldAllBe(file => file.Value.SequenceEqual(right[file.Key]));
    }

    [Theory]
    [InlineData(TarEntryFormat.V7, "a.tar")]
    [InlineData(TarEntryFormat.Ustar, "a.tar")]
    [InlineData(TarEntryFormat.Pax, "a.tar")]
    [InlineData(TarEntryFormat.Gnu, "a.tar")]
    [InlineData(TarEntryFormat.Pax, "a.tar.gz")]
    [InlineData(TarEntryFormat.Gnu, "a.TGZ")]
    [InlineData(TarEntryFormat.V7, "named.anything")]
    [InlineData(TarEntryFormat.Gnu, "packed.anything.gz")]
    public void A_tar_file_gives_what_its_folder_gives(TarEntryFormat format, string name)
    {
        var tar = Tar(format, Tree);

        Run(name, name.EndsWith("gz", StringComparison.OrdinalIgnoreCase) ? Pack(tar) : tar).Summary.Rejected.ShouldBe(0);

        ShouldBeWhatTheFolderGives();
    }

    [ToolTheory("tar")]
    [InlineData("gnu", false)]
    [InlineData("oldgnu", false)]
    [InlineData("pax", true)]
    [InlineData("ustar", true)]
    [InlineData("v7", false)]
    public void What_tar_of_GNU_makes_is_opened_and_what_has_no_bytes_of_its_own_is_counted(string format, bool packed)
    {
        Tool.Run("ln", Files[0], Path.Combine(_scene.Input, "hard.dcm")).ExitCode.ShouldBe(0);
        File.CreateSymbolicLink(Path.Combine(_scene.Input, "soft.dcm"), "/etc/passwd");
        Tool.Run("tar", $"--format={format}", packed ? "-czf" : "-cf", _scene.File("a.tar.gz"), "-C", _scene.Input, ".").ExitCode.ShouldBe(0);
        File.Delete(Path.Combine(_scene.Input, "hard.dcm"));
        File.Delete(Path.Combine(_scene.Input, "soft.dcm"));

        var summary = BatchScene.Run(_scene.Options with { Inputs = [_scene.File("a.tar.gz")] }).Summary;

        (summary.Deidentified, summary.Skipped, summary.Rejected).ShouldBe((Files.Count, 2, 0));
        ShouldBeWhatTheFolderGives();
    }

    [ToolTheory("tar")]
    [InlineData("gnu")]
    [InlineData("pax")]
    public void A_sparse_file_is_rejected_and_the_others_are_done(string format)
    {
        var path = Path.Combine(_scene.Input, "a-sparse.dcm");
        using (var sparse = new FileStream(path, FileMode.CreateNew))
        {
            sparse.Write(Dicom(0));
            for (var i = 1; i < 40; i++)
            {
                sparse.Seek(64 * 1024, SeekOrigin.Current);
                sparse.Write("data"u8);
            }
        }

        Tool.Run("tar", $"--format={format}", "--sparse", "--sort=name", "-cf", _scene.File("a.tar"), "-C", _scene.Input, ".").ExitCode.ShouldBe(0);
        File.Delete(path);

        var runner = BatchScene.Run(_scene.Options with { Inputs = [_scene.File("a.tar")] });

        (runner.Summary.Deidentified, runner.Summary.Rejected).ShouldBe((Files.Count, 1));
        runner.Failures.Lines.ShouldHaveSingleItem().ShouldContain("LETHE1016");
    }

    [Fact]
    public void Archives_are_opened_in_each_other_up_to_a_depth()
    {
        (string Name, Func<string, byte[], byte[]> Make)[] kinds = [("x.tar", (n, b) => Tar(TarEntryFormat.Pax, (n, b))), ("x.zip", Zip), ("x.tgz", (n, b) => Pack(Tar(TarEntryFormat.Gnu, (n, b))))];
        for (var first = 0; first < kinds.Length; first++)
        {
            var (name, bytes) = ("x.dcm", Dicom(0));
            for (var depth = 0; depth < 5; depth++)
            {
                var (next, make) = kinds[(first + depth) % kinds.Length];
                (name, bytes) = (next, make(name, bytes));
                var runner = Run(name, bytes);
                (runner.Summary.Deidentified, runner.Summary.Rejected).ShouldBe(depth < 4 ? (1, 0) : (0, 1), $"{depth} {name}");
            }
        }
    }

    [Fact]
    public void Archives_in_folders_are_opened_by_their_names()
    {
        Directory.CreateDirectory(_scene.File("inputs"));
        var number = 0;
        foreach (var name in (string[])["a.tar", "b.tar.gz", "c.tgz", "d.zip", "e.gz"])
        {
            var tar = Tar(TarEntryFormat.Pax, ("x", Dicom(number++)));
            File.WriteAllBytes(_scene.File($"inputs/{name}"), name.EndsWith("zip", StringComparison.Ordinal) ? Zip("x", Dicom(number++)) : name.EndsWith("gz", StringComparison.Ordinal) ? Pack(tar) : tar);
        }

        File.Copy(Files[number], _scene.File("inputs/image.tar"));
        File.WriteAllText(_scene.File("inputs/text.tar"), new string('7', 3000));

        var summary = BatchScene.Run(_scene.Options with { Inputs = [_scene.File("inputs")] }).Summary;

        (summary.Deidentified, summary.Skipped, summary.Rejected).ShouldBe((5, 2, 0), "a gzip file of another name and a text are no DICOM");
    }

    [Theory]
    [InlineData('9', 1)]
    [InlineData('A', 1)]
    [InlineData('V', 0)]
    [InlineData('5', 0)]
    public void A_member_of_a_type_that_nobody_knows_is_a_file(char type, int files)
    {
        var tar = Tar(TarEntryFormat.Ustar, ("x.dcm", Dicom(0)));
        tar[156] = (byte)type;
        "        "u8.CopyTo(tar.AsSpan(148));
        Encoding.ASCII.GetBytes($"{Convert.ToString(tar[..Block].Sum(b => b), 8),6}".Replace(' ', '0') + "\0 ").CopyTo(tar, 148);

        if (type == '5')
        {
            // A folder has no bytes, whatever its header says.
            tar = [.. tar[..Block], .. new byte[2 * Block]];
        }

        var summary = Run("x.tar", tar).Summary;

        (summary.Deidentified, summary.Rejected).ShouldBe((files, 0));
    }

    [Fact]
    public void Names_never_leave_the_output()
    {
        string[] names = ["../../../slip.dcm", "/tmp/lethe-slip.dcm", "C:\\slip.dcm", "a/../../slip.dcm", new string('x', 3000) + "/slip.dcm"];
        var tar = Tar(TarEntryFormat.Gnu, names.Select((name, i) => (name, Dicom(i))));

        Run("slip.tar", tar, "mirror").Summary.Deidentified.ShouldBe(5);

        BatchScene.Tree(_scene.Output).Count.ShouldBe(5);
        File.Exists("/tmp/lethe-slip.dcm").ShouldBeFalse();
    }

    [Theory]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    public void Long_names_are_kept_where_names_are(TarEntryFormat format)
    {
        var name = $"{new string('a', 180)}/{new string('b', 180)}/größe.dcm";

        Run("long.tar", Tar(format, (name, Dicom(0))), "mirror");

        BatchScene.Tree(_scene.Output).Keys.ShouldHaveSingleItem().ShouldBe(Path.Combine("long.tar", name.Replace('/', Path.DirectorySeparatorChar)));
    }

    [Fact]
    public void Members_of_the_same_name_are_each_done() =>
        Run("same.tar", Tar(TarEntryFormat.Ustar, Enumerable.Range(0, 3).Select(i => ("same.dcm", Dicom(i))))).Summary.Deidentified.ShouldBe(3);

    [Theory]
    [InlineData("a.tar", 0)]
    [InlineData("a.tar", 100)]
    [InlineData("a.tgz", 0)]
    public void A_tar_file_that_is_cut_does_what_is_whole_and_says_so(string name, int more)
    {
        var (first, second) = (Dicom(0), Dicom(1));
        var tar = Tar(TarEntryFormat.Ustar, ("0.dcm", first), ("1.dcm", second), ("2.dcm", Dicom(2)));
        var cut = (2 * Block) + Padded(first) + Padded(second) + more;
        var bytes = name.EndsWith("gz", StringComparison.Ordinal) ? Pack(tar[..cut]) : tar[..cut];

        var runner = Run(name, bytes);

        (runner.Summary.Deidentified, runner.Summary.Rejected).ShouldBe((2, 1));
        runner.Failures.Lines.ShouldHaveSingleItem().ShouldContain("LETHE1016");
    }

    [Fact]
    public void A_member_that_ends_early_is_rejected()
    {
        var tar = Tar(TarEntryFormat.Ustar, ("0.dcm", Dicom(0)), ("1.dcm", Dicom(1)));
        var runner = Run("cut.tar", tar[..((2 * Block) + Padded(Dicom(0)) + 1000)]);

        (runner.Summary.Deidentified, runner.Summary.Rejected).ShouldBe((1, 1));
        runner.Failures.Lines.ShouldHaveSingleItem().ShouldContain("LETHE1016");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_damaged_header_ends_the_list_and_says_so(int number)
    {
        var tar = Tar(TarEntryFormat.Ustar, ("0.dcm", Dicom(0)), ("1.dcm", Dicom(1)));
        tar[number * (Block + Padded(Dicom(0)))] ^= 0x40;

        var runner = Run("bad.tar", tar);

        (runner.Summary.Deidentified, runner.Summary.Rejected).ShouldBe((number, 1));
    }

    [Fact]
    public void What_follows_the_end_is_not_lost_without_a_word()
    {
        var tar = Tar(TarEntryFormat.Ustar, ("0.dcm", Dicom(0)));

        var runner = Run("two.tar", [.. tar, .. Tar(TarEntryFormat.Ustar, ("1.dcm", Dicom(1)))]);

        (runner.Summary.Deidentified, runner.Summary.Rejected).ShouldBe((1, 1));
    }

    [Fact]
    public void A_packed_tar_file_with_a_wrong_checksum_is_rejected_as_a_whole()
    {
        var packed = Pack(Tar(TarEntryFormat.Pax, Tree));
        packed[^6] ^= 1;

        var runner = Run("a.tar.gz", packed);

        (runner.Summary.Total, runner.Summary.Rejected).ShouldBe((1, 1));
        runner.Failures.Lines.ShouldHaveSingleItem().ShouldContain("LETHE1016");
    }

    [Fact]
    public void A_packed_tar_file_that_grows_without_measure_is_rejected()
    {
        var runner = Run("bomb.tgz", Pack(Tar(TarEntryFormat.Ustar, ("a", new byte[70 * 1024 * 1024])), CompressionLevel.Optimal));

        (runner.Summary.Total, runner.Summary.Rejected).ShouldBe((1, 1));
        runner.Failures.Lines.ShouldHaveSingleItem().ShouldContain("LETHE1017");
    }

    /// <summary>The inner one grows less than 200 times, and both together much more.</summary>
    [Fact]
    public void Growth_counts_from_the_outermost_archive_on()
    {
        var inner = Pack(Tar(TarEntryFormat.Ustar, ("a", new byte[70 * 1024 * 1024])));
        inner.Length.ShouldBeGreaterThan(70 * 1024 * 1024 / 200);

        var runner = Run("bomb.tgz", Pack(Tar(TarEntryFormat.Ustar, ("a.tgz", inner), ("b.dcm", Dicom(0))), CompressionLevel.Optimal));

        (runner.Summary.Deidentified, runner.Summary.Rejected).ShouldBe((1, 1));
        runner.Failures.Lines.ShouldHaveSingleItem().ShouldContain("LETHE1017");
    }

    [Fact]
    public void Names_that_would_fill_memory_are_rejected()
    {
        var tar = Tar(TarEntryFormat.Gnu, (new string('n', 2_000_000), Dicom(0)));

        Run("name.tar", tar).Failures.Lines.ShouldHaveSingleItem().ShouldContain("LETHE1017");
    }

    [Fact]
    public void A_size_beyond_all_numbers_is_damage()
    {
        foreach (var size in (string[])["9223372036854775807", "9223372036854775808", "-1", "x"])
        {
            var tar = Tar(TarEntryFormat.Pax, ("a.dcm", Dicom(0)));
            var at = tar.AsSpan().IndexOf("mtime="u8);
            var record = Encoding.ASCII.GetBytes($"{size.Length + 9} size={size}\n");
            record.CopyTo(tar.AsSpan(at - 3));
            var start = tar.AsSpan(at - 3 + record.Length);
            start[..start.IndexOf((byte)0)].Clear();

            Run("size.tar", tar).Summary.Rejected.ShouldBe(1, size);
        }
    }

    [Fact]
    public void Large_packed_tar_files_wait_on_the_disk_under_no_name_and_only_once()
    {
        var noise = new byte[80 * 1024 * 1024];
        new Random(1).NextBytes(noise);
        Dicom(0).CopyTo(noise, 0);
        File.WriteAllBytes(_scene.File("large.tgz"), Pack(Tar(TarEntryFormat.Ustar, ("a", noise), ("b", Dicom(1)))));
        var inputs = new InputWalker([_scene.File("large.tgz")], "/nowhere").Walk().ToList();
        using var one = new InputSource();
        using var two = new InputSource();

        one.Open(inputs[0]);
        two.Open(inputs[1]);

        var bytes = new byte[1000];
        one.Length.ShouldBe(noise.Length);
        one.Read(noise.Length - 10, bytes).ShouldBe(10);
        bytes[..10].ShouldBe(noise[^10..]);
        two.Read(0, bytes).ShouldBe(1000);
        bytes.ShouldBe(Dicom(1)[..1000]);
        Directory.EnumerateFiles(Path.GetTempPath(), "lethe-????????????????????????????????").ShouldBeEmpty();
    }

    [Fact]
    public void Standard_input_may_be_a_tar_file()
    {
        foreach (var bytes in (byte[][])[Tar(TarEntryFormat.Pax, Tree), Pack(Tar(TarEntryFormat.Gnu, Tree))])
        {
            BatchScene.Run(_scene.Options with { Inputs = ["-"], StandardInput = bytes, Overwrite = true }).Summary.Deidentified.ShouldBe(Files.Count);
        }
    }

    [Fact]
    public void Inputs_in_tar_files_can_be_resumed()
    {
        File.WriteAllBytes(_scene.File("a.tgz"), Pack(Tar(TarEntryFormat.Pax, Tree)));
        var options = _scene.Options with { Inputs = [_scene.File("a.tgz")] };
        using var stop = new Resuming.StopAfter(5);
        Should.Throw<OperationCanceledException>(() =>
            new BatchRunner(new Deidentifier(Profiles.Profile.Basic, BatchScene.Key), BatchScene.Key, options) { Observers = [stop] }.Run(stop.Token));

        BatchScene.Run(options with { Resume = true }).Summary.DoneBefore.ShouldBeGreaterThan(0);

        ShouldBeWhatTheFolderGives();
    }

    private static int Padded(byte[] bytes) => (bytes.Length + Block - 1) / Block * Block;
}

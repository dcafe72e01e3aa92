using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Lethe.Batch.Inputs;
using Lethe.Batch.Tests.Inputs.Archives.Tars;
using Lethe.TestKit;
using Lethe.TestKit.Fuzz;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Inputs;

/// <summary>
/// Damaged archives and lists of files: whatever they are, each ends with inputs, and with numbered problems or the two kinds of exceptions
/// that workers expect. Each mutant has a seed, by which it can be made again.
/// </summary>
public sealed class InputMutantTests : IDisposable
{
    private const int Mutants = 2500;
    private const int EachRunWhole = 25;

    private readonly BatchScene _scene = new();

    public void Dispose() => _scene.Dispose();

    private List<(string Name, byte[] Bytes)> Members => [.. Directory.EnumerateFiles(_scene.Input, "*", SearchOption.AllDirectories)
        .OrderBy(path => new FileInfo(path).Length).Take(3).Select((path, i) => ($"folder/{i}.dcm", File.ReadAllBytes(path)))];

    [Fact]
    public void Damaged_zip_files_end_with_problems()
    {
        var inner = Zip(Members.Take(1));
        RunAll("m.zip", [Zip(Members), Zip([("inner.zip", inner), ("inner.tar", TarTests.Tar(TarEntryFormat.Pax, Members.Take(1)))])], (random, bytes) =>
        {
            var signatures = Enumerable.Range(0, bytes.Length - 4).Where(i => bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] < 8).ToList();
            Overwrite(random, bytes, signatures.Count == 0 ? 0 : signatures[random.Next(signatures.Count)], 60);
            return bytes;
        });
    }

    [Fact]
    public void Damaged_tar_files_end_with_problems() => RunAll("m.tar", Tars(), MutateHeader);

    [Fact]
    public void Damaged_packed_tar_files_end_with_problems()
    {
        var tars = Tars();
        RunAll("m.tar.gz", [.. tars.Select(tar => TarTests.Pack(tar))], (random, _) => TarTests.Pack(MutateHeader(random, [.. tars[random.Next(tars.Length)]])));
    }

    [Fact]
    public void Damaged_lists_of_files_end_with_problems()
    {
        var ids = Directory.EnumerateFiles(_scene.Input, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_scene.Input, path).Replace('/', '\\')).ToList();
        RunAll("in/DICOMDIR", [DirectoryFiles.Listing(ids), DirectoryFiles.Listing(["..\\x", "A", "CT", .. ids.Take(2)])], (random, bytes) =>
        {
            var at = Enumerable.Range(0, bytes.Length - 8).Where(i => bytes.AsSpan(i, 4).SequenceEqual((ReadOnlySpan<byte>)[4, 0, 0, 0x15])).ToList();
            Overwrite(random, bytes, at.Count == 0 ? 0 : at[random.Next(at.Count)], 24);
            return bytes;
        });
    }

    private byte[][] Tars()
    {
        var longName = (new string('n', 200) + "/x.dcm", Members[0].Bytes);
        return
        [
            .. ((TarEntryFormat[])[TarEntryFormat.Ustar, TarEntryFormat.Pax, TarEntryFormat.Gnu]).Select(format => TarTests.Tar(format, Members.Append(format == TarEntryFormat.Ustar ? Members[0] : longName))),
            TarTests.Tar(TarEntryFormat.Gnu, ("inner.tgz", TarTests.Pack(TarTests.Tar(TarEntryFormat.V7, Members.Take(1)))), ("inner.zip", Zip(Members.Take(1)))),
        ];
    }

    /// <summary>Damage in a header whose checksum is right all the same.</summary>
    private static byte[] MutateHeader(Random random, byte[] tar)
    {
        var headers = Enumerable.Range(0, tar.Length / 512).Select(i => i * 512).Where(at => tar.AsSpan(at + 257, 5).SequenceEqual("ustar"u8)).ToList();
        if (headers.Count == 0)
        {
            return tar;
        }

        var header = headers[random.Next(headers.Count)];
        switch (random.Next(4))
        {
            case 0:
                tar[header + 156] = "0123456SDKLMVgx\0"u8[random.Next(16)];
                break;
            case 1:
                Encoding.ASCII.GetBytes(Convert.ToString(random.NextInt64(1L << random.Next(1, 36)), 8).PadLeft(11, '0')).AsSpan(0, 11).CopyTo(tar.AsSpan(header + 124));
                break;
            case 2:
                random.NextBytes(tar.AsSpan(header + 124, 12));
                tar[header + 124] = (byte)(random.Next(2) * 0x80);
                break;
            default:
                Overwrite(random, tar, header + random.Next(1000), 100);
                break;
        }

        tar.AsSpan(header + 148, 8).Fill((byte)' ');
        var sum = 0;
        foreach (var b in tar.AsSpan(header, 512))
        {
            sum += b;
        }

        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0").CopyTo(tar.AsSpan(header + 148));
        return tar;
    }

    private static void Overwrite(Random random, byte[] bytes, int from, int length)
    {
        for (var i = random.Next(4); i >= 0; i--)
        {
            var at = Math.Min(from + random.Next(length), bytes.Length - 1);
            bytes[at] = random.Next(6) switch { 0 => 0, 1 => 1, 2 => 0x7F, 3 => 0x80, 4 => 0xFF, _ => (byte)random.Next(256) };
        }
    }

    private static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> members)
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

    private void RunAll(string name, byte[][] originals, Func<Random, byte[], byte[]> target)
    {
        var failures = new List<string>();
        var (whole, damaged) = (0, 0);
        for (var seed = 0; seed < Mutants && failures.Count < 5; seed++)
        {
            var random = new Random(seed);
            var original = originals[seed % originals.Length];
            File.WriteAllBytes(_scene.File(name), random.Next(2) == 0 ? new Mutator(seed).Next(original) : target(random, [.. original]));
            try
            {
                var (read, problems) = ReadAll(_scene.File(name));
                (whole, damaged) = (whole + read, damaged + problems);
                if (seed % EachRunWhole == 0)
                {
                    BatchScene.Run(_scene.Options with { Inputs = [_scene.File(name)], Output = _scene.File($"out{seed}") }).Summary.Total.ShouldBe(read + problems);
                }
            }
            catch (Exception e)
            {
                failures.Add($"seed {seed}: {e}");
            }
        }

        failures.ShouldBeEmpty();
        whole.ShouldBeGreaterThan(Mutants / 4);
        damaged.ShouldBeGreaterThan(Mutants / 4);
    }

    private static (int Read, int Problems) ReadAll(string path)
    {
        var (read, problems) = (0, 0);
        var buffer = new byte[64 * 1024];
        using var source = new InputSource();
        foreach (var input in new InputWalker([path], "").Walk())
        {
            try
            {
                if (!input.Unreadable)
                {
                    source.Open(input);
                    for (long at = 0, length = source.Length, count = 1; at < length && count > 0; at += count)
                    {
                        count = source.Read(at, buffer);
                    }

                    read++;
                    continue;
                }
            }
            catch (Exception e) when (e is InvalidDataException or IOException)
            {
                // What a worker expects.
            }

            problems++;
        }

        return (read, problems);
    }
}

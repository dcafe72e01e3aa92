using System.Collections.Concurrent;
using Lethe.Dicom.Reading;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Interop.Tests.Encryption;

/// <summary>
/// gdcmanon opens our envelopes: the other implementation of PS3.15 E.1.2. What it cannot do: SOP classes that it does not know, syntaxes that it does not read,
/// objects that have no SOP Instance UID among the originals, content in another syntax than Explicit VR Little Endian (an icon with compressed pixels
/// needs one, R063), and a key with a password (its -p is for other things).
/// It deletes (0012,0062) where the standard wants NO (R083), and leaves (0012,0064) and (0028,0303).
/// </summary>
[Collection(Envelopes.Name)]
public sealed class GdcmanonTests(Envelopes envelopes) : IDisposable
{
    private static readonly ParallelOptions TwoAtOnce = new() { MaxDegreeOfParallelism = 2 };

    /// <summary>What gdcmanon leaves of the de-identification: marks, and the empty Laterality of minimal headers.</summary>
    private static readonly uint[] Left = [0x0012_0064, 0x0028_0303, 0x0020_0060];

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentBag<string> _refused = [];
    private readonly ConcurrentBag<string> _wrong = [];
    private int _files;
    private int _elements;

    public void Dispose() => _folder.Dispose();

    [CollectionFact("gdcmanon")]
    public void Gdcmanon_restores_ours()
    {
        var (certificate, key) = TestPair.Second.Write(_folder, "second");
        var files = envelopes.Basic.Protected.Concat(envelopes.Minimal.Demo).ToList();
        Parallel.ForEach(files, TwoAtOnce, file =>
        {
            var output = _folder.File(Path.GetRandomFileName());
            var run = Tool.Run("gdcmanon", "-d", "-k", key, "-c", certificate, "-i", file.Output, "-o", output);
            if (run.ExitCode == 0)
            {
                Compare(file, Part10.Read(file.Source), Part10.Read(output));
                File.Delete(output);
            }
            else
            {
                Judge(file, run.Output);
            }
        });

        _wrong.Order(StringComparer.Ordinal).ShouldBeEmpty();
        _refused.ShouldNotContain(name => envelopes.Basic.Demo.Any(file => file.Name == name), "it restores all of the demo");
        _files.ShouldBeGreaterThan(480);
        _elements.ShouldBeGreaterThan(42_000);
        _refused.Count.ShouldBe(files.Count - _files);
    }

    /// <summary>Refusals have reasons that are known.</summary>
    private void Judge(CollectionFile file, string output)
    {
        _refused.Add(file.Name);
        var isKnown = output.Contains("Media Storage Type of your file is not supported", StringComparison.Ordinal)
            || output.Contains("Could not read", StringComparison.Ordinal)
            || string.IsNullOrEmpty(Part10.Text(Part10.Read(file.Source), Part10.SopInstanceUid))
            || SyntaxOfContent(Part10.Read(file.Output)) != Lethe.Dicom.Building.SyntaxUid.ExplicitLittleEndian;
        if (!isKnown)
        {
            _wrong.Add($"{file.Name}: refused: {output.ReplaceLineEndings(" ")}");
        }
    }

    private static string SyntaxOfContent(HeaderReader file)
    {
        var sequence = file.Table.Find(0x0400_0500);
        return System.Text.Encoding.ASCII.GetString(file.Value(file.Table.Find(0x0400_0510, sequence + 2, file.Table[sequence].Next))).TrimEnd('\0');
    }

    private void Compare(CollectionFile file, HeaderReader original, HeaderReader restored)
    {
        Interlocked.Increment(ref _files);
        foreach (var i in Part10.Elements(original).DistinctBy(i => original.Table[i].Tag))
        {
            var tag = original.Table[i].Tag;
            var there = restored.Table.Find(tag);
            if (!RestorationCheck.IsKept(tag))
            {
                continue;
            }

            if (there < 0 || !ElementComparison.AreSame(original, i, restored, there))
            {
                _wrong.Add($"{file.Name}: {tag:X8} {(there < 0 ? "lost" : "changed")}");
            }
            else
            {
                Interlocked.Increment(ref _elements);
            }
        }

        foreach (var added in Part10.Elements(restored).Select(i => restored.Table[i].Tag).Where(tag => original.Table.Find(tag) < 0).Except(Left))
        {
            _wrong.Add($"{file.Name}: {added:X8} added");
        }
    }
}

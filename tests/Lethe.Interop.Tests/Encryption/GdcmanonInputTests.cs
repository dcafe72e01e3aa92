using System.Collections.Concurrent;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Syntaxes;
using Lethe.Results;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Interop.Tests.Encryption;

/// <summary>
/// We open what gdcmanon encrypts (PS3.15 E.1.1) with each cipher that the profile allows. It refuses objects whose SOP class it does not know, and many
/// whose required attributes are missing. It changes UIDs and names inside sequences and does not put those into the envelope:
/// these stay as it left them.
/// </summary>
[Collection(Envelopes.Name)]
public sealed class GdcmanonInputTests(Envelopes envelopes) : IDisposable
{
    private const int OneOf = 3;
    private const uint SpecificCharacterSet = 0x0008_0005;
    private const uint TemporalInformationModified = 0x0028_0303;
    private static readonly ParallelOptions TwoAtOnce = new() { MaxDegreeOfParallelism = 2 };
    private static readonly string[] Ciphers = ["--aes128", "--aes192", "--aes256", "--des3"];

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentBag<string> _wrong = [];
    private int _files;
    private int _originals;

    public void Dispose() => _folder.Dispose();

    [CollectionFact("gdcmanon", "openssl")]
    public void We_restore_what_gdcmanon_encrypted()
    {
        var openssl = new OpensslEnvelope(_folder, TestPair.Second, "second");
        var demo = envelopes.Basic.Demo;
        var real = envelopes.Basic.Protected.Except(demo).Where((_, number) => number % OneOf == 0);
        (CollectionFile File, string Cipher)[] cases =
            [.. demo.SelectMany(file => Ciphers.Select(cipher => (file, cipher))), .. real.Select((file, number) => (file, Ciphers[number % Ciphers.Length]))];
        Parallel.ForEach(cases, TwoAtOnce, one =>
        {
            var output = _folder.File(Path.GetRandomFileName());
            if (Tool.Run("gdcmanon", "-e", one.Cipher, "-c", openssl.Certificate, "-i", one.File.Source, "-o", output).ExitCode == 0)
            {
                foreach (var difference in Restore(File.ReadAllBytes(output), Part10.Read(one.File.Source), openssl))
                {
                    _wrong.Add($"{one.File.Name} {one.Cipher}: {difference}");
                }
            }
            else if (demo.Contains(one.File))
            {
                _wrong.Add($"{one.File.Name} {one.Cipher}: refused by gdcmanon");
            }
        });

        _wrong.Order(StringComparer.Ordinal).ShouldBeEmpty();
        _files.ShouldBeGreaterThan((demo.Count * Ciphers.Length) + 120);
        _originals.ShouldBeGreaterThan(2000);
    }

    private IEnumerable<string> Restore(byte[] encrypted, HeaderReader original, OpensslEnvelope openssl)
    {
        using var session = new Reidentifier(TestPair.First.Key, TestPair.Second.Key).CreateSession();
        if (session.Reidentify(new MemorySource(encrypted)) != Outcome.Restored)
        {
            return session.Report.Problems.Select(problem => problem.Code);
        }

        Interlocked.Increment(ref _files);
        var theirs = Part10.Read(encrypted);
        var restored = Part10.Read(Part10.Bytes(session.Result));
        var inEnvelope = TagsIn(openssl.Open(OpensslEnvelope.ValueOf(theirs)));
        Interlocked.Add(ref _originals, inEnvelope.Count);
        return [.. Changed(theirs, restored, original, inEnvelope), .. Part10.Marks(restored)];
    }

    /// <summary>What was in the envelope is as it was in the original; the rest as gdcmanon left it.</summary>
    private static IEnumerable<string> Changed(HeaderReader theirs, HeaderReader restored, HeaderReader original, HashSet<uint> inEnvelope)
    {
        foreach (var tag in inEnvelope.Where(tag => original.Table.Find(tag) is var at && (at < 0 || !HasSame(original, at, restored))))
        {
            yield return $"{tag:X8} did not come back";
        }

        foreach (var i in Part10.Elements(theirs).Where(i => RestorationCheck.IsKept(theirs.Table[i].Tag) && !inEnvelope.Contains(theirs.Table[i].Tag)))
        {
            // What it says of the dates ends with the dates that it spoke of (R085).
            if (theirs.Table[i].Tag != TemporalInformationModified && !HasSame(theirs, i, restored))
            {
                yield return $"{theirs.Table[i].Tag:X8} was changed";
            }
        }

        foreach (var tag in Part10.Elements(restored).Select(i => restored.Table[i].Tag).Where(tag => original.Table.Find(tag) < 0 && tag != Part10.PatientIdentityRemoved))
        {
            yield return $"{tag:X8} was added";
        }
    }

    /// <summary>We write Specific Character Set with its VR, also where the file has UN.</summary>
    private static bool HasSame(HeaderReader reader, int index, HeaderReader restored) =>
        restored.Table.Find(reader.Table[index].Tag) is var there && there >= 0
        && (reader.Table[index] is { Tag: SpecificCharacterSet, Vr: Vr.UN } ? ElementComparison.HaveSameBytes(reader, index, restored, there) : ElementComparison.AreSame(reader, index, restored, there));

    private static HashSet<uint> TagsIn(byte[] content)
    {
        var reader = new HeaderReader();
        reader.ReadDataSet(new MemorySource(content), TransferSyntax.ExplicitVrLittleEndian).ShouldBeTrue("openssl opens it");
        return [.. Part10.Elements(reader, 2, reader.Table[1].Next).Select(i => reader.Table[i].Tag)];
    }
}

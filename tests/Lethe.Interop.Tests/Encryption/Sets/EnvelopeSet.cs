using System.Collections.Concurrent;
using Lethe.Dicom.Reading;
using Lethe.Profiles;
using Lethe.Protection;
using Lethe.Results;
using Lethe.Synthetic;
using Lethe.TestKit;

namespace Lethe.Interop.Tests.Encryption;

/// <summary>All real files and those of the demo, protected with their originals inside for two recipients, and restored by each of them.</summary>
public sealed class EnvelopeSet : IDisposable
{
    private static readonly ParallelOptions TwoAtOnce = new() { MaxDegreeOfParallelism = 2 };

    private readonly TemporaryFolder _folder = new();
    private readonly Collection _real;
    private readonly Collection _demo;

    internal EnvelopeSet(Profile profile, bool isHidden = false)
    {
        var originals = new OriginalsProtection([new ProtectedGroup("all", [TestPair.First.Recipient, TestPair.Second.Recipient])], isHidden);
        DemoStudies.Write(_folder.Path, DemoOfTests.Options);
        (_real, _demo) = (Collection.By(profile, originals), Collection.Of(_folder.Path, profile, originals));
        Protected = [.. _demo.Deidentified, .. _real.Deidentified];
        var failures = new ConcurrentBag<string>();
        Parallel.ForEach([TestPair.First, TestPair.Second], TwoAtOnce, pair => RestoreAll(pair, failures));
        NotRestored = [.. failures.Order(StringComparer.Ordinal)];
    }

    /// <summary>Every file, whatever became of it.</summary>
    public IReadOnlyList<CollectionFile> Files => [.. _demo.Files, .. _real.Files];

    /// <summary>The files of the demo.</summary>
    public IReadOnlyList<CollectionFile> Demo => _demo.Files;

    /// <summary>The files of which a protected copy was made.</summary>
    public IReadOnlyList<CollectionFile> Protected { get; }

    /// <summary>The protected copies that a recipient did not get restored, and why.</summary>
    public IReadOnlyList<string> NotRestored { get; }

    public string Scratch => _real.Scratch;

    /// <summary>The path of the copy that a recipient restored.</summary>
    internal static string RestoredBy(TestPair pair, CollectionFile file) => file.Output + (pair == TestPair.First ? ".first" : ".second");

    public void Dispose()
    {
        _real.Dispose();
        _demo.Dispose();
        _folder.Dispose();
    }

    private void RestoreAll(TestPair pair, ConcurrentBag<string> failures)
    {
        using var session = new Reidentifier(pair.Key).CreateSession();
        foreach (var file in Protected)
        {
            if (session.Reidentify(new MemorySource(File.ReadAllBytes(file.Output))) != Outcome.Restored)
            {
                failures.Add($"{file.Name}: {string.Join(' ', session.Report.Problems.Select(problem => problem.Code))}");
                continue;
            }

            using var stream = new FileStream(RestoredBy(pair, file), FileMode.CreateNew);
            session.Result.WriteTo(stream);
        }
    }
}

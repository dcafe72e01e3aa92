using Lethe.Batch.Inputs;
using Lethe.Dicom.Reading;
using Lethe.SecondLook;
using Lethe.SecondLook.Findings;
using Lethe.SecondLook.Pairing;

namespace Lethe.Batch.Verifying;

/// <summary>Looks at outputs beside their originals.</summary>
internal sealed class OutputReader(VerifyRunner runner) : IInputLook
{
    private const int MostCandidates = 64;
    private const int SamePixels = 1000;
    private const int SameLooks = 500;

    private readonly InputSource _output = new();
    private readonly InputSource _original = new();
    private readonly HeaderReader _outputReader = new();
    private readonly HeaderReader _originalReader = new();
    private readonly Fingerprint _fingerprint = new();
    private readonly LookSession _session = runner.Set.CreateSession();

    public void Look(InputFile input)
    {
        var name = input.Relative.ToString();
        runner.Summary.CountOutput();
        try
        {
            if (input.Unreadable || !TryRead(_output, _outputReader, input))
            {
                runner.Findings.Add(new Finding(FindingKind.Unreadable, name, default, "file", -1, input.Unreadable ? "cannot be opened" : _outputReader.Problem.Code.ToString(), null));
                return;
            }

            Compare(name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or OverflowException or OutOfMemoryException)
        {
            runner.Findings.Add(new Finding(FindingKind.Unreadable, name, default, "file", -1, "cannot be read", null));
        }
        finally
        {
            _output.Close();
            _original.Close();
        }
    }

    public void Dispose()
    {
        _output.Dispose();
        _original.Dispose();
    }

    private static bool TryRead(InputSource source, HeaderReader reader, InputFile input)
    {
        source.Open(input);
        return reader.Read(source);
    }

    private void Compare(string name)
    {
        var candidates = runner.Index.Candidates(
            VerifyRunner.SopInstanceUid(_outputReader),
            [() => _fingerprint.Of(_outputReader), () => _fingerprint.OfPixels(_outputReader), () => _fingerprint.OfNumbers(_outputReader)],
            out var isByUid);
        var best = candidates.Count <= 1 ? [.. candidates] : MostSimilar(candidates);
        HuntAlso(best.Skip(1));
        if (best.Count == 0 || !TryRead(_original, _originalReader, runner.OriginalOf(runner.Index.Take(best))))
        {
            runner.Findings.Add(new Finding(FindingKind.WithoutOriginal, name, default, "file", -1, "no original", null));
            _session.LookAlone(_outputReader, _output, name, runner.Findings);
            return;
        }

        runner.Summary.CountPair();
        var isSure = best.Count == 1 && (isByUid || (candidates.Count == 1 && runner.Index.Has(best[0], _fingerprint.Of(_outputReader))));
        var isOnly = isSure || (best.Count == 1 && HasImage(_outputReader));
        _session.Look(_originalReader, _outputReader, _output, name, isSure, isOnly, runner.Findings);
    }

    /// <summary>Where several originals fit alike, the values of none of them may show.</summary>
    private void HuntAlso(IEnumerable<int> others)
    {
        foreach (var other in others)
        {
            if (TryRead(_original, _originalReader, runner.OriginalOf(other)))
            {
                _session.HuntAlso(_originalReader, _outputReader);
            }
        }
    }

    /// <summary>Looks alone say little about objects that have no image.</summary>
    private static bool HasImage(HeaderReader reader) => reader.Table.Find(0x7FE0_0010) >= 0;

    /// <summary>Of originals that share a UID or an image, those with most in common.</summary>
    private List<int> MostSimilar(IReadOnlyCollection<int> candidates)
    {
        var (all, pixels) = (_fingerprint.Of(_outputReader), _fingerprint.OfPixels(_outputReader));
        var scores = new List<(int Number, int Score)>();
        foreach (var candidate in candidates.Take(MostCandidates))
        {
            if (TryRead(_original, _originalReader, runner.OriginalOf(candidate)))
            {
                scores.Add((candidate, Similarity.Of(_originalReader, _outputReader) + (runner.Index.Has(candidate, pixels) ? SamePixels : 0) + (runner.Index.Has(candidate, all) ? SameLooks : 0)));
            }
        }

        return [.. scores.Where(candidate => candidate.Score == scores.Max(other => other.Score)).Select(candidate => candidate.Number)];
    }
}

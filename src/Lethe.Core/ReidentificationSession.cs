using Lethe.Dicom.Directories;
using Lethe.Dicom.Reading;
using Lethe.Planning;
using Lethe.Protection;
using Lethe.Results;
using Lethe.Standard;
using Lethe.Verification;

namespace Lethe;

/// <summary>
/// The way back for one instance after the other: read, open the envelope, put the originals in their places, look at the result
/// (PS3.15 E.1.2). For one thread.
/// </summary>
public sealed class ReidentificationSession : IInstanceSession
{
    private readonly HeaderReader _input;
    private readonly HeaderReader _check;
    private readonly EnvelopeFinder _envelopes;
    private readonly Restorer _restorer;
    private readonly SegmentSource _output;

    internal ReidentificationSession(IReadOnlyList<RecipientKey> keys, ReadLimits limits, ReadLeniency leniency)
    {
        _input = new HeaderReader(limits, leniency);
        _check = new HeaderReader(limits);
        _envelopes = new EnvelopeFinder(keys, limits);
        _restorer = new Restorer(_input);
        _output = new SegmentSource(_restorer.Writer, _restorer.Segments, _input);
        Result = new ReidentifiedInstance(_restorer);
    }

    /// <inheritdoc/>
    public InstanceReport Report { get; } = new();

    /// <summary>The last instance with its originals, ready to be written; valid until the next call, and only if it was restored.</summary>
    public ReidentifiedInstance Result { get; }

    /// <inheritdoc/>
    public IOutputInstance Output => Result;

    /// <inheritdoc/>
    public Outcome Process(IByteSource source) => Reidentify(source);

    /// <summary>Restores one instance. Nothing is written yet; <see cref="Result"/> holds the output.</summary>
    public Outcome Reidentify(IByteSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Report.Clear();
        if (!_input.Read(source))
        {
            var problem = _input.Problem;
            var outcome = problem.Code == ReadProblemCode.NotDicom ? Outcome.Skipped : Outcome.Quarantined;
            Report.Fail(outcome, (int)problem.Code, problem.Tag.Value, problem.Depth, problem.Offset);
            return Report.Outcome;
        }

        if (MediaDirectory.Is(_input.Meta.SopClassUid))
        {
            // A directory (DICOMDIR) tells of instances and holds none.
            Report.Skip();
            return Report.Outcome;
        }

        Report.Anomalies = _input.Anomalies;
        Report.Modality = _input.Table.Find(SpecialAttributes.Modality) is >= 0 and var modality ? Modalities.NameOf(_input.Value(modality)) : "";
        if (Restore() is var problemNumber and not ProblemNumber.None)
        {
            var at = _input.Table.Find(SpecialAttributes.EncryptedAttributesSequence);
            var offset = at < 0 ? -1 : _input.SourceOffset(_input.Table[at].HeaderOffset);
            Report.Fail(Outcome.Quarantined, (int)problemNumber, SpecialAttributes.EncryptedAttributesSequence, 0, offset);
            return Report.Outcome;
        }

        if (_restorer.Elements.LeftPixelsOut)
        {
            Report.Notice(ProblemNumber.PixelsNotRestored, SpecialAttributes.PixelData);
        }

        Report.Restore();
        Result.Prepare(_input);
        return Report.Outcome;
    }

    /// <inheritdoc/>
    public void Dispose() => _envelopes.Dispose();

    private ProblemNumber Restore()
    {
        var problem = _envelopes.Find(_input);
        problem = problem == ProblemNumber.None ? _restorer.Restore(_envelopes) : problem;
        return problem != ProblemNumber.None ? problem : IsReadable() ? ProblemNumber.None : ProblemNumber.RecheckUnreadable;
    }

    /// <summary>The result is read as a stranger would before it is written anywhere.</summary>
    private bool IsReadable()
    {
        _output.Restart(_restorer.DataSetStart);
        return _check.ReadDataSet(_output, _restorer.Writer.Encoding, _output.FirstStretch)
            && (_check.Anomalies & ReadAnomalies.TrailingBytes) == 0 && HasAll(_check.Table);
    }

    /// <summary>The same elements at the top level: nothing was swallowed by what stands before it, and nothing came out of it.</summary>
    private bool HasAll(ElementTable table)
    {
        var count = 0;
        for (var i = 0; i < table.Count; i = table[i].Next)
        {
            if (count == _restorer.Tags.Count || table[i].Tag != _restorer.Tags[count++])
            {
                return false;
            }
        }

        return count == _restorer.Tags.Count;
    }
}

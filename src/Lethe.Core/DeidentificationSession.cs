using Lethe.Dicom.Reading;
using Lethe.Dicom.Uids;
using Lethe.Facts;
using Lethe.Identity;
using Lethe.Planning;
using Lethe.Results;
using Lethe.Rewriting;
using Lethe.Standard;
using Lethe.Verification;

namespace Lethe;

/// <summary>The straight line for one instance after the other: facts, plan, rewrite, re-check, report. For one thread.</summary>
public sealed class DeidentificationSession
{
    private readonly HeaderReader _input;
    private readonly InstanceFacts _facts = new();
    private readonly Pseudonyms _pseudonyms;
    private readonly Rewriter _rewriter;
    private readonly Recheck _recheck;
    private readonly SegmentSource _output;

    internal DeidentificationSession(Plan plan, Pseudonyms pseudonyms, ReadLimits limits, ReadLeniency leniency)
    {
        _pseudonyms = pseudonyms;
        _input = new HeaderReader(limits, leniency);
        _rewriter = new Rewriter(plan, _input, _facts, pseudonyms, Report);
        _recheck = new Recheck(plan, _facts, pseudonyms, limits);
        _output = new SegmentSource(_rewriter);
        Result = new DeidentifiedInstance(_rewriter);
    }

    /// <summary>What was done to the last instance.</summary>
    public InstanceReport Report { get; } = new();

    /// <summary>The last instance, ready to be written; valid until the next call, and only if it was de-identified.</summary>
    public DeidentifiedInstance Result { get; }

    /// <summary>De-identifies one instance. Nothing is written yet; <see cref="Result"/> holds the output.</summary>
    public Outcome Deidentify(IByteSource source)
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

        _facts.Collect(_input, _pseudonyms);
        Report.Anomalies = _input.Anomalies;
        Report.HasPixels = _facts.HasPixels;
        if (_facts.SopClassUid.Span.SequenceEqual("1.2.840.10008.1.3.10"u8))
        {
            Report.Skip();
            return Report.Outcome;
        }

        var root = FindScope();
        if (_rewriter.Rewrite(root) && _recheck.Passes(_rewriter, _output, root, Report))
        {
            Result.Prepare(_input, _facts);
        }

        return Report.Outcome;
    }

    private IodScope FindScope()
    {
        Note();
        var sopClass = _facts.SopClassUid.Span;
        if (IodTables.TryFind(sopClass, out var root))
        {
            return root;
        }

        Report.Notice(sopClass.IsEmpty || UidRegistry.IsWellKnown(sopClass) ? ProblemNumber.UnknownSopClass : ProblemNumber.PrivateSopClass, SpecialAttributes.SopClassUid);
        return IodScope.Fallback;
    }

    private void Note()
    {
        if (!_facts.HasSopInstanceUid)
        {
            Report.Notice(ProblemNumber.MissingSopInstanceUid, SpecialAttributes.SopInstanceUid);
        }

        if (!_input.EncodingIsSure)
        {
            Report.Notice(ProblemNumber.EncodingGuessed);
        }

        if ((_input.Anomalies & ReadAnomalies.TrailingBytes) != 0)
        {
            Report.Notice(ProblemNumber.TrailingBytesDropped);
        }
    }
}

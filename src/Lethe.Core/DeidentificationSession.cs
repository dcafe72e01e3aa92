using Lethe.Dicom.Directories;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Uids;
using Lethe.Facts;
using Lethe.Identity;
using Lethe.Imaging;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Protection;
using Lethe.Results;
using Lethe.Rewriting;
using Lethe.Standard;
using Lethe.Text;
using Lethe.Verification;

namespace Lethe;

/// <summary>The straight line for one instance after the other: facts, plan, rewrite, re-check, report. For one thread.</summary>
public sealed class DeidentificationSession : IInstanceSession
{
    private readonly HeaderReader _input;
    private readonly InstanceFacts _facts = new();
    private readonly Pseudonyms _pseudonyms;
    private readonly Profile _profile;
    private readonly PlanSet _plans;
    private readonly ConditionTests _tests;
    private readonly Rewriter _rewriter;
    private readonly Recheck _recheck;
    private readonly SegmentSource _output;
    private readonly OriginalsSealer? _sealer;
    private readonly IPixelSession? _pixels;

    internal DeidentificationSession(
        Profile profile, PlanSet plans, Pseudonyms pseudonyms, TextCleaning texts, ReadLimits limits, ReadLeniency leniency, OriginalsSealer? sealer, IPixelSession? pixels)
    {
        (_profile, _plans, _pseudonyms, _sealer, _pixels) = (profile, plans, pseudonyms, sealer, pixels);
        _input = new HeaderReader(limits, leniency);
        _tests = new ConditionTests(_input, _facts);
        _rewriter = new Rewriter(_input, _facts, pseudonyms, Report, texts);
        _recheck = new Recheck(_facts, pseudonyms, limits, texts);
        _output = new SegmentSource(_rewriter.Writer, _rewriter.Segments, _input);
        Result = new DeidentifiedInstance(_rewriter, _recheck);
    }

    /// <summary>What was done to the last instance.</summary>
    public InstanceReport Report { get; } = new();

    /// <summary>The last instance, ready to be written; valid until the next call, and only if it was de-identified.</summary>
    public DeidentifiedInstance Result { get; }

    /// <inheritdoc/>
    public IOutputInstance Output => Result;

    /// <inheritdoc/>
    public Outcome Process(IByteSource source) => Deidentify(source);

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
        Report.Modality = Modalities.NameOf(_facts.Modality.Span);
        if (MediaDirectory.Is(_facts.SopClassUid.Span))
        {
            Report.Skip();
            return Report.Outcome;
        }

        if (IsUnwanted())
        {
            return Report.Outcome;
        }

        if (!_facts.IsPatientNamed)
        {
            Report.Fail(Outcome.Quarantined, (int)ProblemNumber.UnknownPatient, SpecialAttributes.PatientId);
            return Report.Outcome;
        }

        if (!ExaminePixels())
        {
            return Report.Outcome;
        }

        var root = FindScope();
        if (_rewriter.Rewrite(_plans.For(_tests, root), root, Report.Pixels)
            && _recheck.Passes(_rewriter, _output, root, Report)
            && (_sealer is null || (_sealer.Seal(_rewriter, _recheck, Report) && _recheck.StillPasses(_rewriter, _output, Report))))
        {
            Result.Prepare(_input, _facts);
        }

        return Report.Outcome;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sealer?.Dispose();
        _pixels?.Dispose();
    }

    /// <summary>Where pixels are to be cleaned, nothing gets out that nobody looked at (R110).</summary>
    private bool ExaminePixels()
    {
        if (!_facts.HasPixels || !_profile.Has(ConfidentialityOption.CleanPixelData))
        {
            return true;
        }

        var look = _pixels?.Examine(_input, _facts.Identity.HoldsWordOf) ?? PixelLook.Refuse(ProblemNumber.PixelsNotDecodable);
        if (look.State == PixelState.Refused)
        {
            Report.Fail(Outcome.Quarantined, (int)look.Problem, SpecialAttributes.PixelData);
            return false;
        }

        Report.Pixels = look;
        return true;
    }

    /// <summary>The first rule for whole instances that holds decides.</summary>
    private bool IsUnwanted()
    {
        for (var i = 0; i < _profile.Instances.Count; i++)
        {
            var rule = _profile.Instances[i];
            if (!_tests.Holds(rule.When))
            {
                continue;
            }

            if (rule.Verdict == InstanceVerdict.Skip)
            {
                Report.LeaveOut();
            }
            else
            {
                var rejected = rule.Verdict == InstanceVerdict.Reject;
                Report.Fail(rejected ? Outcome.Rejected : Outcome.Quarantined, (int)(rejected ? ProblemNumber.RejectedByProfile : ProblemNumber.QuarantinedByProfile));
            }

            return true;
        }

        return false;
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
        if (_profile.KeepsMinimum)
        {
            Report.Notice(ProblemNumber.NoMinimalHeader, SpecialAttributes.SopClassUid);
        }

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

using Lethe.Actions;
using Lethe.Dicom.Reading;
using Lethe.Facts;
using Lethe.Graphics;
using Lethe.Identity;
using Lethe.Planning;
using Lethe.Planning.Places;
using Lethe.Results;
using Lethe.Rewriting;
using Lethe.Standard;
using Lethe.Text;

namespace Lethe.Verification;

/// <summary>
/// The second look at every output before it is written: the constructed data set is read again as a stranger would, and each of its
/// elements must be one that its rule allows. What the rewriting got wrong ends the instance instead of getting out.
/// </summary>
internal sealed class Recheck
{
    private readonly InstanceFacts _facts;
    private readonly PlaceRules _rules;
    private int _failedAt;

    internal Recheck(InstanceFacts facts, Pseudonyms pseudonyms, ReadLimits limits, TextCleaning texts)
    {
        (_facts, Pseudonyms, Texts) = (facts, pseudonyms, texts);
        Reader = new HeaderReader(limits);
        _rules = new PlaceRules(Reader, facts, isOutput: true);
        Overlays = new OverlayGroups(Reader);
    }

    internal HeaderReader Reader { get; }

    internal InstanceFacts Facts => _facts;

    /// <summary>Which overlay groups may be in the output.</summary>
    internal OverlayGroups Overlays { get; }

    internal Pseudonyms Pseudonyms { get; }

    internal Plan Plan => _rules.Plan;

    internal TextCleaning Texts { get; }

    internal bool Passes(Rewriter rewriter, SegmentSource output, IodScope root, InstanceReport report)
    {
        output.Restart(rewriter.DataSetStart);
        if (!Reader.ReadDataSet(output, rewriter.Writer.Encoding, output.FirstStretch))
        {
            report.Fail(Outcome.Quarantined, (int)ProblemNumber.RecheckUnreadable, Reader.Problem.Tag.Value, Reader.Problem.Depth);
            return false;
        }

        _failedAt = 0;
        _rules.Begin(rewriter.Plan);
        Overlays.Begin();
        var top = Level.Top(Reader, root, _facts.CharacterSet, rewriter.Plan);
        var clean = !Reader.Table.Disordered && (Reader.Anomalies & ~ReadAnomalies.OddLength) == ReadAnomalies.None;
        if (clean && Reader.Table.Find(SpecialAttributes.PatientIdentityRemoved) >= 0 && CheckLevel(in top))
        {
            return true;
        }

        ref readonly var entry = ref Reader.Table[_failedAt];
        report.Fail(Outcome.Quarantined, (int)ProblemNumber.RecheckFailed, entry.Tag, entry.Depth);
        return false;
    }

    /// <summary>
    /// Reads an output that has passed once more, after its originals were sealed into it: the same elements in order, and no more than one
    /// Encrypted Attributes Sequence beside them.
    /// </summary>
    internal bool StillPasses(Rewriter rewriter, SegmentSource output, InstanceReport report)
    {
        var before = CountOfTopLevel();
        output.Restart(rewriter.DataSetStart);
        var isRead = Reader.ReadDataSet(output, rewriter.Writer.Encoding, output.FirstStretch);
        var isClean = isRead && !Reader.Table.Disordered && (Reader.Anomalies & ~ReadAnomalies.OddLength) == ReadAnomalies.None;
        var envelopes = isClean && Reader.Table.Find(SpecialAttributes.EncryptedAttributesSequence) >= 0 ? 1 : 0;
        if (isClean && CountOfTopLevel() == before + envelopes)
        {
            return true;
        }

        report.Fail(Outcome.Quarantined, (int)(isRead ? ProblemNumber.RecheckFailed : ProblemNumber.RecheckUnreadable), SpecialAttributes.EncryptedAttributesSequence);
        return false;
    }

    private int CountOfTopLevel()
    {
        var count = 0;
        for (var i = 0; i < Reader.Table.Count; i = Reader.Table[i].Next)
        {
            count++;
        }

        return count;
    }

    /// <summary>The rule of an element of the output at its place.</summary>
    internal RuleEntry RuleOf(int index, in Level level) => _rules.Decide(index, in level);

    /// <summary>The same, whatever people decided about its value.</summary>
    internal RuleEntry UnreviewedRuleOf(int index, in Level level) => _rules.DecideUnreviewed(index, in level);

    /// <summary>True if the output references an instance at this level or below.</summary>
    internal bool HoldsReferences(in Level level) => new KeptReferences(Reader, _rules, _facts).AreIn(in level);

    internal bool CheckItems(int index, in Level level)
    {
        var table = Reader.Table;
        for (var item = index + 1; item < table[index].Next; item = table[item].Next)
        {
            var inner = level.Inside(Reader, table[index].Tag, item, _facts.CharacterSets);
            if (inner.Disordered || !CheckLevel(in inner))
            {
                return false;
            }
        }

        return true;
    }

    private bool CheckLevel(in Level level)
    {
        for (var i = level.First; i < level.End; i = Reader.Table[i].Next)
        {
            var rule = _rules.Decide(i, in level);
            var kind = rule.For(rule.DependsOnType ? level.Scope.TypeOf(rule.Tag) : default);
            if (!ElementActions.Of(kind).Allows(this, i, in level, in rule))
            {
                _failedAt = i;
                return false;
            }
        }

        return true;
    }
}

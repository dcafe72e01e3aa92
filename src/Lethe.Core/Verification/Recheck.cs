using Lethe.Actions;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Facts;
using Lethe.Identity;
using Lethe.Planning;
using Lethe.Results;
using Lethe.Rewriting;
using Lethe.Standard;

namespace Lethe.Verification;

/// <summary>
/// The second look at every output before it is written: the constructed data set is read again as a stranger would, and each of its
/// elements must be one that its rule allows. What the rewriting got wrong ends the instance instead of getting out.
/// </summary>
internal sealed class Recheck(Plan plan, InstanceFacts facts, Pseudonyms pseudonyms, ReadLimits limits)
{
    private int _failedAt;

    internal HeaderReader Reader { get; } = new(limits);

    internal InstanceFacts Facts => facts;

    internal Pseudonyms Pseudonyms => pseudonyms;

    internal bool Passes(Rewriter rewriter, SegmentSource output, IodScope root, InstanceReport report)
    {
        output.Restart();
        if (!Reader.ReadDataSet(output, rewriter.Writer.Encoding, output.FirstStretch))
        {
            report.Fail(Outcome.Quarantined, (int)ProblemNumber.RecheckUnreadable, Reader.Problem.Tag.Value, Reader.Problem.Depth);
            return false;
        }

        _failedAt = 0;
        var top = new Level(0, Reader.Table.Count, root, 0, facts.CharacterSet);
        var clean = !Reader.Table.Disordered && (Reader.Anomalies & ~ReadAnomalies.OddLength) == ReadAnomalies.None;
        if (clean && Reader.Table.Find(SpecialAttributes.PatientIdentityRemoved) >= 0 && CheckLevel(in top))
        {
            return true;
        }

        ref readonly var entry = ref Reader.Table[_failedAt];
        report.Fail(Outcome.Quarantined, (int)ProblemNumber.RecheckFailed, entry.Tag, entry.Depth);
        return false;
    }

    internal Vr VrOf(int index) => RuleOf(index).Vr;

    internal RuleEntry RuleOf(int index)
    {
        ref readonly var entry = ref Reader.Table[index];
        var rule = plan.Find(entry.Tag);
        return rule.Vr == Vr.None ? rule with { Vr = entry.Vr } : rule;
    }

    internal bool CheckItems(int index, in Level level)
    {
        var table = Reader.Table;
        var scope = level.Scope.Enter(table[index].Tag);
        for (var item = index + 1; item < table[index].Next; item = table[item].Next)
        {
            var own = table.Find(SpecialAttributes.SpecificCharacterSet, item + 1, table[item].Next);
            var inner = new Level(item + 1, table[item].Next, scope, level.Depth + 1,
                own < 0 ? level.CharacterSet : facts.CharacterSets.Get(Reader.Value(own)));
            if (table[item].Is(ElementFlags.Disordered) || !CheckLevel(in inner))
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
            var tag = Reader.Table[i].Tag;
            var rule = plan.Find(tag);
            var kind = rule.For(rule.DependsOnType ? level.Scope.TypeOf(tag) : default);
            if (!ElementActions.Of(kind).Allows(this, i, in level))
            {
                _failedAt = i;
                return false;
            }
        }

        return true;
    }
}

using Lethe.Dates;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Values;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>Writes a value of DA, TM or DT with its dates changed in place; what cannot be read is not written (R121).</summary>
internal static class DateEdit
{
    internal static bool Write<T>(Rewriter rewriter, int index, in Level level, in RuleEntry rule, T change)
        where T : struct, IDateChange
    {
        if (!IsDate(rule.Vr) || !PlainValue.Is(rewriter.Input, index))
        {
            return Otherwise.Apply(rewriter, index, in level, in rule);
        }

        var value = rewriter.Input.Value(index);
        var writer = rewriter.BeginWrite();
        var start = writer.Length;
        writer.Element(rule.Tag, rule.Vr, value);
        if (DateValues.TryChange(rule.Vr, writer.Edit(writer.Length - value.Length - (value.Length & 1), value.Length), change))
        {
            return true;
        }

        writer.CutTo(start);
        return Otherwise.Apply(rewriter, index, in level, in rule);
    }

    internal static bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) =>
        (IsDate(rule.Vr) && PlainValue.Is(output.Reader, index) && ValueRules.IsLegal(rule.Vr, output.Reader.Value(index)))
        || Otherwise.Allows(output, index, in level, in rule);

    internal static bool IsDate(Vr vr) => vr is Vr.DA or Vr.TM or Vr.DT;
}

using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>
/// Identifiers such as AE titles and accession numbers become keyed codes, in the template that the profile gives: the same wherever
/// the identifier was the same, and nothing to guess from without the key. Each value is treated on its own.
/// </summary>
internal sealed class KeyedCodeAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        if (!rule.Vr.IsText() || !PlainValue.Is(rewriter.Input, index))
        {
            return Otherwise.Apply(rewriter, index, in level, in rule);
        }

        var argument = rewriter.Plan.Argument(in rule);
        var writer = rewriter.BeginWrite();
        var mark = writer.BeginValue(rule.Tag, rule.Vr);
        Span<byte> code = stackalloc byte[16];
        var value = rewriter.Input.Value(index);
        var isFirst = true;
        foreach (var part in level.CharacterSet.SplitValues(value, rule.Vr))
        {
            writer.Raw(isFirst ? default : "\\"u8);
            isFirst = false;
            var one = value[part].Trim("\0 "u8);
            if (!one.IsEmpty)
            {
                rewriter.Pseudonyms.Values.Map(CodeIn(one, argument), default, code);
                writer.Raw(argument.Before);
                writer.Raw(code);
                writer.Raw(argument.Behind);
            }

            if (writer.Length - mark > ushort.MaxValue - 1)
            {
                return rewriter.Quarantine(Results.ProblemNumber.TooLong, index);
            }
        }

        writer.EndValue(mark, rule.Vr);
        return true;
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule)
    {
        var argument = output.Plan.Argument(in rule);
        var value = output.Reader.Value(index);
        foreach (var part in level.CharacterSet.SplitValues(value, rule.Vr))
        {
            var one = value[part].Trim("\0 "u8);
            if (!one.IsEmpty && !output.Pseudonyms.Values.IsOurs(CodeIn(one, argument)))
            {
                return Otherwise.Allows(output, index, in level, in rule);
            }
        }

        return true;
    }

    /// <summary>What stands in the place of the template; a text of another form as it is.</summary>
    private static ReadOnlySpan<byte> CodeIn(ReadOnlySpan<byte> text, PlanArgument argument) =>
        text.Length > argument.Before.Length + argument.Behind.Length && text.StartsWith(argument.Before) && text.EndsWith(argument.Behind)
            ? text[argument.Before.Length..^argument.Behind.Length]
            : text;
}

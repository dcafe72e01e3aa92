using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Siemens;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>
/// A CSA header of Siemens keeps b-values, gradients, slice times and what else converters compute with, byte for byte; names, ids,
/// dates, UIDs and all that is not known are blanked in place (PS3.15 E.3.10). One that cannot be read wholly goes.
/// </summary>
internal sealed class CleanCsaHeaderAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        if (!PlainValue.Is(rewriter.Input, index))
        {
            return true;
        }

        var value = rewriter.Input.Value(index);
        var writer = rewriter.BeginWrite();
        var start = writer.Length;
        writer.Element(rule.Tag, Vr.OB, value);
        if (!CsaHeader.TryClean(value, writer.Edit(writer.Length - value.Length - (value.Length & 1), value.Length), rewriter.Facts.Identity))
        {
            writer.CutTo(start);
        }

        return true;
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) =>
        PlainValue.Is(output.Reader, index) && CsaHeader.IsClean(output.Reader.Value(index), output.Facts.Identity);
}

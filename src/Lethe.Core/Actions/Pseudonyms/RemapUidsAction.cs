using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>Code U: every value becomes a new UID by the keyed digest; well-known UIDs stay (R027, R028, R043).</summary>
internal sealed class RemapUidsAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        var value = rewriter.Input.Value(index);
        var writer = rewriter.BeginWrite();
        var mark = writer.BeginValue(rewriter.Input.Table[index].Tag, Vr.UI);
        while (true)
        {
            var end = value.IndexOf((byte)'\\');
            writer.Raw(rewriter.Pseudonyms.Uids.Map((end < 0 ? value : value[..end]).Trim("\0 "u8)));
            if (writer.Length - mark > ushort.MaxValue - 1)
            {
                return rewriter.Quarantine(Results.ProblemNumber.TooLong, index);
            }

            if (end < 0)
            {
                break;
            }

            writer.Raw("\\"u8);
            value = value[(end + 1)..];
        }

        writer.EndValue(mark, Vr.UI);
        return true;
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule)
    {
        var value = output.Reader.Value(index);
        while (true)
        {
            var end = value.IndexOf((byte)'\\');
            if (!output.Pseudonyms.Uids.IsSafe((end < 0 ? value : value[..end]).TrimEnd((byte)0)))
            {
                return false;
            }

            if (end < 0)
            {
                return true;
            }

            value = value[(end + 1)..];
        }
    }
}

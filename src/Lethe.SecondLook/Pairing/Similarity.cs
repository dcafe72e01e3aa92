using Lethe.Dicom.Reading;
using Lethe.Dicom.Uids;
using Lethe.SecondLook.Standard;

namespace Lethe.SecondLook.Pairing;

/// <summary>How much an output has in common with an original, where several may be its own.</summary>
public static class Similarity
{
    private const uint SopClassUid = 0x0008_0016;

    /// <summary>Values of the top level that are the same, less those that are not and that no profile changes.</summary>
    public static int Of(HeaderReader original, HeaderReader output)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(output);
        var score = original.Syntax.Uid == output.Syntax.Uid ? 10 : 0;
        for (var i = 0; i < original.Table.Count; i = original.Table[i].Next)
        {
            ref readonly var entry = ref original.Table[i];
            var at = output.Table.Find(entry.Tag);
            if (entry.Tag == SopClassUid && at >= 0)
            {
                // Private ones get another UID; the others stay.
                var isSame = original.Value(i).Trim("\0 "u8).SequenceEqual(output.Value(at).Trim("\0 "u8));
                score += isSame || !UidRegistry.IsWellKnown(original.Value(i).Trim("\0 "u8)) == !UidRegistry.IsWellKnown(output.Value(at).Trim("\0 "u8)) ? 2 : -10;
            }
            else if (at >= 0 && !entry.Is(ElementFlags.Sequence) && original.Value(i).Trim("\0 "u8).SequenceEqual(output.Value(at).Trim("\0 "u8)))
            {
                score += 2;
            }
            else if (entry.Length > 0 && (entry.Tag & 0x0001_0000) == 0 && !ListedAttributes.TryFind(entry.Tag, out _, out _))
            {
                score--;
            }
        }

        // What the original never had.
        for (var i = 0; i < output.Table.Count; i = output.Table[i].Next)
        {
            var tag = output.Table[i].Tag;
            score -= original.Table.Find(tag) < 0 && !ListedAttributes.TryFind(tag, out _, out _) ? 1 : 0;
        }

        return score;
    }
}

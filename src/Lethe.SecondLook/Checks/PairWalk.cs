using Lethe.Dicom.Reading;

namespace Lethe.SecondLook.Checks;

/// <summary>Goes through an original and its output side by side. Items of a sequence are at one place if there are as many in both.</summary>
internal static class PairWalk
{
    internal static void Visit(InstancePair pair, ITypeScope? scope, Action<PairedElement> visit) =>
        Visit(pair, 0, pair.Original.Table.Count, 0, pair.Output.Table.Count, scope, visit);

    private static void Visit(InstancePair pair, int first, int end, int outFirst, int outEnd, ITypeScope? scope, Action<PairedElement> visit)
    {
        var (original, output) = (pair.Original.Table, pair.Output.Table);
        for (var i = first; i < end; i = original[i].Next)
        {
            var at = output.Find(original[i].Tag, outFirst, outEnd);
            visit(new PairedElement(pair, i, at, scope?.NeedOf(original[i].Tag) ?? AttributeNeed.None));
            if (at < 0 || !original[i].Is(ElementFlags.Sequence) || !output[at].Is(ElementFlags.Sequence) || Count(original, i) != Count(output, at))
            {
                continue;
            }

            var inner = scope?.Enter(original[i].Tag);
            for (int item = i + 1, outItem = at + 1; item < original[i].Next; item = original[item].Next, outItem = output[outItem].Next)
            {
                Visit(pair, item + 1, original[item].Next, outItem + 1, output[outItem].Next, inner, visit);
            }
        }
    }

    private static int Count(ElementTable table, int sequence)
    {
        var count = 0;
        for (var item = sequence + 1; item < table[sequence].Next; item = table[item].Next)
        {
            count++;
        }

        return count;
    }
}

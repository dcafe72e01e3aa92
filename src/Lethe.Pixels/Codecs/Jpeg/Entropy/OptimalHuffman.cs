namespace Lethe.Pixels.Codecs.Jpeg.Entropy;

/// <summary>Makes the shortest code for given counts within the limits of JPEG: 16 bits at most, no code of ones alone (ISO/IEC 10918-1 K.2).</summary>
internal static class OptimalHuffman
{
    /// <summary>Stands for the code of ones, which nobody uses: the rarest symbol, so one of the longest codes is its.</summary>
    private const int Reserved = SymbolCounter.Symbols;

    internal static HuffmanTable? Build(ReadOnlySpan<int> counts)
    {
        var depths = Depths(counts);
        var lengths = new int[SymbolCounter.Symbols + 2];
        foreach (var depth in depths)
        {
            lengths[depth]++;
        }

        lengths[0] = 0;
        Shorten(lengths);
        var longest = Array.FindLastIndex(lengths, count => count > 0);
        lengths[longest]--;

        var symbols = Enumerable.Range(0, SymbolCounter.Symbols).Where(symbol => depths[symbol] > 0).OrderBy(symbol => depths[symbol]).Select(symbol => (byte)symbol);
        return HuffmanTable.Create([.. lengths.AsSpan(1, HuffmanTable.MaxLength).ToArray().Select(count => (byte)count), .. symbols]);
    }

    /// <summary>Length of each symbol's code without a limit; 0 for those that do not occur.</summary>
    private static int[] Depths(ReadOnlySpan<int> counts)
    {
        var parents = new int[(Reserved + 1) * 2];
        var queue = new PriorityQueue<int, (long Count, int Order)>();
        queue.Enqueue(Reserved, (0, -1));
        for (var symbol = 0; symbol < counts.Length; symbol++)
        {
            if (counts[symbol] > 0)
            {
                queue.Enqueue(symbol, (counts[symbol], symbol));
            }
        }

        var node = Reserved + 1;
        while (queue.TryDequeue(out var rarest, out var first) && queue.TryDequeue(out var next, out var second))
        {
            parents[rarest] = parents[next] = node;
            queue.Enqueue(node, (first.Count + second.Count, node));
            node++;
        }

        var depths = new int[Reserved + 1];
        for (var symbol = 0; symbol < depths.Length; symbol++)
        {
            for (var parent = parents[symbol]; parent != 0; parent = parents[parent])
            {
                depths[symbol]++;
            }
        }

        return depths;
    }

    /// <summary>Two codes that are too long become one that is a bit shorter and one below a code that was short enough: the sum of 2^-length stays.</summary>
    private static void Shorten(int[] lengths)
    {
        for (var length = lengths.Length - 1; length > HuffmanTable.MaxLength; length--)
        {
            while (lengths[length] > 0)
            {
                var shorter = length - 2;
                while (lengths[shorter] == 0)
                {
                    shorter--;
                }

                lengths[length] -= 2;
                lengths[length - 1]++;
                lengths[shorter]--;
                lengths[shorter + 1] += 2;
            }
        }
    }
}

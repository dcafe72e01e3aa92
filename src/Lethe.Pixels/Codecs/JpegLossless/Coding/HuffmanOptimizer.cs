namespace Lethe.Pixels.Codecs.JpegLossless.Coding;

/// <summary>Makes the shortest Huffman table for symbols that come so and so often, with codes of at most 16 bits (ISO/IEC 10918-1 K.2).</summary>
internal static class HuffmanOptimizer
{
    private const int MaxLength = 16;
    private const int Symbols = 256;

    /// <summary>Makes it. A code of all ones is kept free, as the standard wants.</summary>
    internal static HuffmanTable Make(ReadOnlySpan<int> frequencies)
    {
        var lengths = Lengths(frequencies);
        var counts = new int[Symbols + 2];
        foreach (var length in lengths)
        {
            counts[length]++;
        }

        counts[0] = 0;
        Shorten(counts);

        // The place of the symbol that stands for all ones, a longest one, stays empty.
        var longest = Array.FindLastIndex(counts, count => count > 0);
        counts[longest]--;
        byte[] symbols = [.. Enumerable.Range(0, Symbols).Where(symbol => lengths[symbol] > 0).OrderBy(symbol => lengths[symbol]).ThenBy(symbol => symbol).Select(symbol => (byte)symbol)];
        return HuffmanTable.TryCreate([.. counts.Skip(1).Take(MaxLength).Select(count => (byte)count)], symbols)!;
    }

    /// <summary>Depths in the tree that is made by joining the two rarest again and again; one more symbol for the code that stays free.</summary>
    private static int[] Lengths(ReadOnlySpan<int> frequencies)
    {
        var lengths = new int[Symbols + 1];
        var queue = new PriorityQueue<List<int>, (long, int)>();
        for (var symbol = 0; symbol <= Symbols; symbol++)
        {
            var frequency = symbol < Symbols ? frequencies[symbol] : 1;
            if (frequency > 0)
            {
                // The free one is the rarest, and so gets one of the longest codes.
                queue.Enqueue([symbol], (symbol < Symbols ? (long)frequency << 1 : 1, symbol));
            }
        }

        while (queue.Count > 1)
        {
            queue.TryDequeue(out var one, out var first);
            queue.TryDequeue(out var other, out var second);
            one!.AddRange(other!);
            foreach (var symbol in one)
            {
                lengths[symbol]++;
            }

            queue.Enqueue(one, (first.Item1 + second.Item1, one[0]));
        }

        if (lengths.All(length => length == 0))
        {
            lengths[Symbols] = 1;
        }

        return lengths;
    }

    /// <summary>Two codes that are too long become one that is a bit shorter, and another one elsewhere is split (K.2, figure K.3).</summary>
    private static void Shorten(int[] counts)
    {
        for (var length = counts.Length - 1; length > MaxLength; length--)
        {
            while (counts[length] > 0)
            {
                var shorter = length - 2;
                while (counts[shorter] == 0)
                {
                    shorter--;
                }

                counts[length] -= 2;
                counts[length - 1]++;
                counts[shorter + 1] += 2;
                counts[shorter]--;
            }
        }
    }
}

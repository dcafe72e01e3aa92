namespace Lethe.SecondLook.Pairing;

/// <summary>
/// Settles which originals have an output where an output may be of several: as many as can be, each output counting for one. Heavier ones come first, then
/// those with lower numbers, so that the result depends on nothing but the files.
/// </summary>
internal sealed class OutputMatching
{
    private const int Nobody = -1;

    private readonly Dictionary<int, List<int>> _outputsOf = [];
    private readonly Dictionary<int, int> _outputOf = [];
    private readonly int[] _holder;

    private OutputMatching(IReadOnlyList<int[]> choices)
    {
        _holder = new int[choices.Count];
        Array.Fill(_holder, Nobody);
        for (var output = 0; output < choices.Count; output++)
        {
            foreach (var original in choices[output])
            {
                if (!_outputsOf.TryGetValue(original, out var outputs))
                {
                    _outputsOf.Add(original, outputs = []);
                }

                outputs.Add(output);
            }
        }
    }

    /// <summary>The originals that have an output.</summary>
    /// <param name="outputs">For each output the originals that it may be of.</param>
    /// <param name="weights">How much it matters that an original has one.</param>
    internal static HashSet<int> Settle(IReadOnlyList<int[]> outputs, IReadOnlyList<int> weights)
    {
        // An output that can be of one alone is no choice, and more than one of them change nothing.
        var settled = outputs.Where(output => output.Length == 1).Select(output => output[0]).ToHashSet();
        var open = outputs.Select(output => output.Where(original => !settled.Contains(original)).ToArray()).Where(output => output.Length > 0).ToList();
        var matching = new OutputMatching(open);
        foreach (var original in matching._outputsOf.Keys.OrderByDescending(original => weights[original]).ThenBy(original => original))
        {
            if (matching.TryPlace(original))
            {
                settled.Add(original);
            }
        }

        return settled;
    }

    /// <summary>Gives an original an output, moving those placed before to others of theirs where need be: none of them loses its own.</summary>
    private bool TryPlace(int original)
    {
        var from = new Dictionary<int, int>();
        var queue = new Queue<int>([original]);
        while (queue.TryDequeue(out var wanting))
        {
            foreach (var output in _outputsOf[wanting])
            {
                if (!from.TryAdd(output, wanting))
                {
                    continue;
                }

                if (_holder[output] == Nobody)
                {
                    Move(output, original, from);
                    return true;
                }

                queue.Enqueue(_holder[output]);
            }
        }

        return false;
    }

    private void Move(int output, int original, Dictionary<int, int> from)
    {
        for (var at = output; at != Nobody;)
        {
            var holder = from[at];
            var before = _outputOf.GetValueOrDefault(holder, Nobody);
            (_holder[at], _outputOf[holder]) = (holder, at);
            at = holder == original ? Nobody : before;
        }
    }
}

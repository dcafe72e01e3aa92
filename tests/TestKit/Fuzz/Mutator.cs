namespace Lethe.TestKit.Fuzz;

/// <summary>Makes damaged and hostile variants of DICOM files. The same seed and the same files give the same variants.</summary>
public sealed class Mutator(int seed)
{
    private const int MostMutations = 4;

    private static readonly Func<byte[], Random, byte[]>[] Kinds =
    [
        ByteMutations.FlipBits,
        ByteMutations.FlipBits,
        ByteMutations.SetExtremes,
        ByteMutations.Truncate,
        ByteMutations.RemoveChunk,
        ByteMutations.DuplicateChunk,
        ByteMutations.AppendBytes,
        ElementMutations.LieAboutLength,
        ElementMutations.LieAboutLength,
        ElementMutations.SwapVr,
        ElementMutations.ChangeTag,
        ElementMutations.InsertElement,
        ElementMutations.InsertDelimiter,
        ElementMutations.MakeUndefined,
        Bombs.NestDeeply,
        Bombs.ManyElements,
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next variant of a file; the file itself stays as it is.</summary>
    public byte[] Next(ReadOnlySpan<byte> file)
    {
        if (_random.Next(400) == 0)
        {
            return Bombs.Deflated(_random);
        }

        var mutant = file.ToArray();
        for (var i = _random.Next(MostMutations) + 1; i > 0 && mutant.Length > 0; i--)
        {
            mutant = Kinds[_random.Next(Kinds.Length)](mutant, _random);
        }

        return mutant;
    }
}
